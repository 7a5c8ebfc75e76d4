// Countries in the table of consent modes come and go; each keeps the key that its fields were made with.
(function () {
  'use strict';

  var body = document.querySelector('#consent-rules tbody');
  var add = document.getElementById('consent-row-add');
  if (!body || !add) return;
  var added = 0;

  add.addEventListener('click', function () {
    var row = document.getElementById('consent-row-template').content.cloneNode(true).querySelector('tr');
    var key = 'added' + ++added;
    Array.prototype.forEach.call(row.querySelectorAll('[name]'), function (field) {
      field.name = field.name.replace('[template]', '[' + key + ']');
      if (field.value === 'template') field.value = key;
    });
    body.appendChild(row);
    row.querySelector('select').focus();
  });

  body.addEventListener('click', function (event) {
    var button = event.target.closest('[data-consent-row-remove]');
    if (!button) return;
    button.closest('[data-consent-row]').remove();
    add.focus();
  });
})();
