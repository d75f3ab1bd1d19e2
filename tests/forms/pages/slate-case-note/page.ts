import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'slate-case-note',
  family: 'rich-text',
  libraries: ['react', 'slate', 'slate-react'],
  scenarios: [
    {
      name: 'typed and deleted, focus only',
      steps: [
        opened,
        clean('clicks into the note and out again', async (h) => {
          await h.click('.editable');
          await h.press('ArrowRight', 2);
          await h.click('h1');
        }),
        unsaved('types at the end', async (h) => {
          await h.click('.editable');
          await h.press('Control+End');
          await h.type(' Mail follows');
        }),
        clean('deletes it again', (h) => h.press('Backspace', 13)),
      ],
    },
    {
      name: 'formatting only, taken back',
      steps: [
        opened,
        unsaved('makes everything bold', async (h) => {
          await h.click('.editable');
          await h.press('Control+a');
          await h.press('Control+b');
        }),
        clean('discards', (h) => h.click('button text=Discard')),
        unsaved('makes the second paragraph italic', async (h) => {
          await h.click('.editable p, .editable [data-slate-node=element]:nth-child(2)');
          await h.press('Home');
          await h.press('Shift+End');
          await h.click('button[title=italic]');
        }),
        clean('takes it back with the same button', (h) => h.click('button[title=italic]')),
      ],
    },
    {
      name: 'a new paragraph, refused twice, saved',
      steps: [
        opened,
        unsaved('adds a paragraph', async (h) => {
          await h.click('.editable');
          await h.press('Control+End');
          await h.press('Enter');
          await h.type('Escalated to the depot.');
        }),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 500 });
          await h.click('button text=Save note');
          await h.see('[role=status] text=Could not save');
        }),
        unsaved('saves; the connection breaks', async (h) => {
          await h.server({ broken: true });
          await h.click('button text=Save note');
          await h.rest(800);
          await h.see('[role=status] text=Could not save');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('button text=Save note');
          await h.see('[role=status] text=Note saved');
        }),
        clean('discards, which changes nothing now', (h) => h.click('button text=Discard')),
      ],
    },
  ],
};
