// Self-tests of the channels: asked by button, told as sentences below it.
(function ($) {
  'use strict';

  var root = document.getElementById('channels');
  var token = root.querySelector('input[name=__RequestVerificationToken]').value;

  function show(list, findings) {
    list.textContent = '';
    findings.forEach(function (finding) {
      var line = document.createElement('li');
      var icon = document.createElement('i');
      icon.className = finding.Passed ? 'fas fa-check fa-fw text-success' : 'fas fa-exclamation-triangle fa-fw text-warning';
      line.className = 'mt-1';
      line.setAttribute('data-passed', finding.Passed);
      line.append(icon, ' ' + finding.Sentence);
      list.append(line);
    });
  }

  function ask(button, url, data, list) {
    var failed = [{ Passed: false, Sentence: root.getAttribute('data-failed') }];
    button.disabled = true;
    data.__RequestVerificationToken = token;
    $.ajax({ url: url, type: 'POST', data: data })
      .done(function (answer) { show(list, answer.Findings || failed); })
      .fail(function () { show(list, failed); })
      .always(function () { button.disabled = false; });
  }

  root.addEventListener('click', function (event) {
    var test = event.target.closest('[data-channel-test]');
    var other = event.target.closest('[data-ask]');
    if (test)
      ask(test, root.getAttribute('data-test-url'), { channel: test.getAttribute('data-channel-test'), storeId: test.getAttribute('data-store-id') }, test.closest('[data-store]').querySelector('[data-findings]'));
    if (other) {
      var data = {};
      data[other.getAttribute('data-field')] = document.getElementById(other.getAttribute('data-from')).value;
      ask(other, other.getAttribute('data-ask'), data, document.getElementById(other.getAttribute('data-to')));
    }
  });
})(jQuery);
