import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const LINE = '.cm-content .cm-line:nth-child(2)';

export const page: FormPage = {
  id: 'codemirror-template',
  family: 'rich-text',
  libraries: ['codemirror'],
  scenarios: [
    {
      name: 'A long source is scrolled, edited and undone',
      steps: [
        opened,
        clean('scrolls through it', async (hands) => {
          await hands.wheel('.cm-scroller', 2400);
          await hands.rest(300);
          await hands.wheel('.cm-scroller', -2400);
          await hands.rest(300);
        }),
        clean('sets the cursor and scrolls again', async (hands) => {
          await hands.click(LINE);
          await hands.press('ArrowRight', 3);
          await hands.wheel('.cm-scroller', 1500);
          await hands.rest(300);
          await hands.wheel('.cm-scroller', -1500);
          await hands.rest(300);
        }),
        unsaved('types', async (hands) => {
          await hands.click(LINE);
          await hands.press('End');
          await hands.type(' hello');
        }),
        clean('undoes it', (hands) => hands.press('Control+z', 2)),
        unsaved('deletes a line', (hands) => hands.press('Control+Shift+k')),
      ],
    },
    {
      name: 'Control+S is refused with a syntax error, then accepted',
      steps: [
        opened,
        unsaved('types', async (hands) => {
          await hands.click(LINE);
          await hands.press('End');
          await hands.type('<br>');
        }),
        unsaved('presses Control+S', async (hands) => {
          await hands.server({ status: 400, body: { errors: [{ message: 'Line 2: unknown field' }] } });
          await hands.press('Control+s');
          await hands.see('.toast text=Line 2');
        }),
        clean('presses it again', async (hands) => {
          await hands.server({});
          await hands.press('Control+s');
          await hands.see('.toast text=Template saved');
        }),
      ],
    },
    {
      name: 'Searching in the source is not work; scrolling away from an edit does not save it',
      steps: [
        opened,
        clean('searches for a month', async (hands) => {
          await hands.click(LINE);
          await hands.press('Control+f');
          await hands.see('.cm-search input[name=search]');
          await hands.type('month 30');
          await hands.press('Enter');
          await hands.press('Escape');
          await hands.seeNot('.cm-search');
        }),
        unsaved('types where the search ended', async (hands) => {
          await hands.press('End');
          await hands.type(' x');
        }),
        unsaved('scrolls far away', async (hands) => {
          await hands.wheel('.cm-scroller', 3000);
          await hands.rest(500);
        }),
        unsaved('looks at the preview', async (hands) => {
          await hands.click('#tab-preview');
          await hands.see('#preview h1');
        }),
        clean('saves from there', async (hands) => {
          await hands.click('#save');
          await hands.see('.toast text=Template saved');
        }),
      ],
    },
  ],
};
