(function ($) {
  'use strict';

  // A page with more steps than this opens with them folded.
  var openSteps = 3;
  var list = document.getElementById('campaign-steps-list');
  var template = document.getElementById('campaign-step-template');
  var channels = window.cartRecoveryChannels;

  function each(root, selector, act) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), act);
  }

  function renumber() {
    var title = list.getAttribute('data-step-title');
    Array.prototype.forEach.call(list.children, function (step, index) {
      step.querySelector('[data-step-title]').textContent = title.replace('{0}', index + 1);
      rename(step, /^Steps\[\d+\]/, 'Steps[' + index + ']', /^Steps_\d+__/, 'Steps_' + index + '__');
      each(step, '[data-step-variant]', function (row, place) {
        rename(row, /Variants\[\d+\]/, 'Variants[' + place + ']', /Variants_\d+__/, 'Variants_' + place + '__');
      });
      step.querySelector('[data-step-up]').disabled = index === 0;
      step.querySelector('[data-step-down]').disabled = index === list.children.length - 1;
      show(step);
    });
  }

  function rename(root, namePattern, name, idPattern, id) {
    each(root, '[name], [id], [for], [data-valmsg-for]', function (element) {
      ['name', 'data-valmsg-for'].forEach(function (attribute) { replace(element, attribute, namePattern, name); });
      ['id', 'for'].forEach(function (attribute) { replace(element, attribute, idPattern, id); });
    });
  }

  function replace(element, attribute, pattern, replacement) {
    var value = element.getAttribute(attribute);
    if (value)
      element.setAttribute(attribute, value.replace(pattern, replacement));
  }

  /* What a step's own choices hide, and what its title says of them. */
  function show(step) {
    var offer = step.querySelector('[data-step-offer]');
    each(step, '[data-step-for]', function (row) {
      row.classList.toggle('d-none', row.getAttribute('data-step-for').split(',').indexOf(offer.value) < 0);
    });
    each(step, '[data-step-day]', function (day) {
      day.querySelector('[data-step-day-hours]').classList.toggle('d-none', day.querySelector('[data-step-day-mode]').value !== '2');
    });
    var variants = step.querySelectorAll('[data-step-variant]').length;
    each(step, '[data-step-own-text]', function (text) { text.classList.toggle('d-none', variants > 0); });
    channels.show(step);
    var tested = step.querySelector('select[data-step-test-channel]');
    if (tested)
      step.querySelector('[data-step-test-address]').placeholder = tested.options[tested.selectedIndex].getAttribute('data-placeholder');
    summarise(step, offer, variants);
  }

  function summarise(step, offer, variants) {
    var parts = [
      step.querySelector('[data-step-delay]').value + ' ' + chosen(step.querySelector('[data-step-unit]')),
      step.querySelector('[data-step-from]').value + '–' + step.querySelector('[data-step-to]').value,
      channels.summary(step),
    ];
    if (offer.value !== '0')
      parts.push(chosen(offer));
    if (variants > 0)
      parts.push(Array.prototype.map.call(step.querySelectorAll('[data-step-variant-name]'), function (name) { return name.value; }).join(' / '));
    step.querySelector('[data-step-summary]').textContent = parts.join(' · ');
  }

  function chosen(select) {
    return select.selectedIndex < 0 ? '' : select.options[select.selectedIndex].text;
  }

  function fold(step, folded) {
    step.querySelector('[data-step-body]').classList.toggle('d-none', folded);
    var button = step.querySelector('[data-step-fold]');
    button.setAttribute('aria-expanded', String(!folded));
    button.firstElementChild.className = folded ? 'fas fa-plus' : 'fas fa-minus';
  }

  function isFolded(step) {
    return step.querySelector('[data-step-body]').classList.contains('d-none');
  }

  function addVariant(step) {
    var rows = step.querySelector('[data-step-variant-list]');
    var wanted = rows.children.length === 0 ? 2 : 1;
    for (var added = 0; added < wanted; added++) {
      rows.appendChild(step.querySelector('[data-step-variant-template]').content.cloneNode(true));
      rows.lastElementChild.querySelector('[data-step-variant-name]').value = String.fromCharCode(64 + rows.children.length);
    }
    share(rows);
  }

  /* As evenly as whole numbers allow. */
  function share(rows) {
    each(rows, '[data-step-variant-share]', function (input, place) {
      var count = rows.children.length;
      input.value = Math.floor(100 / count) + (place < 100 % count ? 1 : 0);
    });
  }

  function test(step, button) {
    var answer = step.querySelector('[data-step-test-answer]');
    var variant = step.querySelector('[data-step-test-variant]');
    var data = {
      stepId: button.getAttribute('data-step-id'),
      variantId: variant ? variant.value : 0,
      channelId: step.querySelector('[data-step-test-channel]').value,
      address: step.querySelector('[data-step-test-address]').value,
    };
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

  var acts = Object.assign({
    'data-step-up': function (step) { if (step.previousElementSibling) list.insertBefore(step, step.previousElementSibling); },
    'data-step-down': function (step) { if (step.nextElementSibling) list.insertBefore(step.nextElementSibling, step); },
    'data-step-remove': function (step) { step.remove(); },
    'data-step-fold': function (step) { fold(step, !isFolded(step)); },
    'data-step-test': test,
    'data-step-variant-add': addVariant,
    'data-step-variant-remove': function (step, button) { button.closest('[data-step-variant]').remove(); },
  }, channels.acts);

  list.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button)
      return;

    Object.keys(acts).forEach(function (name) {
      if (button.hasAttribute(name))
        acts[name](button.closest('.cart-recovery-step'), button);
    });
    renumber();
  });

  list.addEventListener('change', renumber);

  // A browser cannot point at a field that is folded away.
  list.addEventListener('invalid', function (event) {
    fold(event.target.closest('.cart-recovery-step'), false);
    var details = event.target.closest('details');
    if (details)
      details.open = true;
  }, true);

  document.getElementById('campaign-step-add').addEventListener('click', function () {
    list.appendChild(template.content.cloneNode(true));
    renumber();
    list.lastElementChild.scrollIntoView({ block: 'nearest' });
  });

  renumber();
  if (list.children.length > openSteps) {
    Array.prototype.forEach.call(list.children, function (step) {
      fold(step, !step.querySelector('.field-validation-error'));
    });
  }
})(jQuery);
