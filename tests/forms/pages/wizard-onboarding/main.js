import $ from '../../kit/jquery-global.js';
import 'bootstrap/dist/css/bootstrap.min.css';

let step = 1;

function show() {
  $('#wizard section').each((_index, section) => {
    section.hidden = Number(section.dataset.step) !== step;
  });
  $('#progress .nav-link').each((index, link) => $(link).toggleClass('active', index + 1 === step));
  $('#back').prop('hidden', step === 1);
  $('#next').text(step === 3 ? 'Create customer' : 'Next');
  $('#problem').text('');
  if (step !== 3) return;
  const rows = $('#wizard')
    .serializeArray()
    .filter(({ value }) => value);
  $('#summary').html(rows.map(({ name, value }) => [$('<dt>').text(name), $('<dd>').text(value)]).flat());
}

function create() {
  $.ajax({ url: '/api/customers', method: 'POST', data: $('#wizard').serialize() })
    .done(() => {
      $('#wizard, #progress').remove();
      $('#done').prop('hidden', false);
    })
    .fail((xhr) => $('#problem').text(xhr.responseJSON?.error ?? 'The customer could not be created.'));
}

$('#wizard').on('submit', (event) => {
  event.preventDefault();
  if (step === 3) return create();
  const missing = $(`[data-step=${step}] [required]`)
    .toArray()
    .find((field) => !field.value.trim());
  if (missing) return $('#problem').text('Please fill in the required fields.');
  step += 1;
  show();
});
$('#back').on('click', () => {
  step -= 1;
  show();
});
$('#cancel').on('click', () => {
  $('#wizard')[0].reset();
  $('#vat-field').prop('hidden', true);
  step = 1;
  show();
});
$('#vat').on('change', () => $('#vat-field').prop('hidden', !$('#vat').prop('checked')));
$('#mail').on('change', () => {
  $.post('/api/check-duplicate', { mail: $('#mail').val() }).done(() => $('#mail-hint').text('This address is new.'));
});
