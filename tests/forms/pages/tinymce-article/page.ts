import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const BODY = 'iframe.tox-edit-area__iframe >>> body';

async function writeAtTheEnd(hands: Hands, text: string) {
  await hands.see(`${BODY} p`);
  await hands.click(`${BODY} p`);
  await hands.press('End');
  await hands.type(text);
}

export const page: FormPage = {
  id: 'tinymce-article',
  family: 'rich-text',
  libraries: ['tinymce'],
  scenarios: [
    {
      name: 'Text in the frame is edited, undone and published',
      steps: [
        opened,
        clean('sets the cursor into the text and leaves it', async (hands) => {
          await hands.see(`${BODY} p`);
          await hands.click(`${BODY} p`);
          await hands.rest(300);
          await hands.click('h1');
        }),
        unsaved('writes a sentence', (hands) => writeAtTheEnd(hands, ' Wait.')),
        clean('deletes it again', (hands) => hands.press('Backspace', 6)),
        unsaved('writes another one', (hands) => hands.type(' Then wait.')),
        clean('publishes', async (hands) => {
          await hands.click('button[type=submit]');
          await hands.rest(800);
          await hands.see(`${BODY} p`);
        }),
      ],
    },
    {
      name: 'The server refuses the form and sends it back',
      steps: [
        opened,
        unsaved('writes', (hands) => writeAtTheEnd(hands, ' Never hold it longer.')),
        unsaved('publishes without an approval', async (hands) => {
          await hands.server({ status: 422, body: 'An approver is missing.' });
          await hands.click('button[type=submit]');
          await hands.see('.error-text');
          await hands.see(`${BODY} p`);
        }),
        clean('publishes again', async (hands) => {
          await hands.server({});
          await hands.click('button[type=submit]');
          await hands.seeNot('.error-text');
          await hands.see(`${BODY} p`);
        }),
      ],
    },
    {
      name: 'Italics by the toolbar on what stands there, undone by the toolbar, saved as a draft',
      steps: [
        opened,
        unsaved('selects all and presses italic', async (hands) => {
          await hands.see(`${BODY} p`);
          await hands.click(`${BODY} p`);
          await hands.press('Control+a');
          await hands.click('button[data-mce-name="italic"]');
        }),
        clean('undoes it', (hands) => hands.click('button[data-mce-name="undo"]')),
        unsaved('redoes it', (hands) => hands.click('button[data-mce-name="redo"]')),
        unsaved('saves a draft while the server fails', async (hands) => {
          await hands.server({ status: 503, body: { message: 'Maintenance' } });
          await hands.click('#draft');
          await hands.see('.toast-error');
        }),
        clean('saves it again', async (hands) => {
          await hands.server({});
          await hands.click('#draft');
          await hands.see('.toast text=Draft saved');
        }),
      ],
    },
    {
      name: 'A link dialog is cancelled',
      steps: [
        opened,
        clean('opens the link dialog, types an address and cancels', async (hands) => {
          await hands.see(`${BODY} p`);
          await hands.click(`${BODY} p`);
          await hands.click('button[data-mce-name="link"]');
          await hands.see('.tox-dialog');
          await hands.type('https://contoso.example/');
          await hands.click('.tox-dialog button text=Cancel');
          await hands.seeNot('.tox-dialog');
        }),
        unsaved('inserts a link', async (hands) => {
          await hands.click(`${BODY} p`);
          await hands.press('End');
          await hands.click('button[data-mce-name="link"]');
          await hands.see('.tox-dialog');
          await hands.type('https://contoso.example/reset');
          await hands.click('.tox-dialog button text=Save');
          await hands.seeNot('.tox-dialog');
        }),
      ],
    },
  ],
};
