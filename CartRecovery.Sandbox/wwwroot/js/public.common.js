// The names that the platform's storefront gives to every page.
function addAntiForgeryToken(data) {
  data = data || {};
  var token = $('input[name=__RequestVerificationToken]');
  if (token.length) data.__RequestVerificationToken = token.first().val();
  return data;
}
function setLocation(url) { window.location.href = url; }
function displayBarNotification(message, messagetype, timeout) {
  var texts = typeof message === 'string' ? [message] : message;
  var bar = $('#bar-notification').empty();
  var note = $('<div class="bar-notification">').addClass(messagetype).appendTo(bar);
  $.each(texts, function (_, text) { note.append($('<p class="content">').text(text)); });
  note.append($('<span class="close" role="button" aria-label="Close">&times;</span>'));
  if (timeout > 0) setTimeout(function () { note.remove(); }, timeout);
}
var AjaxCart = {
  addproducttocart_details: function (url, form) {
    $.ajax({ url: url, type: 'POST', data: addAntiForgeryToken(AjaxCart.fields(form)) }).done(function (answer) {
      if (answer.redirect) { setLocation(answer.redirect); return; }
      if (!answer.success) { displayBarNotification(answer.message, 'error', 0); return; }
      $('.cart-qty').text(answer.updatetopcartsectionhtml);
      $('#flyout-cart').html(answer.updateflyoutcartsectionhtml);
      displayBarNotification($('.add-to-cart-button').text() + ' ✓', 'success', 3500);
    }).fail(function () { displayBarNotification('Failed', 'error', 0); });
  },
  fields: function (form) {
    var fields = {};
    $.each($(form).serializeArray(), function (_, field) { fields[field.name] = field.value; });
    return fields;
  }
};
$(function () {
  $(document).on('click', '.bar-notification .close', function () { $(this).closest('.bar-notification').remove(); });
  $(document).on('change', 'input[name=removefromcart]', function () { $('#updatecart').trigger('click'); });
  $('#newsletter-form').on('submit', function (event) {
    event.preventDefault();
    $.post(this.action, addAntiForgeryToken({ email: $('#newsletter-email').val(), subscribe: true }), function (answer) { $('#newsletter-result-block').text(answer.Result); });
  });
  $(document).on('change', 'select[id$=_CountryId]', function () { filterStates($(this)); });
  $('select[id$=_CountryId]').each(function () { filterStates($(this)); });
});
function filterStates(country) {
  var states = $('#' + country.attr('id').replace('_CountryId', '_StateProvinceId'));
  states.find('option[data-country]').each(function () {
    var fits = $(this).attr('data-country') === country.val();
    $(this).prop('hidden', !fits).prop('disabled', !fits);
    if (!fits && this.selected) states.val('0');
  });
}
