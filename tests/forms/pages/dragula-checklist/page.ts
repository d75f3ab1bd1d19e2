import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const GRIP = (step: number) => `li[data-schritt="${step}"] .griff`;

export const page: FormPage = {
  id: 'dragula-checklist',
  family: 'drag-and-drop',
  libraries: ['dragula'],
  scenarios: [
    {
      name: 'Ein Schritt wird verschoben und zurückgeschoben',
      steps: [
        opened,
        unsaved('zieht den ersten Schritt nach unten', async (hands) => {
          await hands.drag(GRIP(1), GRIP(4));
          await hands.see('li:nth-child(3)[data-schritt="1"]');
        }),
        clean('zieht ihn an den Anfang zurück', async (hands) => {
          await hands.drag(GRIP(1), GRIP(2));
          await hands.see('li:first-child[data-schritt="1"]');
        }),
      ],
    },
    {
      name: 'Verschieben, keine Verbindung, noch einmal übernehmen',
      steps: [
        opened,
        unsaved('zieht den dritten Schritt nach oben', async (hands) => {
          await hands.drag(GRIP(3), GRIP(1));
          await hands.see('li:first-child[data-schritt="3"]');
        }),
        unsaved('übernimmt ohne Verbindung', async (hands) => {
          await hands.server({ broken: true });
          await hands.click('#uebernehmen');
          await hands.see('#hinweis text=Keine Verbindung');
        }),
        clean('übernimmt noch einmal', async (hands) => {
          await hands.server({});
          await hands.click('#uebernehmen');
          await hands.see('#hinweis text=Ablauf übernommen');
        }),
      ],
    },
    {
      name: 'Schritte hinzufügen und entfernen',
      steps: [
        opened,
        unsaved('tippt einen neuen Schritt', async (hands) => {
          await hands.click('#neu');
          await hands.type('Vertrag scannen');
        }),
        unsaved('fügt ihn hinzu', async (hands) => {
          await hands.click('#dazu');
          await hands.see('li[data-schritt="5"]');
        }),
        clean('übernimmt', async (hands) => {
          await hands.click('#uebernehmen');
          await hands.see('#hinweis text=Ablauf übernommen');
        }),
        unsaved('entfernt einen Schritt', async (hands) => {
          await hands.click('li[data-schritt="2"] .weg');
          await hands.seeNot('li[data-schritt="2"]');
        }),
        clean('bricht ab', async (hands) => {
          await hands.click('#abbrechen');
          await hands.see('li[data-schritt="2"]');
        }),
      ],
    },
  ],
};
