import { Editors, SlickDataView, SlickGrid, SlickHybridSelectionModel } from 'slickgrid';
import Sortable from 'sortablejs';
import 'slickgrid/dist/styles/css/slick-default-theme.css';
import 'slickgrid/dist/styles/css/slick.grid.css';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';

window.Sortable = Sortable;
const $ = (id) => document.getElementById(id);
const articles = ['Headset', 'Telefon', 'Kabel', 'Dockingstation', 'Monitor', 'Maus', 'Tastatur', 'Kamera'];
let saved = Array.from({ length: 60 }, (_, index) => ({
  id: index,
  article: `${articles[index % 8]} ${index}`,
  count: 5 + index,
  place: `R${index % 6}`,
  checked: index % 4 === 0,
  done: (index * 7) % 100,
  note: '',
}));
const view = new SlickDataView();
const undo = [];
const columns = [
  { id: 'article', name: 'Artikel', field: 'article', width: 220, sortable: true, editor: Editors.Text },
  { id: 'count', name: 'Bestand', field: 'count', width: 100, sortable: true, editor: Editors.Integer },
  { id: 'place', name: 'Regal', field: 'place', width: 100, editor: Editors.Text },
  {
    id: 'checked',
    name: 'Geprüft',
    field: 'checked',
    width: 90,
    formatter: (_row, _cell, on) => (on ? '✓' : ''),
    editor: Editors.Checkbox,
  },
  { id: 'note', name: 'Bemerkung', field: 'note', width: 300, editor: Editors.LongText },
];
const grid = new SlickGrid('#grid', view, columns, {
  editable: true,
  enableAddRow: true,
  enableCellNavigation: true,
  asyncEditorLoading: false,
  autoEdit: false,
  editCommandHandler: (item, column, command) => {
    undo.push(command);
    command.execute();
  },
});
grid.setSelectionModel(new SlickHybridSelectionModel({ selectionType: 'row' }));

view.onRowCountChanged.subscribe(() => {
  grid.updateRowCount();
  grid.render();
});
view.onRowsChanged.subscribe((_, { rows }) => {
  grid.invalidateRows(rows);
  grid.render();
});
grid.onCellChange.subscribe((_, { item }) => view.updateItem(item.id, item));
grid.onAddNewRow.subscribe((_, { item }) =>
  view.addItem({ count: 0, place: '', checked: false, note: '', ...item, id: view.getItemCount() }),
);
grid.onSort.subscribe((_, { sortCol, sortAsc }) => {
  view.sort((a, b) => (a[sortCol.field] > b[sortCol.field] ? 1 : -1), sortAsc);
});
view.setItems(structuredClone(saved));
view.setFilter((item) => item.article.toLowerCase().includes($('filter').value.toLowerCase()));
$('filter').addEventListener('input', () => view.refresh());

$('undo').addEventListener('click', () => {
  const command = undo.pop();
  if (command && grid.getEditorLock().cancelCurrentEdit()) {
    command.undo();
    grid.gotoCell(command.row, command.cell, false);
  }
});
$('cancel').addEventListener('click', () => {
  grid.getEditorLock().cancelCurrentEdit();
  undo.length = 0;
  view.setItems(structuredClone(saved));
  view.refresh();
  grid.invalidate();
});
$('save').addEventListener('click', async () => {
  if (!grid.getEditorLock().commitCurrentEdit()) return;
  const items = structuredClone(view.getItems());
  const answer = await send('PUT', '/api/stock', { items });
  if (answer.ok) saved = items;
  $('message').textContent = answer.ok ? 'Gespeichert' : (answer.data?.message ?? 'Speichern fehlgeschlagen');
});
