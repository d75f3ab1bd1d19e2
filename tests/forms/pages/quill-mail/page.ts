import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const EDITOR = '#editor .ql-editor';

export const page: FormPage = {
  id: 'quill-mail',
  family: 'rich-text',
  libraries: ['quill'],
  scenarios: [
    {
      name: 'A reply is typed, taken back, and typed again',
      steps: [
        opened,
        clean('sets the cursor into the reply and leaves it', async (hands) => {
          await hands.see('.ql-editor p text=Dear Ms Okafor');
          await hands.click(`${EDITOR} p:nth-child(2)`);
          await hands.rest(300);
          await hands.click('h1');
        }),
        unsaved('adds a word', async (hands) => {
          await hands.click(`${EDITOR} p:nth-child(2)`);
          await hands.press('End');
          await hands.type(' Soon');
        }),
        clean('deletes it letter by letter', (hands) => hands.press('Backspace', 5)),
        unsaved('types again', (hands) => hands.type(' Really.')),
      ],
    },
    {
      name: 'Existing text is made bold by the toolbar and undone',
      steps: [
        opened,
        clean('selects everything', async (hands) => {
          await hands.see('.ql-editor p text=Dear Ms Okafor');
          await hands.click(`${EDITOR} p:nth-child(1)`);
          await hands.press('Control+a');
        }),
        unsaved('presses bold', (hands) => hands.click('button.ql-bold')),
        clean('undoes it', (hands) => hands.press('Control+z')),
        unsaved('makes a list of it', (hands) => hands.click('button.ql-list[value="bullet"]')),
      ],
    },
    {
      name: 'The draft is refused and then saved',
      steps: [
        opened,
        unsaved('writes a sentence', async (hands) => {
          await hands.see('.ql-editor p text=Dear Ms Okafor');
          await hands.click(`${EDITOR} p:nth-child(2)`);
          await hands.press('End');
          await hands.type(' He brings a new seal.');
        }),
        unsaved('saves while the server fails', async (hands) => {
          await hands.server({ status: 500, body: { message: 'Internal error 5001' } });
          await hands.click('#save');
          await hands.see('.toast-error');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click('#save');
          await hands.see('.toast text=Draft saved');
        }),
        unsaved('writes more', async (hands) => {
          await hands.click(`${EDITOR} p:nth-child(2)`);
          await hands.press('End');
          await hands.type(' And a gasket.');
        }),
        clean('sends the reply', async (hands) => {
          await hands.click('#send');
          await hands.see('.toast text=Reply sent');
        }),
      ],
    },
    {
      name: 'Typing goes on while a slow save is under way',
      steps: [
        opened,
        unsaved('writes', async (hands) => {
          await hands.see('.ql-editor p text=Dear Ms Okafor');
          await hands.click(`${EDITOR} p:nth-child(2)`);
          await hands.press('End');
          await hands.type(' At nine');
        }),
        unsaved('saves and types on before the answer is there', async (hands) => {
          await hands.server({ delayMs: 1500 });
          await hands.click('#save');
          await hands.click(`${EDITOR} p:nth-child(2)`);
          await hands.press('End');
          await hands.type(' sharp');
          await hands.see('.toast text=Draft saved');
        }),
        clean('saves the rest', async (hands) => {
          await hands.server({});
          await hands.click('#save');
          await hands.rest(300);
          await hands.see('.toast text=Draft saved');
        }),
      ],
    },
    {
      name: 'A menu of the toolbar is opened and closed',
      steps: [
        opened,
        clean('opens the heading menu and closes it', async (hands) => {
          await hands.see('.ql-editor p text=Dear Ms Okafor');
          await hands.click(`${EDITOR} p:nth-child(1)`);
          await hands.click('.ql-header .ql-picker-label');
          await hands.see('.ql-header .ql-picker-options');
          await hands.click('.ql-header .ql-picker-label');
        }),
        unsaved('chooses a heading', async (hands) => {
          await hands.click('.ql-header .ql-picker-label');
          await hands.click('.ql-header .ql-picker-item[data-value="1"]');
        }),
      ],
    },
  ],
};
