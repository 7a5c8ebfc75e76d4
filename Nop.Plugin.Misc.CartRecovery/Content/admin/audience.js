(function ($) {
  'use strict';

  var groups = document.getElementById('audience-groups');
  var choices = JSON.parse(groups.getAttribute('data-choices'));
  var product = '110';
  var added = 0;

  function isNumber(field) { return Number(field) < Number(product); }

  function all(selector, within) { return Array.prototype.slice.call((within || groups).querySelectorAll(selector)); }

  // Rows keep the keys they were made with: the server takes them as they come, so that nothing is renumbered when one leaves.
  function rename(within, placeholder, key) {
    all('[name]', within).forEach(function (element) { element.name = element.name.replace('[' + placeholder + ']', '[' + key + ']'); });
    all('input[type=hidden]', within).forEach(function (element) { if (element.value === placeholder) element.value = key; });
  }

  function fresh() {
    var group = document.getElementById('audience-group-template').content.cloneNode(true).firstElementChild;
    rename(group, 'new-group', 'g' + ++added);
    rename(group, 'new-condition', 'c' + added);
    return group;
  }

  function offer(condition) {
    var select = condition.querySelector('[data-audience-values]');
    var field = condition.querySelector('[data-audience-field]').value;
    $(select).select2($.extend({
      width: '100%',
      placeholder: groups.getAttribute('data-choose'),
      language: {
        noResults: function () { return groups.getAttribute('data-none'); },
        searching: function () { return groups.getAttribute('data-searching'); }
      }
    }, field === product ? { ajax: { url: groups.getAttribute('data-products'), dataType: 'json', delay: 250, data: function (typed) { return { term: typed.term || '' }; } } } : {}));
  }

  function compare(condition) {
    var field = condition.querySelector('[data-audience-field]').value;
    var comparison = condition.querySelector('[data-audience-comparison]');
    Array.prototype.forEach.call(comparison.options, function (option) {
      option.hidden = option.disabled = (Number(option.value) <= 2) !== isNumber(field);
    });
    if (comparison.selectedOptions.length === 0 || comparison.selectedOptions[0].disabled)
      comparison.value = isNumber(field) ? '1' : '3';
    condition.querySelector('[data-audience-number]').classList.toggle('d-none', !isNumber(field));
    condition.querySelector('[data-audience-values-box]').classList.toggle('d-none', isNumber(field));
  }

  function refill(condition) {
    var select = condition.querySelector('[data-audience-values]');
    if ($(select).hasClass('select2-hidden-accessible'))
      $(select).select2('destroy');
    $(select).empty();
    (choices[condition.querySelector('[data-audience-field]').value] || []).forEach(function (choice) { select.add(new Option(choice.text, choice.id)); });
  }

  function fit(condition) {
    compare(condition);
    offer(condition);
  }

  function settle() {
    all('.audience-group').forEach(function (group, index) {
      group.querySelector('[data-audience-title]').textContent = groups.getAttribute('data-group-title').replace('{0}', index + 1);
      all('.audience-condition', group).forEach(function (condition, at) { condition.querySelector('[data-audience-or]').classList.toggle('d-none', at === 0); });
    });
    document.getElementById('audience-everyone').classList.toggle('d-none', groups.children.length > 0);
  }

  function addCondition(group) {
    var condition = fresh().querySelector('.audience-condition');
    var key = group.querySelector('[data-audience-group]').value;
    all('[name]', condition).forEach(function (element) { element.name = element.name.replace(/^Audience\.Groups\[[^\]]*\]/, 'Audience.Groups[' + key + ']'); });
    group.querySelector('[data-audience-conditions]').appendChild(condition);
    fit(condition);
  }

  groups.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button)
      return;

    var group = button.closest('.audience-group');
    if (button.hasAttribute('data-audience-condition-add'))
      addCondition(group);
    else if (button.hasAttribute('data-audience-group-remove'))
      group.remove();
    else if (button.hasAttribute('data-audience-condition-remove')) {
      button.closest('.audience-condition').remove();
      if (!group.querySelector('.audience-condition'))
        group.remove();
    }
    settle();
  });

  groups.addEventListener('change', function (event) {
    if (!event.target.hasAttribute('data-audience-field'))
      return;

    var condition = event.target.closest('.audience-condition');
    refill(condition);
    fit(condition);
  });

  document.getElementById('audience-group-add').addEventListener('click', function () {
    var group = fresh();
    groups.appendChild(group);
    all('.audience-condition', group).forEach(fit);
    settle();
    group.querySelector('[data-audience-field]').focus();
  });

  function element(name, text, classes) {
    var made = document.createElement(name);
    made.textContent = text;
    made.className = classes || '';
    return made;
  }

  function tell(answer, result) {
    answer.appendChild(element('p', result.Summary || result.error, 'mb-1 font-weight-bold'));
    if (result.Others && result.Others.length > 0) {
      var list = element('ul', '', 'mb-1 list-unstyled');
      result.Others.forEach(function (line) {
        var item = list.appendChild(element('li', ' ' + line.Text));
        item.insertBefore(element('span', line.People, 'badge badge-secondary'), item.firstChild);
      });
      answer.appendChild(element('p', result.Title, 'mb-1'));
      answer.appendChild(list);
    }
    if (result.Bounded)
      answer.appendChild(element('p', result.Bounded, 'text-muted mb-0'));
  }

  document.getElementById('audience-preview').addEventListener('click', function (event) {
    var button = event.currentTarget;
    var answer = document.getElementById('audience-preview-answer');
    button.disabled = true;
    $.post(button.getAttribute('data-preview'), $('#campaign-form').serialize())
      .done(function (result) { answer.textContent = ''; tell(answer, result); })
      .fail(function (request) { answer.textContent = request.status + ' ' + request.statusText; })
      .always(function () { button.disabled = false; });
  });

  // What was chosen before this script ran belongs to the field chosen then.
  all('.audience-condition').forEach(function (condition) {
    var field = condition.querySelector('[data-audience-field]').value;
    var select = condition.querySelector('[data-audience-values]');
    var offered = (choices[field] || []).map(function (choice) { return choice.id; });
    if (!isNumber(field) && field !== product && select.options.length > 0 && offered.indexOf(select.options[0].value) < 0)
      refill(condition);
    fit(condition);
  });
  settle();
})(jQuery);
