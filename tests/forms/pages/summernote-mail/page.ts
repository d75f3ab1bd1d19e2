import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const text = '.note-editable';

export const page: FormPage = {
  id: 'summernote-mail',
  family: 'rich-text',
  libraries: ['jquery', 'summernote'],
  scenarios: [
    {
      name: 'typed, taken back, made bold, sent',
      steps: [
        opened,
        clean('clicks into the text and leaves', async (hands) => {
          await hands.click(`${text} p:nth-child(2)`);
          await hands.click('h1');
        }),
        unsaved('types a sentence', async (hands) => {
          await hands.click(`${text} p:nth-child(2)`);
          await hands.type('Done.');
        }),
        clean('deletes it again', (hands) => hands.press('Backspace', 5)),
        unsaved('makes the greeting bold', async (hands) => {
          await hands.click(`${text} p:nth-child(1)`);
          await hands.press('Home');
          await hands.press('Shift+End');
          await hands.click('.note-btn-bold');
        }),
        unsaved('sends to a bad address: 422', async (hands) => {
          await hands.server({ status: 422 });
          await hands.click('button text=Send');
          await hands.see('#said text=The address');
        }),
        clean('sends again', async (hands) => {
          await hands.server({});
          await hands.click('button text=Send');
          await hands.see('#sent');
        }),
      ],
    },
    {
      name: 'draft, template, discard',
      steps: [
        opened,
        unsaved('types', async (hands) => {
          await hands.click(`${text} p:nth-child(2)`);
          await hands.type('The installation is included now.');
        }),
        clean('saves as draft', async (hands) => {
          await hands.click('#draft');
          await hands.see('#said text=Draft saved');
        }),
        unsaved('types on', async (hands) => {
          await hands.click(`${text} p:nth-child(2)`);
          await hands.press('End');
          await hands.type(' See page 3.');
        }),
        clean('discards', (hands) => hands.click('#discard')),
        unsaved('takes a template', (hands) => hands.choose('#template', 'Thank you')),
      ],
    },
  ],
};
