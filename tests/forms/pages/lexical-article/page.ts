import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'lexical-article',
  family: 'rich-text',
  libraries: ['react', 'lexical', '@lexical/react', '@lexical/list'],
  scenarios: [
    {
      name: 'autosave after three seconds',
      steps: [
        opened,
        clean('clicks into the text and leaves', async (h) => {
          await h.click('.body p');
          await h.press('End');
          await h.press('Shift+Tab');
        }),
        unsaved('types at the end of the text', async (h) => {
          await h.click('.body');
          await h.press('Control+End');
          await h.type(' and wait a minute');
        }),
        clean('waits until it was saved', (h) => h.see('.state text=All changes saved')),
        unsaved('changes the title', async (h) => {
          await h.click('.title');
          await h.press('End');
          await h.type(' kit');
        }),
        clean('waits until that was saved', (h) => h.see('.state text=All changes saved')),
      ],
    },
    {
      name: 'autosave that fails',
      steps: [
        opened,
        unsaved('types while the server is down', async (h) => {
          await h.server({ status: 503 });
          await h.click('.body p');
          await h.press('End');
          await h.type(' Step by step.');
        }),
        unsaved('waits: it was not saved', (h) => h.see('.state text=Not saved')),
        unsaved('types on, the server is back', async (h) => {
          await h.server({});
          await h.type(' Really');
        }),
        clean('waits: everything is saved', (h) => h.see('.state text=All changes saved')),
      ],
    },
    {
      name: 'formatting and undo within the time',
      steps: [
        opened,
        unsaved('makes the first line bold', async (h) => {
          await h.click('.body p');
          await h.press('Home');
          await h.press('Shift+End');
          await h.click('[aria-label=Bold]');
        }),
        clean('undoes it with the same button', (h) => h.click('[aria-label=Bold]')),
      ],
    },
  ],
};
