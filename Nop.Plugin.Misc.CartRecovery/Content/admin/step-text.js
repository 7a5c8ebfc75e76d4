(function ($) {
  'use strict';

  var pause = 400;
  var root = document.querySelector('[data-step-texts]');
  var waiting = new WeakMap();

  function value(fields, name) {
    var input = fields.querySelector('[data-text-' + name + ']');
    return input ? input.value : '';
  }

  /* The server counts with the code that writes the real message. */
  function count(fields) {
    var data = {
      stepId: root.getAttribute('data-step-id'),
      'channel.ChannelId': fields.getAttribute('data-channel-id'),
      'channel.Standard.LanguageId': fields.getAttribute('data-language-id'),
      'channel.Standard.Title': value(fields, 'title'),
      'channel.Standard.Body': value(fields, 'body'),
      'channel.Standard.TemplateSid': value(fields, 'sid'),
      'channel.Standard.Variables': value(fields, 'variables'),
    };
    var asked = JSON.stringify(data);
    waiting.set(fields, asked);
    addAntiForgeryToken(data);
    return $.post(root.getAttribute('data-count-url'), data).done(function (verdict) {
      // An answer to what was written before comes too late.
      if (waiting.get(fields) === asked)
        tell(fields, verdict);
    });
  }

  function tell(fields, verdict) {
    var size = fields.querySelector('[data-text-size]');
    size.textContent = verdict.Size || '';
    size.className = verdict.Fits ? 'text-success' : 'text-danger';
    var lines = fields.querySelector('[data-text-remarks]');
    lines.replaceChildren();
    say(lines, verdict.Problems, 'text-danger');
    say(lines, verdict.Remarks, '');
    var example = fields.querySelector('[data-text-example]');
    if (example) {
      example.classList.toggle('d-none', !verdict.Example);
      example.lastElementChild.textContent = verdict.Example || '';
    }
  }

  function say(lines, sentences, style) {
    (sentences || []).forEach(function (sentence) {
      var line = document.createElement('li');
      line.textContent = sentence;
      line.className = style;
      lines.appendChild(line);
    });
  }

  root.addEventListener('input', function (event) {
    var fields = event.target.closest('[data-text-fields]');
    if (!fields)
      return;

    clearTimeout(fields.counting);
    fields.counting = setTimeout(function () { count(fields); }, pause);
  });

  // One after the other: a page of texts is no reason to ask twenty questions at once.
  var all = Array.prototype.slice.call(root.querySelectorAll('[data-text-fields]'));
  (function next() {
    var fields = all.shift();
    if (fields)
      count(fields).always(next);
  })();
})(jQuery);
