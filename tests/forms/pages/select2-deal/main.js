import { Modal } from 'bootstrap';
import $ from '../../kit/jquery-global.js';
import 'bootstrap-datepicker';
import 'inputmask/dist/jquery.inputmask.js';
import select2 from 'select2';
import 'bootstrap/dist/css/bootstrap.min.css';
import 'bootstrap-datepicker/dist/css/bootstrap-datepicker3.min.css';
import 'select2/dist/css/select2.min.css';

if (typeof select2 === 'function') select2(window, $);

const say = (text, kind) => $('#messages').html($('<div role="alert">').addClass(`alert alert-${kind}`).text(text));

function total() {
  const amount = Number($('#amount').inputmask('unmaskedvalue')) || 0;
  $('#expected').val(((amount * $('#probability').val()) / 100).toFixed(2));
}

$('#owner').select2({ width: '100%' });
$('#tags').select2({ width: '100%', tags: true, placeholder: 'Add tags' });
$('#closing').datepicker({ format: 'yyyy-mm-dd', autoclose: true, todayHighlight: true, weekStart: 1 });
$('#amount').inputmask('currency', { prefix: '€ ', digits: 2, rightAlign: true });
$('#phone').inputmask('+99 999 999 9999');
$('#amount, #probability').on('input change', total);

$.getJSON('/api/record/select2-deal', (deal) => {
  $('#stage').val(deal.stage);
  $('#owner').val(deal.owner).trigger('change');
  $('#tags').val(deal.tags).trigger('change');
  $('#closing').datepicker('update', deal.closing);
  $('#amount').val(deal.amount).trigger('change');
  $('#probability').val(deal.probability);
  $('#phone').val(deal.phone);
  total();
});

$('#deal').on('submit', (event) => {
  event.preventDefault();
  $('#save').prop('disabled', true).text('Saving…');
  $.ajax({ url: '/api/deals/77', method: 'POST', data: $('#deal').serialize(), dataType: 'json' })
    .done((answer) => {
      if (answer.success === false) say(answer.message, 'danger');
      else say('The deal was saved.', 'success');
    })
    .fail((xhr) =>
      say(xhr.responseJSON?.error ?? 'The deal could not be saved. Please check your connection.', 'danger'),
    )
    .always(() => $('#save').prop('disabled', false).text('Save deal'));
});

$('#call').on('show.bs.modal', () => {
  $('#summary').val('');
  $('#minutes').val(10);
});
$('#log').on('click', () => {
  $.ajax({
    url: '/api/deals/77/calls',
    method: 'POST',
    contentType: 'application/json',
    data: JSON.stringify({ summary: $('#summary').val(), minutes: $('#minutes').val() }),
  })
    .done(() => {
      Modal.getOrCreateInstance('#call').hide();
      say('Call logged.', 'success');
    })
    .fail(() => say('The call could not be logged.', 'danger'));
});
