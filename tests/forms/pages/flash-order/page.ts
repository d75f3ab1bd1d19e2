import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

/** Validation by redirect: the refused values come back on a page that was fetched by GET, as Laravel and Symfony do. */
export const page: FormPage = {
  id: 'flash-order',
  family: 'server-rendered',
  libraries: [],
  scenarios: [
    {
      name: 'Abgelehnt mit Weiterleitung, dann gespeichert',
      steps: [
        opened,
        unsaved('ändert Menge und Bemerkung', async (hands) => {
          await hands.fill('#menge', '4000');
          await hands.fill('#bemerkung', 'Teillieferung möglich');
        }),
        unsaved('speichert: Weiterleitung zurück mit Fehlern', async (hands) => {
          await hands.server({ status: 422, body: 'Die Menge übersteigt den Lagerbestand.' });
          await hands.click('button text=Speichern');
          await hands.see('.alert');
        }),
        unsaved('korrigiert die Menge', (hands) => hands.fill('#menge', '400')),
        clean('speichert', async (hands) => {
          await hands.server({});
          await hands.click('button text=Speichern');
          await hands.see('.notice');
        }),
      ],
    },
    {
      name: 'Felder mit eigenen Bedienelementen des Browsers',
      steps: [
        opened,
        unsaved('ändert den Liefertermin mit Tasten', async (hands) => {
          await hands.click('#liefertermin');
          await hands.press('ArrowUp');
        }),
        clean('und zurück', (hands) => hands.press('ArrowDown')),
        unsaved('schiebt den Rabatt', async (hands) => {
          await hands.click('label[for=bemerkung]');
          await hands.press('Shift+Tab', 2);
          await hands.press('ArrowRight');
        }),
        clean('schiebt ihn zurück', (hands) => hands.press('ArrowLeft')),
        unsaved('wählt eine andere Leistung', (hands) => hands.click('#leistungen option text=Wartung')),
        clean('wählt wieder die alte', (hands) => hands.click('#leistungen option text=Montage')),
        unsaved('zählt die Menge hoch', async (hands) => {
          await hands.click('#menge');
          await hands.press('ArrowUp');
        }),
      ],
    },
    {
      name: 'Serverfehler, dann zurück',
      steps: [
        opened,
        unsaved('ändert den Kunden', (hands) => hands.fill('#kunde', 'Hafen Logistik AG')),
        unsaved('speichert: Fehler 500, und geht zurück', async (hands) => {
          await hands.server({ status: 500 });
          await hands.press('Enter');
          await hands.see('h1 text=Internal Server Error');
          await hands.back();
          await hands.see('#kunde');
        }),
      ],
    },
  ],
};
