(function ($) {
  'use strict';

  var mode = document.getElementById('CodeModeId');
  var form = document.getElementById('pool-form');
  var status = document.getElementById('pool-status');
  var bar = document.getElementById('pool-bar');
  var cancel = document.getElementById('pool-cancel');
  var importId = 0;

  function show() {
    document.querySelectorAll('[data-offer-for]').forEach(function (element) {
      element.classList.toggle('d-none', element.getAttribute('data-offer-for') !== mode.value);
    });
  }

  function token(data) {
    addAntiForgeryToken(data);
    return data;
  }

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
      if (request.status >= 400)
        status.textContent = request.status + ' ' + request.statusText;
      else
        window.location.reload();
    });
    request.open('POST', form.getAttribute('action'));
    request.send(data);
    setTimeout(ask, 1000);
  }

  form.addEventListener('submit', function (event) {
    var file = form.querySelector('input[type=file]').files[0];
    if (!file)
      return;

    event.preventDefault();
    document.getElementById('pool-upload').disabled = true;
    bar.classList.remove('d-none');
    cancel.classList.remove('d-none');
    $.post(form.getAttribute('data-begin'), token({ fileName: file.name }))
      .done(function (answer) {
        importId = answer.Id;
        send();
      })
      .fail(function (request) { status.textContent = request.status + ' ' + request.statusText; });
  });

  cancel.addEventListener('click', function () {
    cancel.disabled = true;
    $.post(form.getAttribute('data-cancel'), token({ importId: importId }));
  });

  mode.addEventListener('change', show);
  show();
})(jQuery);
