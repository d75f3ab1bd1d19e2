import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'tiptap-note',
  family: 'rich-text',
  libraries: ['@tiptap/core', '@tiptap/starter-kit'],
  scenarios: [
    {
      name: 'A stored text in foreign markup is looked at, edited, undone',
      steps: [
        opened,
        clean('clicks through the text and leaves', async (hands) => {
          await hands.see('.tiptap p');
          await hands.click('.tiptap p:nth-of-type(2)');
          await hands.press('ArrowDown', 2);
          await hands.rest(300);
          await hands.click('h1');
        }),
        unsaved('types into the second paragraph', async (hands) => {
          await hands.click('.tiptap p:nth-of-type(2)');
          await hands.press('End');
          await hands.type(' by June');
        }),
        clean('deletes it', (hands) => hands.press('Backspace', 8)),
        unsaved('adds a point to the list', async (hands) => {
          await hands.click('.tiptap li:nth-child(2) p');
          await hands.press('End');
          await hands.press('Enter');
          await hands.type('a review');
        }),
      ],
    },
    {
      name: 'Bold on and off, by toolbar and undo',
      steps: [
        opened,
        clean('switches bold on and off with nothing selected', async (hands) => {
          await hands.see('.tiptap p');
          await hands.click('.tiptap p:nth-of-type(2)');
          await hands.click('[data-do=bold]');
          await hands.click('[data-do=bold]');
        }),
        unsaved('makes everything italic', async (hands) => {
          await hands.press('Control+a');
          await hands.click('[data-do=italic]');
        }),
        clean('undoes it', (hands) => hands.click('[data-do=undo]')),
        unsaved('redoes it', (hands) => hands.click('[data-do=redo]')),
        clean('cancels', (hands) => hands.click('#cancel')),
      ],
    },
    {
      name: 'Control+S while the connection is broken, then again',
      steps: [
        opened,
        unsaved('writes', async (hands) => {
          await hands.see('.tiptap p');
          await hands.click('.tiptap p:nth-of-type(2)');
          await hands.press('End');
          await hands.type(', then Bremen');
        }),
        unsaved('presses Control+S offline', async (hands) => {
          await hands.server({ broken: true });
          await hands.press('Control+s');
          await hands.see('.toast-error');
        }),
        clean('presses Control+S again', async (hands) => {
          await hands.server({});
          await hands.press('Control+s');
          await hands.see('.toast text=Plan saved');
        }),
        unsaved('writes on', (hands) => hands.type(' and Kiel')),
        clean('saves with the button', async (hands) => {
          await hands.click('#save');
          await hands.rest(300);
          await hands.see('.toast text=Plan saved');
        }),
      ],
    },
  ],
};
