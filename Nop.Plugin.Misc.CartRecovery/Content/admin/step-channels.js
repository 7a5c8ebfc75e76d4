/* A step's channels in order of preference. The page's own script asks for it with every change. */
window.cartRecoveryChannels = (function () {
  'use strict';

  var phones = ['sms', 'whatsapp'];

  function rows(step) {
    return Array.prototype.slice.call(step.querySelectorAll('[data-step-channel]'));
  }

  function name(row) {
    return row.querySelector('[data-step-channel-name]').textContent;
  }

  /* What is sent, what may still be added, and which buttons make sense. */
  function show(step) {
    var all = rows(step);
    var codes = all.map(function (row) { return row.getAttribute('data-step-channel'); });
    step.querySelector('[data-step-channels]').value = codes.join(',');
    all.forEach(function (row, index) {
      row.querySelector('[data-step-channel-place]').textContent = all.length > 1 ? (index + 1) + '.' : '';
      row.querySelector('[data-step-channel-up]').disabled = index === 0;
      row.querySelector('[data-step-channel-down]').disabled = index === all.length - 1;
    });
    var choice = step.querySelector('[data-step-channel-choice]');
    Array.prototype.forEach.call(choice.options, function (option) {
      option.hidden = option.disabled = codes.indexOf(option.value) >= 0;
    });
    if (choice.selectedIndex < 0 || choice.options[choice.selectedIndex].disabled)
      choice.selectedIndex = Array.prototype.findIndex.call(choice.options, function (option) { return !option.disabled; });
    step.querySelector('[data-step-channel-adding]').classList.toggle('d-none', choice.selectedIndex < 0);
  }

  function add(step) {
    var choice = step.querySelector('[data-step-channel-choice]');
    if (choice.selectedIndex < 0)
      return;

    var list = step.querySelector('[data-step-channel-list]');
    list.appendChild(step.querySelector('[data-step-channel-template]').content.cloneNode(true));
    var row = list.lastElementChild;
    row.setAttribute('data-step-channel', choice.value);
    row.querySelector('[data-step-channel-name]').textContent = choice.options[choice.selectedIndex].text;
    if (phones.indexOf(choice.value) >= 0)
      dayHours(step);
    tell(step, row);
  }

  /* Nobody wants a text message at night: a window that the merchant has not narrowed becomes the usual one. */
  function dayHours(step) {
    var from = step.querySelector('[data-step-from]');
    var to = step.querySelector('[data-step-to]');
    if (from.value === '00:00' && to.value === '24:00') {
      from.value = '09:00';
      to.value = '20:00';
    }
  }

  function move(step, row, button, before) {
    var list = row.parentNode;
    list.insertBefore(before ? row : row.nextElementSibling, before ? row.previousElementSibling : row);
    show(step);
    // The button that was pressed may be at the end now: the keyboard goes on with the other.
    (button.disabled ? row.querySelector(before ? '[data-step-channel-down]' : '[data-step-channel-up]') : button).focus();
    tell(step, row);
  }

  function tell(step, row) {
    var told = step.querySelector('[data-step-channel-told]');
    told.textContent = told.getAttribute('data-told').replace('{0}', name(row)).replace('{1}', rows(step).indexOf(row) + 1);
  }

  return {
    show: show,
    summary: function (step) { return rows(step).map(name).join(' › '); },
    acts: {
      'data-step-channel-add': add,
      'data-step-channel-remove': function (step, button) {
        button.closest('[data-step-channel]').remove();
        show(step);
        step.querySelector('[data-step-channel-choice]').focus();
      },
      'data-step-channel-up': function (step, button) { move(step, button.closest('[data-step-channel]'), button, true); },
      'data-step-channel-down': function (step, button) { move(step, button.closest('[data-step-channel]'), button, false); },
    },
  };
})();
