// Lists are sent by script, so that the page can tell how far they are. Without scripts the form does the same silently.
(function ($) {
  'use strict';

  var form = document.getElementById('import-form');
  var status = document.getElementById('import-status');
  var bar = document.getElementById('import-bar');
  var importId = 0;

  function ask() {
    $.get(form.getAttribute('data-progress'), { importId: importId }).done(function (answer) {
      if (answer.Text)
        status.textContent = answer.Text;
      if (answer.IsReading)
        setTimeout(ask, 1000);
    });
  }

  function send() {
    var request = new XMLHttpRequest();
    var data = new FormData(form);
    data.append('importId', importId);
    request.upload.addEventListener('progress', function (event) {
      if (event.lengthComputable)
        bar.firstElementChild.style.width = Math.round(event.loaded / event.total * 100) + '%';
    });
    request.addEventListener('loadend', function () {
      if (request.status >= 400 || request.status === 0)
        status.textContent = request.status + ' ' + request.statusText;
      else
        window.location.assign(form.getAttribute('data-done'));
    });
    request.open('POST', form.getAttribute('action'));
    request.send(data);
    setTimeout(ask, 1000);
  }

  form.addEventListener('submit', function (event) {
    var file = form.querySelector('input[type=file]').files[0];
    if (!file || !form.querySelector('input[name=Channels]:checked'))
      return;

    event.preventDefault();
    document.getElementById('import-upload').disabled = true;
    bar.classList.remove('d-none');
    var data = { fileName: file.name };
    addAntiForgeryToken(data);
    $.post(form.getAttribute('data-begin'), data)
      .done(function (answer) {
        importId = answer.Id;
        send();
      })
      .fail(function (request) { status.textContent = request.status + ' ' + request.statusText; });
  });

  document.querySelectorAll('form[data-ask]').forEach(function (asking) {
    asking.addEventListener('submit', function (event) {
      if (!window.confirm(asking.getAttribute('data-ask')))
        event.preventDefault();
    });
  });
})(jQuery);
