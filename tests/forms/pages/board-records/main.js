import dragula from 'dragula';
import { send } from '../../kit/http.js';
import { toast } from '../../kit/toast.js';
import 'dragula/dist/dragula.css';

const members = [
  { id: 1, name: 'Mira Holm', phone: '110' },
  { id: 2, name: 'Jonas Pohl', phone: '120' },
  { id: 3, name: 'Wei Zhang', phone: '130' },
];

for (const { id, name, phone } of members) {
  const form = document.createElement('form');
  form.className = 'card member';
  form.id = `m${id}`;
  form.innerHTML = `<div class="field"><label>Name<input name="name" value="${name}"></label></div><div class="field"><label>Phone<input name="phone" value="${phone}"></label></div><button class="btn">Save</button>`;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.textContent = 'Saving…';
    const { ok } = await send('PUT', `/api/members/${id}`, Object.fromEntries(new FormData(form)));
    button.textContent = 'Save';
    toast(ok ? `${name} saved` : `${name} not saved`, ok ? 'success' : 'error');
  });
  document.getElementById('members').append(form);
}

const tasks = { todo: ['Call Fjellvik', 'Send quote 81', 'Plan visit'], doing: ['Fix export'], done: [] };
for (const [column, items] of Object.entries(tasks))
  for (const text of items) {
    const item = document.createElement('div');
    item.className = 'item';
    item.textContent = text;
    document.querySelector(`#${column} .cards`).append(item);
  }

dragula([...document.querySelectorAll('.cards')]);

document.getElementById('save-board').addEventListener('click', async () => {
  const board = [...document.querySelectorAll('.cards')].map((list) =>
    [...list.children].map((item) => item.textContent),
  );
  const { ok } = await send('POST', '/api/board', { board });
  toast(ok ? 'Board saved' : 'Board not saved', ok ? 'success' : 'error');
});
