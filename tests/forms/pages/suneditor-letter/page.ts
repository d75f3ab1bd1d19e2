import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const last = '.sun-editor-editable p:last-of-type';

export const page: FormPage = {
  id: 'suneditor-letter',
  family: 'rich-text',
  libraries: ['suneditor'],
  scenarios: [
    {
      name: 'looked at, written, taken back, bold, a menu opened',
      steps: [
        opened,
        clean('clicks into the letter and leaves', async (h) => {
          await h.click(last);
          await h.press('ArrowLeft', 3);
          await h.click('h1');
        }),
        clean('opens the menu of block styles and closes it', async (h) => {
          await h.click(last);
          await h.click('[data-command=blockStyle]');
          await h.rest(200);
          await h.press('Escape');
          await h.click('h1');
        }),
        unsaved('writes a sentence', async (h) => {
          await h.click(last);
          await h.press('End');
          await h.type(' Thank you.');
        }),
        clean('deletes it', (h) => h.press('Backspace', 11)),
        unsaved('makes everything italic', async (h) => {
          await h.press('Control+a');
          await h.click('[data-command=italic]');
        }),
        clean('undoes', async (h) => {
          await h.rest(700);
          await h.click('[data-command=undo]');
          await h.seeNot('.sun-editor-editable em');
        }),
        unsaved('inserts the closing', async (h) => {
          await h.click(last);
          await h.press('End');
          await h.click('#insert');
          await h.see('.sun-editor-editable p text=Kind regards');
        }),
        clean('discards the changes', (h) => h.click('#discard')),
      ],
    },
    {
      name: 'subject and letter; failed and saved',
      steps: [
        opened,
        unsaved('changes the subject', (h) => h.fill('#subject', 'Your order 4712')),
        clean('changes it back', (h) => h.fill('#subject', 'Your order 4711')),
        unsaved('writes a paragraph', async (h) => {
          await h.click(last);
          await h.press('End');
          await h.press('Enter');
          await h.type('It comes on Friday.');
        }),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 500 });
          await h.click('#save');
          await h.see('.toast text=Draft not saved');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('.toast text=Draft saved');
        }),
        unsaved('writes on', async (h) => {
          await h.click(last);
          await h.press('End');
          await h.type(' Or on Monday.');
        }),
        clean('discards the changes', (h) => h.click('#discard')),
      ],
    },
  ],
};
