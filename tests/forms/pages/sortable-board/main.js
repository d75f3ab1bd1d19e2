import Sortable from 'sortablejs';
import '../../kit/crm.css';
import './board.css';
import { send } from '../../kit/http.js';

let stored = {
  'To do': [
    ['t1', 'Replace filter at Litware'],
    ['t2', 'Call Ms Berg about delay'],
    ['t3', 'Offer for three pumps'],
  ],
  Doing: [
    ['t4', 'Firmware 2.4 rollout'],
    ['t5', 'Visit Humongous Insurance'],
  ],
  Done: [['t6', 'Invoice 991 corrected']],
};
const board = document.querySelector('.board');
const note = document.querySelector('#note');

function show() {
  board.replaceChildren();
  for (const [name, cards] of Object.entries(stored)) {
    const lane = document.createElement('section');
    lane.className = 'lane';
    lane.dataset.lane = name;
    lane.innerHTML = `<h2>${name}</h2><ul></ul>`;
    const list = lane.querySelector('ul');
    for (const [id, text] of cards) {
      const card = document.createElement('li');
      card.dataset.id = id;
      card.textContent = text;
      list.append(card);
    }
    board.append(lane);
    Sortable.create(list, { group: 'cards', animation: 120 });
  }
}
const read = () =>
  Object.fromEntries(
    [...board.querySelectorAll('.lane')].map((lane) => [
      lane.dataset.lane,
      [...lane.querySelectorAll('li')].map((card) => [card.dataset.id, card.textContent]),
    ]),
  );

show();
document.querySelector('#search').addEventListener('input', ({ target }) => {
  for (const card of board.querySelectorAll('li'))
    card.hidden = !card.textContent.toLowerCase().includes(target.value.toLowerCase());
});
document.querySelector('#collapse').addEventListener('click', ({ target }) => {
  const list = board.querySelector('[data-lane=Done] ul');
  list.hidden = !list.hidden;
  target.setAttribute('aria-expanded', String(!list.hidden));
});
document.querySelector('#reset').addEventListener('click', show);
document.querySelector('#save').addEventListener('click', async () => {
  note.textContent = 'Saving …';
  const sent = read();
  const answer = await send('PUT', '/api/boards/3', sent);
  if (answer.ok) stored = sent;
  note.className = answer.ok ? '' : 'error-text';
  note.textContent = answer.ok ? 'Board saved' : (answer.data?.message ?? 'The board could not be saved');
});
