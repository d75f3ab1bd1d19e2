import 'handsontable/styles/handsontable.min.css';
import 'handsontable/styles/ht-theme-main.min.css';
import Handsontable from 'handsontable';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';

let stored = [
  ['Zurich', 120, 130, 150, 'agreed', true],
  ['Geneva', 80, 85, 90, 'draft', false],
  ['Basel', 60, 60, 75, 'draft', false],
  ['Lugano', 20, 25, 25, 'agreed', true],
  ['Bern', 45, 50, 52, 'draft', false],
];
const $ = (id) => document.getElementById(id);

const table = new Handsontable($('plan'), {
  data: structuredClone(stored),
  themeName: 'ht-theme-main',
  colHeaders: ['Region', 'Q1', 'Q2', 'Q3', 'State', 'Locked'],
  columns: [
    {},
    { type: 'numeric' },
    { type: 'numeric' },
    { type: 'numeric' },
    { type: 'dropdown', source: ['draft', 'agreed', 'rejected'] },
    { type: 'checkbox' },
  ],
  rowHeaders: true,
  height: 260,
  columnSorting: true,
  contextMenu: true,
  fillHandle: true,
  afterChange: total,
  afterLoadData: total,
  licenseKey: 'non-commercial-and-evaluation',
});
function total() {
  const cells = table?.getData() ?? stored;
  $('total').textContent = cells.flatMap((row) => row.slice(1, 4)).reduce((sum, cell) => sum + Number(cell ?? 0), 0);
}
setTimeout(total);

$('undo').addEventListener('click', () => table.loadData(structuredClone(stored)));
$('row').addEventListener('click', () => table.alter('insert_row_below', table.countRows()));
$('save').addEventListener('click', async () => {
  $('box').textContent = '';
  $('ok').textContent = '';
  const cells = structuredClone(table.getData());
  const answer = await send('PUT', '/api/plans/2024', { cells });
  if (answer.ok) stored = cells;
  if (answer.ok) $('ok').textContent = 'Plan saved';
  else $('box').textContent = answer.data?.message ?? 'The plan was not saved';
});
