// Section by section: each answer carries the next section's form, or the refused one again.
$(function () {
  var steps = $('#checkout-steps');
  function open(section) {
    steps.find('.tab-section').removeClass('active').find('.step').hide();
    steps.find('#opc-' + section).addClass('allow active').find('.step').show();
    document.getElementById('opc-' + section).scrollIntoView({ behavior: 'auto', block: 'start' });
  }
  function busy(step, on) {
    step.find('.opc-next').prop('disabled', on);
    step.find('.please-wait').toggle(on);
  }
  steps.on('click', '.opc-next', function () {
    var step = $(this).closest('.step'), form = step.find('form');
    busy(step, true);
    $.ajax({ url: form.data('save'), type: 'POST', data: form.serialize() + '&' + $.param(addAntiForgeryToken({})) }).done(function (answer) {
      if (answer.update_section) {
        $('#checkout-' + answer.update_section.name + '-load').html(answer.update_section.html);
        $('#checkout-' + answer.update_section.name + '-load select[id$=_CountryId]').each(function () { filterStates($(this)); });
      }
      if (answer.success) { setLocation(steps.data('completed')); return; }
      if (answer.goto_section) open(answer.goto_section);
      else if (answer.error) displayBarNotification(answer.message || 'Error', 'error', 0);
      $(document).trigger('onepagecheckout_step_answered', [answer]);
    }).fail(function () { displayBarNotification('Failed', 'error', 0); }).always(function () { busy(step, false); });
  });
  steps.on('click', '.opc-back', function (event) {
    event.preventDefault();
    var previous = $(this).closest('.tab-section').prevAll('.allow').first();
    if (previous.length) open(previous.attr('id').replace('opc-', ''));
  });
  steps.on('change', '.address-select', function () {
    var isNew = !$(this).val();
    $($(this).data('target')).toggle(isNew);
    $(document).trigger(isNew ? 'onepagecheckout_billing_address_new' : 'onepagecheckout_billing_address_reset');
  });
});
