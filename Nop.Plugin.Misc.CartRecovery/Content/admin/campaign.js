(function ($) {
  'use strict';

  var list = document.getElementById('campaign-steps-list');
  var template = document.getElementById('campaign-step-template');

  function renumber() {
    var title = list.getAttribute('data-step-title');
    Array.prototype.forEach.call(list.children, function (step, index) {
      step.querySelector('[data-step-title]').textContent = title.replace('{0}', index + 1);
      step.querySelectorAll('[name], [id], [for], [data-valmsg-for]').forEach(function (element) {
        ['name', 'data-valmsg-for'].forEach(function (attribute) { rename(element, attribute, /^Steps\[\d+\]/, 'Steps[' + index + ']'); });
        ['id', 'for'].forEach(function (attribute) { rename(element, attribute, /^Steps_\d+__/, 'Steps_' + index + '__'); });
      });
      step.querySelector('[data-step-up]').disabled = index === 0;
      step.querySelector('[data-step-down]').disabled = index === list.children.length - 1;
      offer(step);
    });
  }

  function rename(element, attribute, pattern, replacement) {
    var value = element.getAttribute(attribute);
    if (value)
      element.setAttribute(attribute, value.replace(pattern, replacement));
  }

  function offer(step) {
    var kind = step.querySelector('[data-step-offer]').value;
    step.querySelectorAll('[data-step-for]').forEach(function (row) {
      row.classList.toggle('d-none', row.getAttribute('data-step-for').split(',').indexOf(kind) < 0);
    });
  }

  function test(step, button) {
    var answer = step.querySelector('[data-step-test-answer]');
    var data = { stepId: button.getAttribute('data-step-id'), email: step.querySelector('[data-step-test-address]').value };
    addAntiForgeryToken(data);
    button.disabled = true;
    $.post(button.getAttribute('data-step-test'), data)
      .done(function (result) {
        answer.textContent = result.Message || result.error;
        answer.className = result.Sent ? 'text-success' : 'text-danger';
      })
      .fail(function (request) {
        answer.textContent = request.status + ' ' + request.statusText;
        answer.className = 'text-danger';
      })
      .always(function () { button.disabled = false; });
  }

  list.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button)
      return;

    var step = button.closest('.cart-recovery-step');
    if (button.hasAttribute('data-step-up') && step.previousElementSibling)
      list.insertBefore(step, step.previousElementSibling);
    else if (button.hasAttribute('data-step-down') && step.nextElementSibling)
      list.insertBefore(step.nextElementSibling, step);
    else if (button.hasAttribute('data-step-remove'))
      step.remove();
    else if (button.hasAttribute('data-step-test'))
      test(step, button);
    renumber();
  });

  list.addEventListener('change', renumber);

  document.getElementById('campaign-step-add').addEventListener('click', function () {
    list.appendChild(template.content.cloneNode(true));
    renumber();
    list.lastElementChild.scrollIntoView({ block: 'nearest' });
  });

  renumber();
})(jQuery);
