import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import '../../kit/crm.css';
import './grid.css';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

ModuleRegistry.registerModules([AllCommunityModule]);

const names = [
  'Hinge M6',
  'Bolt 40 mm',
  'Pump seal',
  'Drive belt',
  'Bearing 6204',
  'Cover plate',
  'Hose 2 m',
  'Sensor PT100',
];
let stored = Array.from({ length: 120 }, (_, at) => ({
  id: `L${at + 1}`,
  product: `${names[at % names.length]} ${at + 1}`,
  quantity: 5 + (at % 7),
  price: 10 + at / 2,
  status: ['open', 'picked', 'shipped'][at % 3],
  urgent: at % 5 === 0,
}));
let lastId = stored.length;

const grid = createGrid(document.querySelector('#grid'), {
  rowData: structuredClone(stored),
  getRowId: ({ data }) => data.id,
  defaultColDef: { sortable: true, filter: true, floatingFilter: true },
  rowSelection: { mode: 'multiRow' },
  columnDefs: [
    { field: 'id', width: 90, filter: false },
    { field: 'product', editable: true, flex: 1 },
    { field: 'quantity', editable: true, cellEditor: 'agNumberCellEditor', width: 120 },
    { field: 'price', editable: true, width: 120, valueFormatter: ({ value }) => (value ?? 0).toFixed(2) },
    {
      field: 'status',
      editable: true,
      cellEditor: 'agSelectCellEditor',
      cellEditorParams: { values: ['open', 'picked', 'shipped'] },
      width: 130,
    },
    { field: 'urgent', editable: true, width: 110 },
  ],
  onModelUpdated: ({ api }) => {
    document.querySelector('#count').textContent = `${api.getDisplayedRowCount()} lines`;
  },
});
const rows = () => {
  const list = [];
  grid.forEachNode(({ data }) => list.push(data));
  return list;
};
const on = (id, deed) => document.querySelector(`#${id}`).addEventListener('click', deed);

document
  .querySelector('#quick')
  .addEventListener('input', (event) => grid.setGridOption('quickFilterText', event.target.value));
on('add', () => {
  lastId += 1;
  grid.applyTransaction({
    add: [{ id: `L${lastId}`, product: '', quantity: 1, price: 0, status: 'open', urgent: false }],
    addIndex: 0,
  });
});
on('remove', () => grid.applyTransaction({ remove: grid.getSelectedRows() }));
on('discard', () => grid.setGridOption('rowData', structuredClone(stored)));
on('save', async () => {
  grid.stopEditing();
  hideToast();
  const sent = structuredClone(rows());
  const answer = await send('PUT', '/api/orders/7781/lines', { lines: sent });
  if (answer.ok) stored = sent;
  if (answer.ok) toast('Lines saved');
  else toast(answer.data?.message ?? 'The lines could not be saved', 'error');
});
