import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const source = '.choices[data-type="select-one"]';
const products = '.choices[data-type="select-multiple"]';

const pick = (name: string) => async (hands: Hands) => {
  await hands.click(source);
  await hands.click(`${source} .choices__item--choice text=${name}`);
};
const save = async (hands: Hands, says: string) => {
  await hands.click('button text=Speichern');
  await hands.see(`#meldung text=${says}`);
};

export const page: FormPage = {
  id: 'choices-lead',
  family: 'jquery',
  libraries: ['choices.js', 'air-datepicker', 'nouislider'],
  scenarios: [
    {
      name: 'Auswahl ändern und zurücknehmen',
      steps: [
        opened,
        clean('öffnet die Liste und schließt sie', async (hands) => {
          await hands.click(source);
          await hands.rest(200);
          await hands.press('Escape');
          await hands.click('h1');
        }),
        unsaved('wählt eine andere Quelle', pick('Empfehlung')),
        clean('wählt wieder die alte', pick('Webseite')),
        unsaved('fügt ein Produkt hinzu', async (hands) => {
          await hands.click(`${products} .choices__inner`);
          await hands.click(`${products} .choices__item--choice text=Erden`);
          await hands.click('h1');
        }),
        unsaved('speichert: 500', async (hands) => {
          await hands.server({ status: 500 });
          await save(hands, 'Fehler');
        }),
        clean('speichert noch einmal', async (hands) => {
          await hands.server({});
          await save(hands, 'Gespeichert');
        }),
      ],
    },
    {
      name: 'Termin im Kalender',
      steps: [
        opened,
        clean('blättert im Kalender', async (hands) => {
          await hands.click('#termin');
          await hands.click('.air-datepicker-nav--action[data-action=next]');
          await hands.rest(300);
          await hands.click('.air-datepicker-nav--action[data-action=prev]');
          await hands.press('Escape');
          await hands.click('h1');
        }),
        unsaved('wählt den 23.', async (hands) => {
          await hands.click('#termin');
          await hands.click('.air-datepicker-cell.-day-:not(.-other-month-) text=23');
        }),
        clean('wählt wieder den 9.', async (hands) => {
          await hands.click('h1');
          await hands.click('#termin');
          await hands.click('.air-datepicker-cell.-day-:not(.-other-month-) text=9');
        }),
      ],
    },
    {
      name: 'Schieberegler',
      steps: [
        opened,
        unsaved('zieht den oberen Griff', (hands) => hands.drag('.noUi-handle-upper', '.noUi-handle-lower')),
        clean('setzt alles zurück', (hands) => hands.click('#zurueck')),
        unsaved('bewegt den unteren Griff mit der Tastatur', async (hands) => {
          await hands.click('.noUi-handle-lower');
          await hands.press('ArrowRight');
        }),
        clean('bewegt ihn zurück', (hands) => hands.press('ArrowLeft')),
        unsaved('bewegt ihn wieder', (hands) => hands.press('ArrowRight', 2)),
        clean('speichert', (hands) => save(hands, 'Gespeichert')),
      ],
    },
  ],
};
