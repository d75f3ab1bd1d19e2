import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'medium-article',
  family: 'rich-text',
  libraries: ['medium-editor', 'pell'],
  scenarios: [
    {
      name: 'headline and text of the article',
      steps: [
        opened,
        clean('selects text so that the toolbar comes, and leaves', async (h) => {
          await h.doubleClick('#body b');
          await h.see('.medium-editor-toolbar');
          await h.press('ArrowRight');
          await h.click('h1');
        }),
        unsaved('types in the headline', async (h) => {
          await h.click('#headline');
          await h.press('End');
          await h.type(' quickly');
        }),
        clean('deletes it', (h) => h.press('Backspace', 8)),
        unsaved('makes a word italic', async (h) => {
          await h.doubleClick('#body b');
          await h.click('.medium-editor-action-italic');
        }),
        clean('makes it plain', async (h) => {
          await h.rest(200);
          await h.click('.medium-editor-action-italic');
        }),
        unsaved('writes a paragraph', async (h) => {
          await h.click('#body p:nth-child(2)');
          await h.press('End');
          await h.press('Enter');
          await h.type('Check the preview.');
        }),
        unsaved('publishes; refused', async (h) => {
          await h.server({ status: 403, body: { message: 'You may not publish' } });
          await h.click('#publish');
          await h.see('.toast text=You may not publish');
        }),
        clean('publishes', async (h) => {
          await h.server({});
          await h.click('#publish');
          await h.see('.toast text=Article published');
        }),
        unsaved('deletes a paragraph', async (h) => {
          await h.click('#body p:nth-child(3)');
          await h.press('End');
          await h.press('Backspace', 20);
        }),
        clean('reverts', (h) => h.click('#revert')),
      ],
    },
    {
      name: 'the note below it',
      steps: [
        opened,
        clean('clicks into the note and leaves', async (h) => {
          await h.click('.pell-content');
          await h.press('ArrowLeft', 2);
          await h.click('h1');
        }),
        unsaved('writes on', async (h) => {
          await h.click('.pell-content');
          await h.press('Control+End');
          await h.type(' and texts');
        }),
        unsaved('publishes the article; the note is not part of it', async (h) => {
          await h.click('#publish');
          await h.see('.toast text=Article published');
        }),
        clean('saves the note', async (h) => {
          await h.click('#save-note');
          await h.see('.toast text=Note saved');
        }),
        unsaved('makes a list of it', async (h) => {
          await h.click('.pell-content');
          await h.click('.pell-button[title="Unordered List"]');
          await h.see('.pell-content ul');
        }),
        clean('undoes it', async (h) => {
          await h.press('Control+z');
          await h.seeNot('.pell-content ul');
        }),
      ],
    },
  ],
};
