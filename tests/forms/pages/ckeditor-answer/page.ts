import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const TEXT = '#template .ck-editor__editable';
const BUTTON = '#template .ck-toolbar [data-cke-tooltip-text^=';

export const page: FormPage = {
  id: 'ckeditor-answer',
  family: 'rich-text',
  libraries: ['ckeditor5'],
  scenarios: [
    {
      name: 'looked at, written, undone',
      steps: [
        opened,
        clean('clicks through the text and leaves', async (h) => {
          await h.click(`${TEXT} p:nth-of-type(2)`);
          await h.press('ArrowDown', 2);
          await h.rest(300);
          await h.click('h1');
        }),
        unsaved('writes on', async (h) => {
          await h.click(`${TEXT} p:nth-of-type(2)`);
          await h.press('End');
          await h.type(' Please wait.');
        }),
        clean('deletes it', (h) => h.press('Backspace', 13)),
        clean('opens the headings and closes them', async (h) => {
          await h.click('#template .ck-heading-dropdown > .ck-button');
          await h.see('.ck-dropdown__panel-visible');
          await h.press('Escape');
          await h.seeNot('.ck-dropdown__panel-visible');
        }),
        unsaved('makes a heading of the first line', async (h) => {
          await h.click(`${TEXT} p:nth-of-type(1)`);
          await h.click('#template .ck-heading-dropdown > .ck-button');
          await h.click('.ck-dropdown__panel-visible button text=Heading 1');
          await h.see(`${TEXT} h2`);
        }),
        clean('undoes it', async (h) => {
          await h.press('Control+z');
          await h.seeNot(`${TEXT} h2`);
        }),
      ],
    },
    {
      name: 'bold, a list, a table; refused, saved',
      steps: [
        opened,
        unsaved('makes the last line bold', async (h) => {
          await h.click(`${TEXT} p:last-of-type`);
          await h.press('Home');
          await h.press('Shift+End');
          await h.click(`${BUTTON}"Bold"]`);
          await h.see(`${TEXT} p:last-of-type strong`);
        }),
        clean('takes the bold away', async (h) => {
          await h.click(`${BUTTON}"Bold"]`);
          await h.seeNot(`${TEXT} p:last-of-type strong`);
        }),
        unsaved('adds a point to the list', async (h) => {
          await h.click(`${TEXT} li:nth-child(2)`);
          await h.press('End');
          await h.press('Enter');
          await h.type('We offer a voucher');
        }),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 500, body: { message: 'Something broke' } });
          await h.click('#template [type=submit]');
          await h.see('.toast text=Something broke');
        }),
        clean('saves again', async (h) => {
          await h.server({});
          await h.click('#template [type=submit]');
          await h.see('.toast text=Template saved');
        }),
        unsaved('numbers the list', async (h) => {
          await h.click(`${TEXT} li:nth-child(1)`);
          await h.click(`${BUTTON}"Numbered List"]`);
          await h.see(`${TEXT} ol`);
        }),
        clean('reverts', async (h) => {
          await h.click('#revert');
          await h.see(`${TEXT} ul`);
        }),
        unsaved('puts a table in', async (h) => {
          await h.click(`${TEXT} p:last-of-type`);
          await h.press('End');
          await h.click(`${BUTTON}"Insert table"]`);
          await h.click('.ck-insert-table-dropdown-grid-box:nth-child(12)');
          await h.see(`${TEXT} table`);
        }),
        clean('reverts again', async (h) => {
          await h.click('#revert');
          await h.seeNot(`${TEXT} table`);
        }),
      ],
    },
    {
      name: 'cut and paste, a shortcut for bold, the name',
      steps: [
        opened,
        unsaved('cuts the first line', async (h) => {
          await h.click(`${TEXT} p:first-of-type`);
          await h.press('Home');
          await h.press('Shift+End');
          await h.press('Control+x');
        }),
        clean('pastes it again', (h) => h.press('Control+v')),
        unsaved('pastes it once more', (h) => h.press('Control+v')),
        clean('undoes with the toolbar', (h) => h.click(`${BUTTON}"Undo"]`)),
        unsaved('changes the name only', (h) => h.fill('#name', 'Late parcel')),
        clean('saves', async (h) => {
          await h.click('#template [type=submit]');
          await h.see('.toast text=Template saved');
        }),
      ],
    },
    {
      name: 'a remark in a second editor',
      steps: [
        opened,
        clean('goes into the remark and leaves', async (h) => {
          await h.click('#remark');
          await h.rest(300);
          await h.click('h1');
        }),
        unsaved('writes a remark and changes the template', async (h) => {
          await h.click('#remark');
          await h.type('Translated today');
          await h.click(`${TEXT} p:last-of-type`);
          await h.press('End');
          await h.type(' from all of us');
        }),
        unsaved('posts the remark', async (h) => {
          await h.click('#post');
          await h.see('.toast text=Remark posted');
        }),
        clean('saves the template', async (h) => {
          await h.click('#template [type=submit]');
          await h.see('.toast text=Template saved');
        }),
      ],
    },
  ],
};
