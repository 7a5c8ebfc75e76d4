// Works a replay off portion by portion while its page is open; whoever opens the page again goes on with it.
(function ($) {
  'use strict';

  var root = document.getElementById('replay-progress');
  if (!root)
    return;

  var bar = root.querySelector('.progress-bar');
  var text = root.querySelector('[data-progress]');
  document.getElementById('replay-continue').classList.add('d-none');

  function goOn(failures) {
    var token = document.querySelector('#replay-form input[name=__RequestVerificationToken]').value;
    $.ajax({ url: root.getAttribute('data-go-on'), type: 'POST', data: { __RequestVerificationToken: token } })
      .done(function (run) {
        bar.style.width = run.Percent + '%';
        bar.setAttribute('aria-valuenow', run.Percent);
        text.textContent = run.Progress;
        if (run.Running)
          goOn(0);
        else
          window.location.assign(root.getAttribute('data-done'));
      })
      .fail(function () {
        if (failures < 5) {
          window.setTimeout(function () { goOn(failures + 1); }, 3000);
          return;
        }

        text.textContent = root.getAttribute('data-failed');
        document.getElementById('replay-continue').classList.remove('d-none');
      });
  }

  goOn(0);
})(jQuery);
