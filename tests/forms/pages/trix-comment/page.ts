import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'trix-comment',
  family: 'rich-text',
  libraries: ['trix'],
  scenarios: [
    {
      name: 'A note is edited and undone while the hidden token rotates',
      steps: [
        opened,
        clean('sets the cursor into the note and waits', async (hands) => {
          await hands.see('trix-editor strong');
          await hands.click('trix-editor');
          await hands.rest(1500);
        }),
        unsaved('types a word', async (hands) => {
          await hands.press('Control+End');
          await hands.type(' Urgent');
        }),
        clean('undoes it', async (hands) => {
          await hands.press('Backspace', 7);
        }),
        unsaved('makes all of it bold', async (hands) => {
          await hands.press('Control+a');
          await hands.click('button[data-trix-attribute=bold]');
        }),
        clean('undoes that by the toolbar', (hands) => hands.click('button[data-trix-action=undo]')),
      ],
    },
    {
      name: 'Update is accepted',
      steps: [
        opened,
        unsaved('types', async (hands) => {
          await hands.see('trix-editor strong');
          await hands.click('trix-editor');
          await hands.press('Control+End');
          await hands.type(' Corrected today.');
        }),
        clean('updates the case', async (hands) => {
          await hands.click('input[name=commit]');
          await hands.rest(800);
          await hands.see('trix-editor');
        }),
      ],
    },
    {
      name: 'Update is refused: the page comes back with the note in it',
      steps: [
        opened,
        unsaved('types', async (hands) => {
          await hands.see('trix-editor strong');
          await hands.click('trix-editor');
          await hands.press('Control+End');
          await hands.type(' Call back on Friday.');
        }),
        unsaved('updates, the title is found too short', async (hands) => {
          await hands.server({ status: 422, body: 'Title is too short' });
          await hands.click('input[name=commit]');
          await hands.see('.error-text');
          await hands.see('trix-editor strong');
        }),
        clean('updates again', async (hands) => {
          await hands.server({});
          await hands.click('input[name=commit]');
          await hands.seeNot('.error-text');
        }),
      ],
    },
    {
      name: 'The form is reset',
      steps: [
        opened,
        unsaved('changes note and title', async (hands) => {
          await hands.see('trix-editor strong');
          await hands.click('#case_title');
          await hands.press('End');
          await hands.type(' (moved)');
          await hands.click('trix-editor');
          await hands.press('Control+End');
          await hands.type(' Checked.');
        }),
        clean('resets', (hands) => hands.click('input[type=reset]')),
      ],
    },
    {
      name: 'A link is begun and given up',
      steps: [
        opened,
        clean('opens the link field, types an address, presses Escape', async (hands) => {
          await hands.see('trix-editor strong');
          await hands.click('trix-editor strong');
          await hands.press('Control+a');
          await hands.click('button[data-trix-action=link]');
          await hands.see('input[type=url][name=href]');
          await hands.type('https://york.example');
          await hands.press('Escape');
        }),
      ],
    },
  ],
};
