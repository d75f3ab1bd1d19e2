import '../../kit/crm.css';
import './pipeline.css';
import { send } from '../../kit/http.js';

const stages = ['Lead', 'Qualified', 'Proposal', 'Won'];
const deals = [
  { id: 'd1', name: 'Fourth Coffee – machines', stage: 'Lead', next: 'Call on Monday' },
  { id: 'd2', name: 'Wingtip – service', stage: 'Lead', next: '' },
  { id: 'd3', name: 'Contoso – licences', stage: 'Qualified', next: 'Send offer' },
  { id: 'd4', name: 'Trey – training', stage: 'Proposal', next: '' },
];
const board = document.querySelector('.stages');
let dragged = null;
let open = null;

function show() {
  board.replaceChildren(
    ...stages.map((stage) => {
      const column = document.createElement('div');
      column.className = 'stage';
      column.dataset.stage = stage;
      column.innerHTML = `<strong>${stage}</strong>`;
      column.append(...deals.filter((deal) => deal.stage === stage).map(card));
      return column;
    }),
  );
}
function card(deal) {
  const box = document.createElement('div');
  box.className = `deal${deal.failed ? ' failed' : ''}`;
  box.id = deal.id;
  box.draggable = true;
  box.textContent = deal.name;
  if (deal.failed) {
    const retry = document.createElement('p');
    retry.innerHTML = '<span class="error-text" role="alert">Not saved.</span> <button class="retry">Retry</button>';
    retry.querySelector('button').addEventListener('click', (event) => {
      event.stopPropagation();
      void store(deal);
    });
    box.append(retry);
  }
  return box;
}
async function store(deal) {
  const answer = await send('PATCH', `/api/deals/${deal.id}`, { stage: deal.stage });
  deal.failed = !answer.ok;
  show();
}

board.addEventListener('dragstart', (event) => {
  dragged = event.target.id;
  event.dataTransfer.setData('text/plain', dragged);
  event.dataTransfer.effectAllowed = 'move';
});
board.addEventListener('dragover', (event) => {
  if (event.target.closest('.stage')) event.preventDefault();
});
board.addEventListener('drop', (event) => {
  event.preventDefault();
  const stage = event.target.closest('.stage')?.dataset.stage;
  const deal = deals.find(({ id }) => id === dragged);
  if (!deal || !stage || deal.stage === stage) return;
  deal.stage = stage;
  show();
  void store(deal);
});

const drawer = document.querySelector('.drawer');
const next = document.querySelector('#next-step');
board.addEventListener('click', ({ target }) => {
  const box = target.closest('.deal');
  if (!box) return;
  open = deals.find(({ id }) => id === box.id);
  drawer.querySelector('h2').textContent = open.name;
  drawer.querySelector('#drawer-error').textContent = '';
  next.value = open.next;
  drawer.hidden = false;
});
document.querySelector('#drawer-close').addEventListener('click', () => {
  drawer.hidden = true;
});
document.querySelector('#drawer-save').addEventListener('click', async () => {
  const answer = await send('PATCH', `/api/deals/${open.id}`, { next: next.value });
  if (answer.ok) {
    open.next = next.value;
    drawer.hidden = true;
  } else drawer.querySelector('#drawer-error').textContent = 'Could not be saved';
});
show();
