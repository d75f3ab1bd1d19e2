import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const TEXT = '.jodit-wysiwyg';
const BUTTON = (name: string) => `.jodit-toolbar-button_${name} > button`;

export const page: FormPage = {
  id: 'jodit-mail',
  family: 'rich-text',
  libraries: ['jodit'],
  scenarios: [
    {
      name: 'written, deleted, drafted, sent',
      steps: [
        opened,
        clean('clicks into the text and leaves', async (h) => {
          await h.see(`${TEXT} p:nth-of-type(3)`);
          await h.click(`${TEXT} p:nth-of-type(1)`);
          await h.press('End');
          await h.rest(300);
          await h.click('h1');
        }),
        unsaved('writes', async (h) => {
          await h.click(`${TEXT} p:nth-of-type(2)`);
          await h.type('the pumps left today.');
        }),
        clean('deletes it', (h) => h.press('Backspace', 21)),
        unsaved('writes again', (h) => h.type('the pumps leave tomorrow.')),
        unsaved('saves a draft; no connection', async (h) => {
          await h.server({ broken: true });
          await h.click('#draft');
          await h.see('.toast-error');
        }),
        clean('saves the draft', async (h) => {
          await h.server({});
          await h.click('#draft');
          await h.see('.toast text=Draft saved');
        }),
        unsaved('writes on', async (h) => {
          await h.click(`${TEXT} p:nth-of-type(1)`);
          await h.press('End');
          await h.type(' good news:');
        }),
        clean('sends it', async (h) => {
          await h.click('#send');
          await h.see('.toast text=Mail sent');
        }),
      ],
    },
    {
      name: 'bold, a list and a line by the toolbar',
      steps: [
        opened,
        unsaved('makes the greeting bold', async (h) => {
          await h.see(`${TEXT} p:nth-of-type(3)`);
          await h.click(`${TEXT} p:nth-of-type(1)`);
          await h.press('Home');
          await h.press('Shift+End');
          await h.click(BUTTON('bold'));
          await h.see(`${TEXT} p:nth-of-type(1) strong`);
        }),
        clean('takes the bold away', async (h) => {
          await h.click(BUTTON('bold'));
          await h.seeNot(`${TEXT} strong`);
        }),
        unsaved('makes a list', async (h) => {
          await h.click(`${TEXT} p:nth-of-type(2)`);
          await h.click(BUTTON('ul'));
          await h.see(`${TEXT} ul`);
        }),
        clean('undoes it', async (h) => {
          await h.click(BUTTON('undo'));
          await h.seeNot(`${TEXT} ul`);
        }),
        unsaved('puts a line in', async (h) => {
          await h.click(`${TEXT} p:nth-of-type(2)`);
          await h.click(BUTTON('hr'));
          await h.see(`${TEXT} hr`);
        }),
        clean('discards', async (h) => {
          await h.click('#discard');
          await h.seeNot(`${TEXT} hr`);
        }),
      ],
    },
    {
      name: 'the source view, the subject',
      steps: [
        opened,
        clean('looks at the source and returns', async (h) => {
          await h.see(`${TEXT} p:nth-of-type(3)`);
          await h.click(BUTTON('source'));
          await h.see('.jodit-source');
          await h.rest(800);
          await h.click(BUTTON('source'));
          await h.see(TEXT);
        }),
        unsaved('changes the subject', async (h) => {
          await h.click('#subject');
          await h.press('End');
          await h.type(' and June');
        }),
        unsaved('writes a line while the draft is being saved', async (h) => {
          await h.server({ delayMs: 900 });
          await h.click('#draft');
          await h.click(`${TEXT} p:nth-of-type(2)`);
          await h.type('More soon.');
          await h.see('.toast text=Draft saved');
        }),
        clean('saves the rest', async (h) => {
          await h.server({});
          await h.click('#draft');
          await h.rest(300);
          await h.see('.toast text=Draft saved');
        }),
      ],
    },
  ],
};
