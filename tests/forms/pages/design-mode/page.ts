import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const TEXT = '#text >>> body';

async function write(hands: Hands, text: string) {
  await hands.click(`${TEXT} p:nth-child(2)`);
  await hands.press('End');
  await hands.type(text);
}

export const page: FormPage = {
  id: 'design-mode',
  family: 'rich-text',
  libraries: [],
  scenarios: [
    {
      name: 'Der Brief wird angeklickt, geändert, zurückgenommen und gespeichert',
      steps: [
        opened,
        clean('klickt in den Text und wieder hinaus', async (hands) => {
          await hands.click(`${TEXT} p:nth-child(2)`);
          await hands.rest(300);
          await hands.click('.kopf');
        }),
        unsaved('schreibt', (hands) => write(hands, ' Schnell sein!')),
        clean('löscht es wieder', (hands) => hands.press('Backspace', 14)),
        unsaved('macht alles kursiv', async (hands) => {
          await hands.press('Control+a');
          await hands.click('[data-befehl=italic]');
        }),
        clean('nimmt es zurück', (hands) => hands.click('[data-befehl=undo]')),
        unsaved('schreibt noch einmal', (hands) => write(hands, ' Nur im Juli.')),
        clean('speichert', async (hands) => {
          await hands.click('input[value=Speichern]');
          await hands.rest(800);
          await hands.see(`${TEXT} p`);
        }),
      ],
    },
    {
      name: 'Die Prüfung schickt mit einer Meldung auf das Formular zurück',
      steps: [
        opened,
        unsaved('schreibt', (hands) => write(hands, ' Ausgenommen sind Ersatzteile.')),
        unsaved('gibt frei, der Betreff fehlt angeblich', async (hands) => {
          await hands.server({ status: 422, body: 'Bitte einen längeren Betreff angeben.' });
          await hands.click('input[value^="Prüfen"]');
          await hands.see('.fehler');
          await hands.see(`${TEXT} p`);
        }),
        clean('speichert', async (hands) => {
          await hands.server({});
          await hands.click('input[value=Speichern]');
          await hands.seeNot('.fehler');
        }),
      ],
    },
  ],
};
