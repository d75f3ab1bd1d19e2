import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const CELL = (id: number, field: string) =>
  `.tabulator-row[data-artikel="${id}"] .tabulator-cell[tabulator-field=${field}]`;
const HANDLE = (id: number) => `.tabulator-row[data-artikel="${id}"] .tabulator-row-handle`;

export const page: FormPage = {
  id: 'tabulator-prices',
  family: 'grid',
  libraries: ['tabulator-tables'],
  scenarios: [
    {
      name: 'Sortieren, Suchen und Blättern sind keine Arbeit',
      steps: [
        opened,
        clean('sortiert nach Preis', async (hands) => {
          await hands.click('.tabulator-col[tabulator-field=preis] .tabulator-col-title');
          await hands.click('.tabulator-col[tabulator-field=preis] .tabulator-col-title');
        }),
        clean('sucht einen Artikel', async (hands) => {
          await hands.click('#suche');
          await hands.type('M8');
          await hands.rest(300);
          await hands.press('Backspace', 2);
        }),
        clean('blättert auf die zweite Seite und zurück', async (hands) => {
          await hands.click('.tabulator-page[data-page=next]');
          await hands.rest(300);
          await hands.click('.tabulator-page[data-page=prev]');
        }),
        clean('öffnet eine Zelle und verlässt sie unverändert', async (hands) => {
          await hands.click(CELL(4, 'artikel'));
          await hands.see(`${CELL(4, 'artikel')} input`);
          await hands.click('h1');
          await hands.seeNot(`${CELL(4, 'artikel')} input`);
        }),
      ],
    },
    {
      name: 'Ein Preis wird geändert, abgelehnt und gespeichert',
      steps: [
        opened,
        clean('tippt und bricht mit Escape ab', async (hands) => {
          await hands.click(CELL(2, 'preis'));
          await hands.press('Control+a');
          await hands.type('9.99');
          await hands.press('Escape');
          await hands.see(`${CELL(2, 'preis')} text=0.12`);
        }),
        unsaved('tippt und bestätigt', async (hands) => {
          await hands.click(CELL(2, 'preis'));
          await hands.press('Control+a');
          await hands.type('0.15');
          await hands.press('Enter');
          await hands.see(`${CELL(2, 'preis')} text=0.15`);
        }),
        unsaved('speichert, der Preis braucht eine Freigabe', async (hands) => {
          await hands.server({ body: { success: false, fehler: 'Preisänderung braucht eine Freigabe' } });
          await hands.click('#speichern');
          await hands.see('.toast-error');
        }),
        clean('speichert noch einmal', async (hands) => {
          await hands.server({});
          await hands.click('#speichern');
          await hands.see('.toast text=Preisliste gespeichert');
        }),
      ],
    },
    {
      name: 'Häkchen hin und her, Gruppe aus der Liste',
      steps: [
        opened,
        unsaved('schaltet einen Artikel ab', (hands) => hands.click(CELL(1, 'aktiv'))),
        clean('schaltet ihn wieder ein', (hands) => hands.click(CELL(1, 'aktiv'))),
        clean('öffnet die Gruppenliste und drückt Escape', async (hands) => {
          await hands.click(CELL(1, 'gruppe'));
          await hands.see('.tabulator-edit-list');
          await hands.press('Escape');
          await hands.seeNot('.tabulator-edit-list');
        }),
        unsaved('wählt eine andere Gruppe', async (hands) => {
          await hands.click(CELL(1, 'gruppe'));
          await hands.click('.tabulator-edit-list-item text=Gummi');
          await hands.see(`${CELL(1, 'gruppe')} text=Gummi`);
        }),
        clean('setzt zurück', (hands) => hands.click('#zurueck')),
      ],
    },
    {
      name: 'Zeilen verschieben, anlegen und löschen',
      steps: [
        opened,
        unsaved('zieht die erste Zeile nach unten', (hands) => hands.drag(HANDLE(1), HANDLE(4))),
        clean('speichert', async (hands) => {
          await hands.click('#speichern');
          await hands.see('.toast text=Preisliste gespeichert');
        }),
        unsaved('löscht eine Zeile', (hands) =>
          hands.click('.tabulator-row[data-artikel="2"] .tabulator-cell:last-of-type'),
        ),
        clean('setzt zurück', (hands) => hands.click('#zurueck')),
        unsaved('legt eine Zeile an', async (hands) => {
          await hands.click('#neu');
          await hands.see('.tabulator-row[data-artikel="7"]');
        }),
      ],
    },
  ],
};
