// The helpers that the platform's admin gives to every page, under the same names.
function addAntiForgeryToken(data) {
  data = data || {};
  var token = $('input[name=__RequestVerificationToken]');
  if (token.length) data.__RequestVerificationToken = token.first().val();
  return data;
}
var selectedIds = [];
function clearMasterCheckbox(tableSelector) { $(tableSelector + ' .mastercheckbox').prop('checked', false); selectedIds = []; }
function updateTable(tableSelector, isMasterCheckBoxUsed) {
  $(tableSelector).DataTable().ajax.reload();
  if (isMasterCheckBoxUsed) clearMasterCheckbox(tableSelector);
}
function setLocation(url) { window.location.href = url; }
function showThrobber(message) { $('.throbber-header').text(message); $('.throbber').show(); }
function OpenWindow(query, w, h, scroll) {
  var l = (screen.width - w) / 2, t = (screen.height - h) / 2;
  window.open(query, '_blank', 'resizable=1, height=' + h + ', width=' + w + ', top=' + t + ', left=' + l + (scroll ? ', scrollbars=1' : ''));
}
function display_nop_error(e) {
  if (e.error) { alert(typeof e.error === 'string' ? e.error : JSON.stringify(e.error)); }
}
function checkOverriddenStoreValue(box, selector) {
  if (!selector) return;
  $(selector).prop('disabled', !$(box).is(':checked'));
}
var sandboxGrid = (function () {
  var escapeText = function (value) {
    return value === null || value === undefined ? '' : $('<div>').text(String(value)).html();
  };
  var button = function (tag, attributes, icon, text) {
    var element = $('<' + tag + '>').attr(attributes);
    if (icon) element.append($('<i>').addClass(icon), ' ');
    return element.append($('<span>').text(text)).prop('outerHTML');
  };
  return {
    deleteUrls: {}, updateUrls: {},
    texts: { edit: 'Edit', view: 'View', areYouSure: 'Are you sure you want to delete this item?' },
    language: {
      emptyTable: 'No data available in table', info: '_START_-_END_ of _TOTAL_ items', infoEmpty: 'No records', infoFiltered: '',
      lengthMenu: 'Show _MENU_ items', processing: "<i class='fa fa-refresh fa-spin'></i>", paginate: { first: '«', previous: 'Previous', next: 'Next', last: '»' }
    },
    layout: "<'table-scroll'rt><'row margin-t-5'<'col-lg-5 col-12'p><'col-lg-3 col-12 text-center'l><'col-lg-3 col-12 text-center data-tables-info'i><'col-lg-1 col-12 data-tables-refresh'>>",
    request: addAntiForgeryToken,
    failed: function (xhr) { if (xhr.status) alert('The grid could not be read (' + xhr.status + ').'); },
    drawn: function (settings) {
      var wrapper = $(settings.nTableWrapper), place = wrapper.find('.data-tables-refresh');
      if (settings.oFeatures.bServerSide && place.is(':empty'))
        place.append($('<button type="button" class="btn btn-default" aria-label="Refresh"><i class="fas fa-sync-alt"></i></button>')
          .on('click', function () { $(settings.nTable).DataTable().ajax.reload(null, false); }));
    },
    text: function (data) { return escapeText(data); },
    yesNo: function (data) { return data === true || data === 'True' ? '<i class="fas fa-check true-icon"></i>' : '<i class="fas fa-times false-icon"></i>'; },
    date: function (data, format) { return data ? escapeText(moment(data).locale($('html').attr('lang') || 'en').format(format)) : ''; },
    link: function (address, text) { return $('<a>').attr('href', address).text(text).prop('outerHTML'); },
    linkButton: function (address, className, icon, text) { return button('a', { href: address, 'class': className }, icon, text); },
    clickButton: function (name, data, className, text) { return button('button', { type: 'button', 'class': className, onclick: name + '(' + JSON.stringify(data) + ');' }, '', text); },
    checkBox: function (name, value) { return $('<input type="checkbox" class="checkboxGroups">').attr({ name: name, value: value }).prop('outerHTML'); },
    picture: function (source, width) { return $('<img>').attr(width ? { src: source, width: width, alt: '' } : { src: source, alt: '' }).prop('outerHTML'); },
    removeButton: function (table, id, className, text) { return button('a', { href: '#', 'class': className, onclick: 'sandboxGrid.remove(' + JSON.stringify(table) + ', ' + JSON.stringify(id) + '); return false;' }, 'far fa-trash-alt', text); },
    remove: function (table, id) {
      if (!confirm(sandboxGrid.texts.areYouSure)) return;
      $.post(sandboxGrid.deleteUrls[table].replace(/\/$/, ''), addAntiForgeryToken({ id: id }), function (answer) {
        if (answer && answer.error) display_nop_error(answer); else updateTable('#' + table);
      });
    },
    inlineButtons: function () { throw new Error('This sandbox has no inline editing.'); }
  };
})();
$(function () {
  $(document).on('change', '.mastercheckbox', function () {
    $(this).closest('.table-scroll').find('.checkboxGroups').prop('checked', $(this).is(':checked')).trigger('change');
  });
  $(document).on('change', '.checkboxGroups', function () {
    var value = this.value, at = selectedIds.indexOf(value);
    if (this.checked && at < 0) selectedIds.push(value);
    if (!this.checked && at >= 0) selectedIds.splice(at, 1);
  });
  $('[data-toggle=tooltip]').tooltip({ placement: 'bottom', trigger: 'hover' });
  $('.multi-store-override-option input[data-for-input-selector]').each(function () { checkOverriddenStoreValue(this, $(this).attr('data-for-input-selector')); });
  $(document).on('click', '.card-search .search-row', function () {
    $(this).closest('.card-search').find('.search-body').slideToggle(150);
    $(this).find('.icon-collapse i').toggleClass('fa-angle-up fa-angle-down');
  });
  $(document).on('shown.bs.tab', '[data-tab-name]', function () { $('input[name=selected-tab-name]').val($(this).attr('data-tab-name')); });
  $(document).on('click', '.onoffswitch-checkbox', function () { $('body').toggleClass('basic-settings-mode advanced-settings-mode'); });
});
function runTask(id) {
  var form = $('<form method="post">').attr('action', 'RunNow').appendTo('body');
  $.each(addAntiForgeryToken({ id: id }), function (name, value) { $('<input type="hidden">').attr({ name: name, value: value }).appendTo(form); });
  form.trigger('submit');
}
