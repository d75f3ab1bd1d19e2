import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const STAR = (field: string, count: number) => `[data-feld=${field}] .stern:nth-child(${count})`;

export const page: FormPage = {
  id: 'star-rating',
  family: 'traps',
  libraries: [],
  scenarios: [
    {
      name: 'Sterne ohne jede Auszeichnung, hin und zurück',
      steps: [
        opened,
        clean('fährt mit der Maus über die Sterne', async (hands) => {
          await hands.hover(STAR('freundlich', 5));
          await hands.hover(STAR('loesung', 2));
          await hands.hover('h1');
        }),
        unsaved('gibt fünf Sterne', async (hands) => {
          await hands.click(STAR('freundlich', 5));
          await hands.hover('h1');
        }),
        clean('gibt wieder drei', async (hands) => {
          await hands.click(STAR('freundlich', 3));
          await hands.hover('h1');
        }),
        unsaved('erhöht die Beratungszeit', (hands) => hands.click('.knopf[data-um="5"]')),
        clean('senkt sie wieder', (hands) => hands.click('.knopf[data-um="-5"]')),
        unsaved('wählt eine Zahl', (hands) => hands.click('input[name=nps][value="4"]')),
      ],
    },
    {
      name: 'Speichern scheitert, dann nicht mehr',
      steps: [
        opened,
        unsaved('bewertet die Lösung', async (hands) => {
          await hands.click(STAR('loesung', 4));
          await hands.hover('h1');
        }),
        unsaved('speichert, der Server ist weg', async (hands) => {
          await hands.server({ broken: true });
          await hands.click('#senden');
          await hands.see('#rueck text=Das hat nicht geklappt');
        }),
        clean('speichert noch einmal', async (hands) => {
          await hands.server({});
          await hands.click('#senden');
          await hands.see('#rueck text=Danke');
        }),
      ],
    },
  ],
};
