import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'plain-note',
  family: 'rich-text',
  libraries: [],
  scenarios: [
    {
      name: 'Notes save themselves a moment after the last key',
      steps: [
        opened,
        clean('clicks into the notes, which are brought into paragraphs, and leaves', async (hands) => {
          await hands.click('#note');
          await hands.see('#note p');
          await hands.rest(500);
          await hands.click('h1');
        }),
        unsaved('types', async (hands) => {
          await hands.click('#note p:nth-child(2)');
          await hands.press('End');
          await hands.type(' by July');
        }),
        clean('waits', async (hands) => {
          await hands.see('#state text=All changes saved');
        }),
      ],
    },
    {
      name: 'The server cannot be reached for a while',
      steps: [
        opened,
        unsaved('types while the server fails', async (hands) => {
          await hands.server({ status: 503, body: { message: 'unavailable' } });
          await hands.click('#note');
          await hands.press('Control+End');
          await hands.type(' and a demo');
          await hands.see('#state text=Not saved');
        }),
        clean('the page tries again by itself', async (hands) => {
          await hands.server({});
          await hands.see('#state text=All changes saved');
        }),
      ],
    },
    {
      name: 'Typing goes on during a slow automatic save',
      steps: [
        opened,
        unsaved('types, pauses, types on before the answer', async (hands) => {
          await hands.server({ delayMs: 2500 });
          await hands.click('#note');
          await hands.press('Control+End');
          await hands.type(' One.');
          await hands.see('#state text=Saving');
          await hands.type(' Two.');
        }),
        clean('waits for everything', async (hands) => {
          await hands.server({});
          await hands.see('#state text=All changes saved');
        }),
      ],
    },
  ],
};
