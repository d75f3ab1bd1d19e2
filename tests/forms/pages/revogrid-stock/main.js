import { defineCustomElements } from '@revolist/revogrid/loader';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

defineCustomElements();

const groups = ['Pumps', 'Valves', 'Seals'];
const copy = (rows) => rows.map((row) => ({ ...row }));
let stored = Array.from({ length: 80 }, (_, at) => ({
  code: `P-${100 + at}`,
  name: `${groups[at % 3].slice(0, -1)} type ${at + 1}`,
  group: groups[at % 3],
  price: 40 + at * 3,
  stock: 5 + (at % 9),
}));
let rows = copy(stored);
const grid = document.querySelector('#grid');
const on = (id, deed) => document.querySelector(`#${id}`).addEventListener('click', deed);

grid.columns = [
  { prop: 'code', name: 'Code', readonly: true, size: 110 },
  { prop: 'name', name: 'Item', size: 240, sortable: true },
  { prop: 'group', name: 'Group', readonly: true, size: 120, sortable: true },
  { prop: 'price', name: 'Price', size: 120, sortable: true },
  { prop: 'stock', name: 'Stock', size: 110 },
];
grid.resize = true;
grid.rowHeaders = true;

function show() {
  const text = document.querySelector('#search').value.toLowerCase();
  const group = document.querySelector('#group').value;
  grid.source = rows.filter((row) => row.name.toLowerCase().includes(text) && (group === '' || row.group === group));
  sum();
}
function sum() {
  document.querySelector('#sum').textContent =
    `${rows.length} items, ${rows.reduce((all, { price, stock }) => all + Number(price) * Number(stock), 0)} in stock`;
}
grid.addEventListener('afteredit', sum);
document.querySelector('#search').addEventListener('input', show);
document.querySelector('#group').addEventListener('change', show);
on('add', () => {
  rows = [{ code: `N-${rows.length}`, name: '', group: 'Pumps', price: 0, stock: 0 }, ...rows];
  show();
});
on('remove', () => {
  rows = rows.slice(0, -1);
  show();
});
on('discard', () => {
  rows = copy(stored);
  show();
});
on('save', async () => {
  hideToast();
  const sent = copy(rows);
  const answer = await send('PUT', '/api/prices/2026', { rows: sent });
  if (answer.ok) stored = sent;
  if (answer.ok) toast('Prices saved');
  else toast(answer.data?.message ?? 'The prices could not be saved', 'error');
});
show();
