import '../../kit/crm.css';
import './list.css';
import { send } from '../../kit/http.js';

const HEIGHT = 40;
const $ = (selector) => document.querySelector(selector);
const all = Array.from({ length: 2000 }, (_, at) => ({
  id: at + 1,
  name: `Contact ${String((at * 7919) % 2000).padStart(4, '0')}`,
  phone: `+44 20 7946 ${String(at).padStart(4, '0')}`,
}));
let shown = [...all];
const marked = new Set();
const changed = new Map();
const list = $('.list');
const rows = new Map();

function row(contact) {
  const box = document.createElement('div');
  box.className = 'row';
  box.setAttribute('role', 'row');
  box.dataset.id = contact.id;
  box.innerHTML =
    '<input type="checkbox" class="mark" aria-label="Select row"><span class="name" role="gridcell"></span><input class="phone" aria-label="Phone">';
  box.querySelector('.mark').checked = marked.has(contact.id);
  box.querySelector('.name').textContent = contact.name;
  box.querySelector('.phone').value = changed.get(contact.id) ?? contact.phone;
  box.querySelector('.mark').addEventListener('change', ({ target }) => {
    if (target.checked) marked.add(contact.id);
    else marked.delete(contact.id);
    $('#marked').textContent = `${marked.size} selected`;
  });
  box.querySelector('.phone').addEventListener('input', ({ target }) => {
    if (target.value === contact.phone) changed.delete(contact.id);
    else changed.set(contact.id, target.value);
    bar();
  });
  return box;
}
function bar() {
  $('.save-bar').hidden = changed.size === 0;
  $('#pending').textContent = `${changed.size} contact(s) changed`;
}
/** Only the rows in view are in the document. */
function paint() {
  $('.space').style.height = `${shown.length * HEIGHT}px`;
  const from = Math.max(0, Math.floor(list.scrollTop / HEIGHT) - 3);
  const wanted = shown.slice(from, from + 17);
  const ids = new Set(wanted.map(({ id }) => id));
  for (const [id, box] of rows) {
    if (ids.has(id)) continue;
    box.remove();
    rows.delete(id);
  }
  for (const [at, contact] of wanted.entries()) {
    if (!rows.has(contact.id)) {
      rows.set(contact.id, row(contact));
      list.append(rows.get(contact.id));
    }
    rows.get(contact.id).style.top = `${(from + at) * HEIGHT}px`;
  }
}
function again() {
  for (const box of rows.values()) box.remove();
  rows.clear();
  paint();
}
list.addEventListener('scroll', paint);
$('#find').addEventListener('input', ({ target }) => {
  shown = all.filter(({ name }) => name.includes(target.value));
  again();
});
$('#order').addEventListener('change', ({ target }) => {
  shown = [...all].sort(target.value === 'Name' ? (a, b) => a.name.localeCompare(b.name) : (a, b) => b.id - a.id);
  again();
});
$('#drop').addEventListener('click', () => {
  changed.clear();
  bar();
  again();
});
$('#save').addEventListener('click', async () => {
  $('#state').textContent = 'Saving …';
  const sent = [...changed];
  const answer = await send('PATCH', '/api/contacts', { phones: Object.fromEntries(sent) });
  $('#state').className = answer.ok ? '' : 'error-text';
  $('#state').textContent = answer.ok ? 'Changes saved' : 'Changes could not be saved';
  if (!answer.ok) return;
  for (const [id, phone] of sent) {
    all[id - 1].phone = phone;
    if (changed.get(id) === phone) changed.delete(id);
  }
  bar();
});
paint();
