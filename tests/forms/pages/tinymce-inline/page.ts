import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'tinymce-inline',
  family: 'rich-text',
  libraries: ['tinymce'],
  scenarios: [
    {
      name: 'Ein Absatz wird angeklickt, verlassen, geändert und verworfen',
      steps: [
        opened,
        clean('klickt in jeden Abschnitt und wieder hinaus', async (hands) => {
          await hands.see('.inline-terms.mce-content-body');
          await hands.click('.inline-title');
          await hands.rest(300);
          await hands.click('.inline-text p:nth-child(2)');
          await hands.rest(300);
          await hands.click('.inline-terms p');
          await hands.rest(300);
          await hands.click('h1');
        }),
        unsaved('ergänzt den Text', async (hands) => {
          await hands.click('.inline-text p:nth-child(2)');
          await hands.press('End');
          await hands.type(' Anfahrt frei.');
          await hands.click('h1');
        }),
        clean('verwirft', async (hands) => {
          await hands.click('#verwerfen');
          await hands.see('#meldung text=Änderungen verworfen');
        }),
      ],
    },
    {
      name: 'Der Server lehnt ab, ohne einen Fehlerstatus zu senden',
      steps: [
        opened,
        unsaved('ändert die Überschrift', async (hands) => {
          await hands.see('.inline-title.mce-content-body');
          await hands.click('.inline-title');
          await hands.press('End');
          await hands.type(' und zwei Sägen');
        }),
        unsaved('speichert, das Angebot ist gesperrt', async (hands) => {
          await hands.server({ body: { success: false, message: 'Das Angebot ist gesperrt.' } });
          await hands.click('#speichern');
          await hands.see('#meldung text=Nicht gespeichert');
        }),
        clean('speichert noch einmal', async (hands) => {
          await hands.server({});
          await hands.click('#speichern');
          await hands.see('#meldung text=Angebot gespeichert');
        }),
      ],
    },
    {
      name: 'Fett und wieder nicht fett',
      steps: [
        opened,
        unsaved('macht die Bedingungen fett', async (hands) => {
          await hands.see('.inline-terms.mce-content-body');
          await hands.click('.inline-terms p');
          await hands.press('Control+a');
          await hands.click('button[data-mce-name="bold"]');
        }),
        clean('macht es rückgängig', (hands) => hands.press('Control+z')),
      ],
    },
  ],
};
