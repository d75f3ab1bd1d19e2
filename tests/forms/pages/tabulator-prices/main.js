import 'tabulator-tables/dist/css/tabulator.min.css';
import { TabulatorFull as Tabulator } from 'tabulator-tables';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

let stand = [
  { id: 1, artikel: 'Schraube M8', preis: 0.35, gruppe: 'Eisen', aktiv: true },
  { id: 2, artikel: 'Mutter M8', preis: 0.12, gruppe: 'Eisen', aktiv: true },
  { id: 3, artikel: 'Dichtung 40', preis: 1.8, gruppe: 'Gummi', aktiv: false },
  { id: 4, artikel: 'Schlauch 3 m', preis: 14.9, gruppe: 'Gummi', aktiv: true },
  { id: 5, artikel: 'Ventil DN 25', preis: 48, gruppe: 'Armaturen', aktiv: true },
  { id: 6, artikel: 'Kugelhahn', preis: 31.5, gruppe: 'Armaturen', aktiv: false },
];

const liste = new Tabulator('#liste', {
  data: structuredClone(stand),
  layout: 'fitColumns',
  movableRows: true,
  pagination: true,
  paginationSize: 5,
  history: true,
  rowFormatter: (row) => row.getElement().setAttribute('data-artikel', row.getData().id),
  columns: [
    { rowHandle: true, formatter: 'handle', headerSort: false, width: 40, frozen: true },
    { title: 'Nr.', field: 'id', width: 70 },
    { title: 'Artikel', field: 'artikel', editor: 'input' },
    { title: 'Preis (€)', field: 'preis', editor: 'number', editorParams: { step: 0.01 }, hozAlign: 'right' },
    { title: 'Gruppe', field: 'gruppe', editor: 'list', editorParams: { values: ['Eisen', 'Gummi', 'Armaturen'] } },
    {
      title: 'Aktiv',
      field: 'aktiv',
      formatter: 'tickCross',
      hozAlign: 'center',
      cellClick: (_event, cell) => cell.setValue(!cell.getValue()),
    },
    { formatter: 'buttonCross', headerSort: false, width: 40, cellClick: (_event, cell) => cell.getRow().delete() },
  ],
});

const on = (id, deed) => document.querySelector(`#${id}`).addEventListener('click', deed);
document
  .querySelector('#suche')
  .addEventListener('input', (event) => liste.setFilter('artikel', 'like', event.target.value));
on('neu', () =>
  liste.addRow({ id: liste.getDataCount() + 1, artikel: '', preis: 0, gruppe: 'Eisen', aktiv: true }, true),
);
on('zurueck', () => liste.setData(structuredClone(stand)));
on('speichern', async () => {
  hideToast();
  const zeilen = structuredClone(liste.getData());
  const answer = await send('POST', '/api/preisliste/2024', { zeilen });
  if (answer.ok) stand = zeilen;
  if (answer.ok) toast('Preisliste gespeichert');
  else toast(answer.data?.fehler ?? 'Speichern fehlgeschlagen', 'error');
});
