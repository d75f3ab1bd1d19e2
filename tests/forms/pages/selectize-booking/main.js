import $ from '../../kit/jquery-global.js';
import '@selectize/selectize';
import Pikaday from 'pikaday';
import '@selectize/selectize/dist/css/selectize.default.css';
import 'pikaday/css/pikaday.css';
import '../../kit/crm.css';

const customer = $('#customer').selectize()[0].selectize;
const services = $('#services').selectize({ plugins: ['remove_button'] })[0].selectize;
const mails = $('#mails').selectize({ create: true, persist: false, delimiter: ',', plugins: ['remove_button'] })[0]
  .selectize;
const format = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
const picker = new Pikaday({
  field: $('#day')[0],
  toString: format,
  parse: (text) => new Date(`${text}T00:00`),
  defaultDate: new Date(2026, 2, 12),
  setDefaultDate: true,
});

function price() {
  $('#price').text((40 * Number($('#people').val()) + 25 * services.items.length - 25).toFixed(2));
}
$('#people').on('input change', price);
services.on('change', price);

const read = () => ({
  customer: customer.getValue(),
  services: [...services.items],
  mails: mails.getValue(),
  day: $('#day').val(),
  people: $('#people').val(),
  wishes: $('#wishes').val(),
});
let saved = read();

$('#undo').on('click', () => {
  customer.setValue(saved.customer);
  services.setValue(saved.services);
  mails.setValue(saved.mails.split(','));
  picker.setDate(`${saved.day}T00:00`);
  $('#people').val(saved.people);
  $('#wishes').val(saved.wishes);
  price();
});

$('#booking').on('submit', (event) => {
  event.preventDefault();
  const sent = read();
  $('#message').text('Saving…').removeClass('error-text');
  $.ajax({ url: '/api/bookings/2207', method: 'POST', data: $('#booking').serialize() })
    .done(() => {
      saved = sent;
      $('#message').text('Booking saved.');
    })
    .fail((xhr) =>
      $('#message')
        .addClass('error-text')
        .text(xhr.responseJSON?.message ?? 'The booking could not be saved.'),
    );
});
