import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

/** Row and column count from one, without the header. */
const CELL = (row: number, column: number) => `#plan .ht_master tbody tr:nth-child(${row}) td:nth-of-type(${column})`;

export const page: FormPage = {
  id: 'handsontable-plan',
  family: 'grid',
  libraries: ['handsontable'],
  scenarios: [
    {
      name: 'Walking, sorting and opening an editor are not work',
      steps: [
        opened,
        clean('walks through the cells', async (hands) => {
          await hands.click(CELL(1, 2));
          await hands.press('ArrowDown', 2);
          await hands.press('ArrowRight');
        }),
        clean('opens a cell by double click and presses Enter', async (hands) => {
          await hands.doubleClick(CELL(2, 2));
          await hands.rest(200);
          await hands.press('Enter');
        }),
        clean('types and presses Escape', async (hands) => {
          await hands.doubleClick(CELL(2, 2));
          await hands.type('99');
          await hands.press('Escape');
          await hands.see(`${CELL(2, 2)} text=80`);
        }),
        clean('sorts by region', (hands) => hands.click('#plan .ht_clone_top .columnSorting text=Region')),
      ],
    },
    {
      name: 'A number is typed, typed back, filled down and saved',
      steps: [
        opened,
        unsaved('types a number onto a cell', async (hands) => {
          await hands.click(CELL(1, 2));
          await hands.type('125');
          await hands.press('Enter');
          await hands.see(`${CELL(1, 2)} text=125`);
        }),
        clean('types the old number', async (hands) => {
          await hands.click(CELL(1, 2));
          await hands.type('120');
          await hands.press('Enter');
          await hands.see(`${CELL(1, 2)} text=120`);
        }),
        unsaved('fills the number down over two rows', async (hands) => {
          await hands.click(CELL(1, 2));
          await hands.drag('#plan .ht_master .wtBorder.current.corner', CELL(3, 2));
          await hands.see(`${CELL(3, 2)} text=120`);
        }),
        unsaved('saves while the server fails', async (hands) => {
          await hands.server({ status: 500, body: { message: 'Storage is full' } });
          await hands.click('#save');
          await hands.see('#box text=Storage is full');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click('#save');
          await hands.see('#ok text=Plan saved');
        }),
      ],
    },
    {
      name: 'A cell is copied and pasted, another one emptied, then reverted',
      steps: [
        opened,
        clean('copies a cell', async (hands) => {
          await hands.click(CELL(1, 3));
          await hands.press('Control+c');
        }),
        unsaved('pastes it two rows below', async (hands) => {
          await hands.click(CELL(3, 3));
          await hands.press('Control+v');
          await hands.see(`${CELL(3, 3)} text=130`);
        }),
        clean('reverts', async (hands) => {
          await hands.click('#undo');
          await hands.see(`${CELL(3, 3)} text=60`);
        }),
        unsaved('empties a cell with Delete', async (hands) => {
          await hands.click(CELL(4, 2));
          await hands.press('Delete');
        }),
      ],
    },
    {
      name: 'A state from the list, a tick, a new region',
      steps: [
        opened,
        clean('opens the list and presses Escape', async (hands) => {
          await hands.doubleClick(CELL(2, 5));
          await hands.rest(500);
          await hands.press('Escape');
          await hands.rest(200);
        }),
        unsaved('chooses rejected', async (hands) => {
          await hands.doubleClick(CELL(2, 5));
          await hands.rest(500);
          await hands.click('.handsontableEditor td text=rejected');
          await hands.seeNot('.handsontableEditor.listbox');
        }),
        clean('saves', async (hands) => {
          await hands.click('#save');
          await hands.see('#ok text=Plan saved');
        }),
        unsaved('ticks a box', (hands) => hands.click(`${CELL(3, 6)} input`)),
        clean('takes the tick away', (hands) => hands.click(`${CELL(3, 6)} input`)),
        unsaved('adds a region', async (hands) => {
          await hands.click('#row');
          await hands.see(CELL(6, 1));
        }),
      ],
    },
  ],
};
