(function ($) {
  'use strict';

  var dialog = document.getElementById('campaign-preview-window');
  var language = dialog.querySelector('[data-preview-language]');
  var subject = dialog.querySelector('[data-preview-subject]');
  var sender = dialog.querySelector('[data-preview-sender]');
  var problem = dialog.querySelector('[data-preview-problem]');
  var frame = dialog.querySelector('iframe');
  var shown = { stepId: 0, variantId: 0, channelId: 0 };

  /* A text message has neither sender nor subject. */
  function tell(line, text) {
    line.textContent = text || '';
    line.classList.toggle('d-none', !text);
    line.previousElementSibling.classList.toggle('d-none', !text);
  }

  function load() {
    var asked = { stepId: shown.stepId, variantId: shown.variantId, channelId: shown.channelId, languageId: language.value };
    $.get(dialog.getAttribute('data-preview-url'), asked)
      .done(function (mail) {
        tell(subject, mail.Subject);
        tell(sender, mail.From);
        problem.textContent = mail.Problem || '';
        // The frame has neither scripts nor pop-ups, so that links in it lead nowhere.
        frame.srcdoc = '<base target="_blank">' + (mail.Html || '');
      })
      .fail(function (request) { problem.textContent = request.status + ' ' + request.statusText; });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-step-preview]');
    if (!button)
      return;

    shown = { stepId: button.getAttribute('data-step-id'), variantId: button.getAttribute('data-variant-id'), channelId: button.getAttribute('data-channel-id') };
    load();
    $(dialog).modal('show');
  });

  language.addEventListener('change', load);
})(jQuery);
