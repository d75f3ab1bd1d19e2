import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/shoelace.js';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';

const $ = (selector) => document.querySelector(selector);
const form = $('#contact');
const message = $('#message');
const address = { street: '14 MG Road', city: 'Pune' };

function say(text, variant) {
  message.variant = variant;
  $('#message-text').textContent = text;
  message.open = true;
}
function showAddress() {
  $('#address').textContent = `${address.street}, ${address.city}`;
}

// The record arrives a moment after the page.
setTimeout(() => {
  const record = {
    name: 'Priya Raman',
    segment: 'mid',
    channel: 'phone',
    probability: 40,
    colour: '#1f7a4d',
    remarks: 'Met at the fair.',
  };
  for (const [name, value] of Object.entries(record)) form.querySelector(`[name=${name}]`).value = value;
  form.querySelector('[name=newsletter]').checked = true;
  $('#rating').value = 2;
  showAddress();
}, 400);

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  await message.hide();
  const data = Object.fromEntries(new FormData(form));
  const answer = await send('PUT', '/api/contacts/31', { ...data, rating: $('#rating').value });
  for (const field of form.querySelectorAll('[data-wrong]')) {
    field.removeAttribute('data-wrong');
    field.helpText = '';
  }
  for (const [name, text] of Object.entries(answer.data?.fields ?? {})) {
    const field = form.querySelector(`[name=${name}]`);
    field.setAttribute('data-wrong', '');
    field.helpText = text;
  }
  if (answer.ok) say('Contact saved.', 'success');
  else say(answer.data?.message ?? 'The contact could not be saved.', 'danger');
});
form.addEventListener('reset', () => {
  $('#rating').value = 2;
  setTimeout(() => {
    const record = {
      name: 'Priya Raman',
      segment: 'mid',
      channel: 'phone',
      probability: 40,
      colour: '#1f7a4d',
      remarks: 'Met at the fair.',
    };
    for (const [name, value] of Object.entries(record)) form.querySelector(`[name=${name}]`).value = value;
    form.querySelector('[name=newsletter]').checked = true;
  });
});

$('#edit-address').addEventListener('click', () => {
  $('#street').value = address.street;
  $('#city').value = address.city;
  $('#address-error').hidden = true;
  $('#address-dialog').show();
});
$('#address-cancel').addEventListener('click', () => $('#address-dialog').hide());
$('#address-save').addEventListener('click', async () => {
  const value = { street: $('#street').value, city: $('#city').value };
  const answer = await send('PATCH', '/api/contacts/31/address', value);
  $('#address-error').hidden = answer.ok;
  $('#address-error').textContent = answer.data?.message ?? 'The address could not be saved.';
  if (!answer.ok) return;
  Object.assign(address, value);
  showAddress();
  await $('#address-dialog').hide();
  say('Address saved.', 'success');
});
