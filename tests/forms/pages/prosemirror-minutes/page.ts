import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'prosemirror-minutes',
  family: 'rich-text',
  libraries: ['prosemirror-view', 'prosemirror-example-setup', 'prosemirror-schema-basic'],
  scenarios: [
    {
      name: 'looked at, written, undone, made strong and plain',
      steps: [
        opened,
        clean('clicks into the text, moves about, leaves', async (h) => {
          await h.click('.ProseMirror p:nth-of-type(2)');
          await h.press('ArrowUp', 2);
          await h.press('End');
          await h.click('h1');
        }),
        clean('opens the menu of block types and closes it', async (h) => {
          await h.click('.ProseMirror-menu-dropdown text=Type');
          await h.see('.ProseMirror-menu-dropdown-item');
          await h.click('.ProseMirror-menu-dropdown text=Type');
          await h.seeNot('.ProseMirror-menu-dropdown-item');
        }),
        unsaved('writes a word', async (h) => {
          await h.click('.ProseMirror p:nth-of-type(2)');
          await h.press('End');
          await h.type(' for May');
        }),
        clean('undoes it with Control+Z', async (h) => {
          await h.press('Control+z', 8);
          await h.rest(200);
        }),
        unsaved('makes all of it strong', async (h) => {
          await h.press('Control+a');
          await h.click('[title="Toggle strong style"]');
        }),
        clean('takes it back', (h) => h.click('[title="Toggle strong style"]')),
        unsaved('adds a paragraph', async (h) => {
          await h.click('.ProseMirror p:nth-of-type(2)');
          await h.press('End');
          await h.press('Enter');
          await h.type('Any other business');
        }),
        clean('resets', (h) => h.click('#reset')),
      ],
    },
    {
      name: 'paragraph made a heading; failed and saved',
      steps: [
        opened,
        unsaved('makes a paragraph a heading', async (h) => {
          await h.click('.ProseMirror p:nth-of-type(2)');
          await h.press('Control+Shift+@');
          await h.see('.ProseMirror h2:nth-of-type(2)');
        }),
        unsaved('saves; the connection breaks', async (h) => {
          await h.server({ broken: true });
          await h.click('#save');
          await h.see('.toast text=Minutes could not be saved');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('.toast text=Minutes saved');
        }),
        unsaved('changes the title', (h) => h.fill('#title', 'Review with Litware')),
        clean('types the title back', (h) => h.fill('#title', 'Quarterly review with Litware')),
        unsaved('deletes everything', async (h) => {
          await h.click('.ProseMirror p');
          await h.press('Control+a');
          await h.press('Delete');
        }),
        clean('resets', (h) => h.click('#reset')),
      ],
    },
  ],
};
