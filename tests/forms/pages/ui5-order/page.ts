import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const ROW = (number: number) => `#positionen ui5-table-row:nth-of-type(${number})`;

export const page: FormPage = {
  id: 'ui5-order',
  family: 'web-components',
  libraries: ['@ui5/webcomponents'],
  scenarios: [
    {
      name: 'Kopffelder: ansehen, ändern, zurück, sichern',
      steps: [
        opened,
        clean('geht mit Tab durch die Felder', async (hands) => {
          await hands.click('#besteller >>> input');
          await hands.press('Tab', 6);
        }),
        clean('öffnet den Kalender, blättert und schließt ihn', async (hands) => {
          await hands.click('#liefertermin >>> ui5-icon');
          await hands.rest(800);
          await hands.press('PageDown');
          await hands.press('Escape');
          await hands.rest(300);
        }),
        unsaved('ändert den Besteller', async (hands) => {
          await hands.click('#besteller >>> input');
          await hands.press('End');
          await hands.type(' i. L.');
        }),
        clean('löscht den Zusatz', (hands) => hands.press('Backspace', 6)),
        unsaved('tippt ein anderes Datum', async (hands) => {
          await hands.fill('#liefertermin >>> ui5-datetime-input >>> input', '30.06.2024');
          await hands.press('Tab');
        }),
        clean('sichert', async (hands) => {
          await hands.click('#sichern');
          await hands.see('#meldung text=Auftrag 40012 gesichert');
        }),
      ],
    },
    {
      name: 'Auswahlfelder und Schalter',
      steps: [
        opened,
        clean('öffnet die Zahlungsliste und schließt sie mit Escape', async (hands) => {
          await hands.click('#zahlung');
          await hands.rest(500);
          await hands.press('Escape');
          await hands.rest(300);
        }),
        unsaved('wählt Vorkasse', async (hands) => {
          await hands.click('#zahlung');
          await hands.rest(500);
          await hands.click('#zahlung ui5-option[value="0"]');
          await hands.rest(300);
        }),
        clean('wählt wieder 30 Tage', async (hands) => {
          await hands.click('#zahlung');
          await hands.rest(500);
          await hands.click('#zahlung ui5-option[value="30"]');
          await hands.rest(300);
        }),
        unsaved('schaltet auf Eilauftrag', (hands) => hands.click('#eilig >>> [role=switch]')),
        clean('schaltet zurück', (hands) => hands.click('#eilig >>> [role=switch]')),
        unsaved('wählt ein anderes Werk', async (hands) => {
          await hands.fill('#werk >>> input', '1200 Dresden');
          await hands.press('Enter');
        }),
        clean('bricht ab', (hands) => hands.click('#abbrechen')),
        unsaved('tauscht die Versandart', async (hands) => {
          await hands.click('#versand >>> ui5-icon');
          await hands.rest(600);
          await hands.click('#versand ui5-mcb-item:nth-of-type(2)');
          await hands.press('Escape');
          await hands.rest(300);
        }),
      ],
    },
    {
      name: 'Positionen anlegen, löschen und ändern; das Sichern wird abgelehnt',
      steps: [
        opened,
        unsaved('löscht die zweite Position', (hands) => hands.click(`${ROW(2)} .weg`)),
        clean('bricht ab', async (hands) => {
          await hands.click('#abbrechen');
          await hands.see(ROW(2));
        }),
        unsaved('erhöht eine Menge', async (hands) => {
          await hands.click(`${ROW(1)} .menge >>> ui5-input >>> input`);
          await hands.press('ArrowUp', 2);
        }),
        unsaved('sichert, das Werk ist gesperrt', async (hands) => {
          await hands.server({ status: 409, body: { meldung: 'Auftrag wird von Benutzer SCHULZ bearbeitet' } });
          await hands.click('#sichern');
          await hands.see('#meldung text=Auftrag wird');
        }),
        clean('sichert noch einmal', async (hands) => {
          await hands.server({});
          await hands.click('#sichern');
          await hands.see('#meldung text=Auftrag 40012 gesichert');
        }),
        unsaved('legt eine Position an', async (hands) => {
          await hands.click('#neu');
          await hands.see(ROW(3));
          await hands.click(`${ROW(3)} .material >>> input`);
          await hands.type('Stellantrieb');
        }),
      ],
    },
  ],
};
