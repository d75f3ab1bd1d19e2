import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const BLOCK = (id: string) => `.ce-block[data-id="${id}"] .ce-paragraph`;

export const page: FormPage = {
  id: 'editorjs-brief',
  family: 'rich-text',
  libraries: ['@editorjs/editorjs'],
  scenarios: [
    {
      name: 'A block is typed into and typed back',
      steps: [
        opened,
        clean('clicks into two blocks and out', async (hands) => {
          await hands.see(BLOCK('p-aim'));
          await hands.click(BLOCK('p-aim'));
          await hands.rest(300);
          await hands.click(BLOCK('p-who'));
          await hands.rest(300);
          await hands.click('h1');
        }),
        unsaved('types at the end of a block', async (hands) => {
          await hands.click(BLOCK('p-who'));
          await hands.press('End');
          await hands.type(' And dairies.');
        }),
        clean('deletes it', (hands) => hands.press('Backspace', 13)),
        unsaved('adds a block', async (hands) => {
          await hands.press('Enter');
          await hands.type('Budget: 12 000');
        }),
      ],
    },
    {
      name: 'The brief is refused, then saved',
      steps: [
        opened,
        unsaved('types', async (hands) => {
          await hands.see(BLOCK('p-how'));
          await hands.click(BLOCK('p-how'));
          await hands.press('End');
          await hands.type(' Coffee bar.');
        }),
        unsaved('saves while the server is down', async (hands) => {
          await hands.server({ status: 502, body: '<h1>Bad gateway</h1>' });
          await hands.click('#save');
          await hands.see('#state text=Brief was not saved');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click('#save');
          await hands.see('#state text=Brief saved');
        }),
      ],
    },
    {
      name: 'The block menu is opened and left, then a block is moved',
      steps: [
        opened,
        clean('opens the menu of a block and presses Escape', async (hands) => {
          await hands.see(BLOCK('p-who'));
          await hands.click(BLOCK('p-who'));
          await hands.click('.ce-toolbar__settings-btn');
          await hands.see('.ce-popover--opened [data-item-name="move-up"]');
          await hands.press('Escape');
          await hands.seeNot('.ce-popover--opened');
        }),
        unsaved('moves the block up', async (hands) => {
          await hands.hover(BLOCK('p-who'));
          await hands.click('.ce-toolbar__settings-btn');
          await hands.click('.ce-popover--opened [data-item-name="move-up"]');
        }),
        clean('saves', async (hands) => {
          await hands.click('#save');
          await hands.see('#state text=Brief saved');
        }),
      ],
    },
  ],
};
