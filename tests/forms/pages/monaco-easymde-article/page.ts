import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const CODE = '#script .view-lines';
const TEXT = '.CodeMirror-lines';

export const page: FormPage = {
  id: 'monaco-easymde-article',
  family: 'rich-text',
  libraries: ['monaco-editor', 'easymde'],
  scenarios: [
    {
      name: 'a script: looked at, written, undone, refused, saved',
      steps: [
        opened,
        clean('clicks into the script, selects all and leaves', async (h) => {
          await h.see(`${CODE} .view-line`);
          await h.click(CODE);
          await h.press('Control+a');
          await h.press('ArrowUp', 2);
          await h.click('h1');
        }),
        unsaved('writes a comment', async (h) => {
          await h.click(CODE);
          await h.press('Control+End');
          await h.type(' # checked');
        }),
        clean('undoes it', async (h) => {
          await h.press('Control+z', 2);
          await h.seeNot(`${CODE} .view-line text=end # checked`);
        }),
        unsaved('adds a line', async (h) => {
          await h.press('Control+End');
          await h.press('Enter');
          await h.type('notify');
        }),
        unsaved('saves; the script is refused', async (h) => {
          await h.server({ status: 422, body: { message: 'Line 6: unknown word' } });
          await h.click('#save-script');
          await h.see('.toast text=Line 6');
        }),
        clean('resets', async (h) => {
          await h.click('#reset-script');
          await h.seeNot(`${CODE} .view-line text=notify`);
        }),
        unsaved('deletes a line', async (h) => {
          await h.click(CODE);
          await h.press('Control+End');
          await h.press('Backspace', 4);
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('#save-script');
          await h.see('.toast text=Saved');
        }),
      ],
    },
    {
      name: 'an answer in markdown',
      steps: [
        opened,
        clean('clicks into the answer and leaves', async (h) => {
          await h.click(TEXT);
          await h.press('ArrowDown', 2);
          await h.click('h1');
        }),
        clean('looks at the preview', async (h) => {
          await h.click('.editor-toolbar .preview');
          await h.see('.editor-preview strong');
          await h.click('.editor-toolbar .preview');
          await h.seeNot('.editor-preview strong');
        }),
        unsaved('writes on', async (h) => {
          await h.click(TEXT);
          await h.press('Control+End');
          await h.type('Regards');
        }),
        clean('deletes it', (h) => h.press('Backspace', 7)),
        unsaved('makes a word bold by the toolbar', async (h) => {
          await h.press('Control+Home');
          await h.press('Shift+End');
          await h.click('.editor-toolbar .bold');
        }),
        clean('takes it off', (h) => h.click('.editor-toolbar .bold')),
        unsaved('writes into both', async (h) => {
          await h.click(CODE);
          await h.press('Control+End');
          await h.type('!');
          await h.click(TEXT);
          await h.press('Control+End');
          await h.type('Bye');
        }),
        unsaved('saves the answer only', async (h) => {
          await h.click('#save-answer');
          await h.see('.toast text=Saved');
        }),
        clean('saves the script too', async (h) => {
          await h.click('#save-script');
          await h.rest(300);
          await h.see('.toast text=Saved');
        }),
      ],
    },
  ],
};
