import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'ace-script',
  family: 'rich-text',
  libraries: ['ace-builds'],
  scenarios: [
    {
      name: 'scrolling, searching, folding and looks are not work',
      steps: [
        opened,
        clean('scrolls through the script', async (h) => {
          await h.wheel('.ace_content', 600);
          await h.rest(300);
          await h.wheel('.ace_content', -600);
        }),
        clean('clicks into it and walks about', async (h) => {
          await line(h, 3);
          await h.press('ArrowDown', 4);
          await h.press('PageDown');
          await h.press('Control+Home');
        }),
        clean('searches in the script', async (h) => {
          await h.press('Control+f');
          await h.see('.ace_search_field');
          await h.type('priority');
          await h.press('Enter');
          await h.press('Escape');
          await h.seeNot('.ace_search_field');
        }),
        clean('runs a test', async (h) => {
          await h.click('#test');
          await h.see('#log text=Test run');
        }),
      ],
    },
    {
      name: 'typed, undone, saved with Control+S, reverted',
      steps: [
        opened,
        unsaved('writes a line', async (h) => {
          await line(h, 3);
          await h.press('End');
          await h.press('Enter');
          await h.type('notify(lead);');
        }),
        clean('undoes it', async (h) => {
          await h.press('Control+z', 15);
          await h.rest(200);
        }),
        unsaved('comments a line out', async (h) => {
          await line(h, 3);
          await h.press('Control+/');
        }),
        unsaved('runs a test; nothing is saved by it', async (h) => {
          await h.click('#test');
          await h.see('#log text=Test run');
        }),
        unsaved('presses Control+S; refused', async (h) => {
          await line(h, 4);
          await h.server({ status: 422, body: { message: 'Line 3: syntax' } });
          await h.press('Control+s');
          await h.see('.toast text=Line 3: syntax');
        }),
        clean('presses Control+S again', async (h) => {
          await h.server({});
          await h.press('Control+s');
          await h.see('.toast text=Script saved');
        }),
        unsaved('deletes a line', async (h) => {
          await line(h, 7);
          await h.press('Control+d');
        }),
        unsaved('scrolls down to other lines', async (h) => {
          await h.wheel('.ace_content', 600);
          await h.rest(300);
        }),
        clean('reverts', (h) => h.click('#revert')),
        unsaved('renames the script', (h) => h.fill('#name', 'Assign leads')),
        clean('saves with the button', async (h) => {
          await h.rest(300);
          await h.click('#save');
          await h.rest(300);
          await h.see('.toast text=Script saved');
        }),
      ],
    },
  ],
};

async function line(h: Hands, number: number): Promise<void> {
  await h.click('.ace_content');
  await h.press('Control+Home');
  await h.press('ArrowDown', number - 1);
}
