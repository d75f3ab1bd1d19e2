import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const EDIT = 'order-editor >>> ';
const LINES = 'order-lines >>> ';

export const page: FormPage = {
  id: 'vaadin-order',
  family: 'web-components',
  libraries: [
    '@vaadin/text-field',
    '@vaadin/combo-box',
    '@vaadin/date-picker',
    '@vaadin/grid',
    '@vaadin/upload',
    'lit',
  ],
  scenarios: [
    {
      name: 'text, combo box and extras; refused, saved',
      steps: [
        opened,
        unsaved('writes a reference', (h) => h.fill(`${EDIT}#reference input`, 'PO-88-42')),
        clean('writes the old one', (h) => h.fill(`${EDIT}#reference input`, 'PO-88-41')),
        clean('opens the carriers, walks through them and leaves', async (h) => {
          await h.click(`${EDIT}#carrier input`);
          await h.rest(300);
          await h.press('ArrowDown', 2);
          await h.press('Escape');
          await h.press('Escape');
          await h.press('Tab');
          await h.rest(200);
        }),
        unsaved('chooses a carrier by keyboard', async (h) => {
          await h.fill(`${EDIT}#carrier input`, 'rail');
          await h.rest(300);
          await h.press('ArrowDown');
          await h.press('Enter');
        }),
        unsaved('saves; the reference is refused', async (h) => {
          await h.server({ status: 422, body: { message: 'Check the order', errors: { reference: 'Used before' } } });
          await h.click(`${EDIT}#save`);
          await h.see('.toast-error');
        }),
        clean('saves again', async (h) => {
          await h.server({});
          await h.click(`${EDIT}#save`);
          await h.see('.toast text=Order saved');
        }),
        unsaved('adds an extra', async (h) => {
          await h.click(`${EDIT}#extras input`);
          await h.click(`${EDIT}vaadin-multi-select-combo-box-item text=Pallets`);
          await h.see(`${EDIT}vaadin-multi-select-combo-box-chip[title=Pallets]`);
          await h.press('Escape');
        }),
        clean('cancels', (h) => h.click(`${EDIT}#cancel`)),
      ],
    },
    {
      name: 'date, radio, boxes and a file',
      steps: [
        opened,
        clean('looks into the calendar', async (h) => {
          await h.click(`${EDIT}#due input`);
          await h.rest(600);
          await h.press('Escape');
          await h.rest(300);
        }),
        unsaved('types another day', async (h) => {
          await h.fill(`${EDIT}#due input`, '4/16/2026');
          await h.press('Enter');
          await h.press('Tab');
          await h.rest(300);
        }),
        clean('types the old day', async (h) => {
          await h.fill(`${EDIT}#due input`, '4/9/2026');
          await h.press('Enter');
          await h.press('Tab');
          await h.rest(300);
        }),
        unsaved('moves the day by the calendar', async (h) => {
          await h.click(`${EDIT}#due input`);
          await h.rest(500);
          await h.press('ArrowDown', 2);
          await h.press('Enter');
          await h.rest(300);
        }),
        clean('cancels', (h) => h.click(`${EDIT}#cancel`)),
        unsaved('grants sixty days', (h) => h.click(`${EDIT}vaadin-radio-button[value=net60] label`)),
        clean('goes back by the arrow key', (h) => h.press('ArrowUp')),
        unsaved('asks for a call ahead', (h) => h.click(`${EDIT}vaadin-checkbox[value=call] label`)),
        clean('does without', (h) => h.press('Space')),
        unsaved('makes it express', (h) => h.click(`${EDIT}#express label`)),
        clean('cancels', (h) => h.click(`${EDIT}#cancel`)),
        unsaved('adds a file', async (h) => {
          await h.upload(`${EDIT}vaadin-upload >>> input[type=file]`, 'packing.pdf');
          await h.see(`${EDIT}vaadin-upload-file`);
        }),
        clean('saves', async (h) => {
          await h.click(`${EDIT}#save`);
          await h.see('.toast text=Order saved');
        }),
      ],
    },
    {
      name: 'lines: filter, sort and select, then edit',
      steps: [
        opened,
        clean('filters the items', async (h) => {
          await h.click(`${LINES}vaadin-grid-filter vaadin-text-field input`);
          await h.type('de');
          await h.rest(700);
          await h.fill(`${LINES}vaadin-grid-filter vaadin-text-field input`, '');
          await h.rest(500);
        }),
        clean('sorts and ticks rows', async (h) => {
          await h.click(`${LINES}vaadin-grid-sorter`);
          await h.rest(200);
          await h.click(`${LINES}vaadin-grid-cell-content input[aria-label^="Select Row"]`);
          await h.rest(200);
        }),
        unsaved('writes a note', async (h) => {
          await h.click(`${LINES}.note-3 input`);
          await h.type('galvanised');
        }),
        clean('takes it back letter by letter', (h) => h.press('Backspace', 10)),
        unsaved('raises a count', (h) => h.click(`${LINES}.more-2`)),
        clean('lowers it', (h) => h.click(`${LINES}.less-2`)),
        unsaved('removes a line', (h) => h.click(`${LINES}.remove-1`)),
        clean('undoes', (h) => h.click(`${LINES}.undo`)),
        unsaved('adds a line; the server fails', async (h) => {
          await h.click(`${LINES}.add`);
          await h.server({ status: 500 });
          await h.click(`${LINES}.save`);
          await h.see('.toast-error');
        }),
        clean('saves the lines', async (h) => {
          await h.server({});
          await h.click(`${LINES}.save`);
          await h.see('.toast text=Lines saved');
        }),
      ],
    },
    {
      name: 'the lines are saved while the order is not',
      steps: [
        opened,
        unsaved('renames the customer', (h) => rename(h)),
        unsaved('writes a note and saves the lines', async (h) => {
          await h.click(`${LINES}.note-2 input`);
          await h.type('red');
          await h.click(`${LINES}.save`);
          await h.see('.toast text=Lines saved');
        }),
        clean('cancels the order', (h) => h.click(`${EDIT}#cancel`)),
      ],
    },
  ],
};

async function rename(h: Hands): Promise<void> {
  await h.click(`${EDIT}#customer input`);
  await h.press('End');
  await h.type(' Ltd');
}
