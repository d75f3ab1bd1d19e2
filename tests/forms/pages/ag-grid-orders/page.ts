import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const CELL = (row: string, column: string) => `#grid .ag-row[row-id="${row}"] .ag-cell[col-id="${column}"]`;

export const page: FormPage = {
  id: 'ag-grid-orders',
  family: 'grid',
  libraries: ['ag-grid-community'],
  scenarios: [
    {
      name: 'Sorting, filtering, selecting and scrolling are not work',
      steps: [
        opened,
        clean('sorts by price, twice', async (hands) => {
          await hands.click('#grid .ag-header-cell[col-id=price] .ag-header-cell-text');
          await hands.click('#grid .ag-header-cell[col-id=price] .ag-header-cell-text');
          await hands.click('#grid .ag-header-cell[col-id=price] .ag-header-cell-text');
        }),
        clean('filters in the header', async (hands) => {
          await hands.click('#grid .ag-floating-filter input[aria-label^="Product"]');
          await hands.type('belt');
          await hands.rest(700);
        }),
        clean('empties the filter and uses the one above the table', async (hands) => {
          await hands.fill('#grid .ag-floating-filter input[aria-label^="Product"]', '');
          await hands.rest(700);
          await hands.click('#quick');
          await hands.type('seal');
          await hands.rest(300);
          await hands.fill('#quick', '');
        }),
        clean('selects two rows', async (hands) => {
          await hands.click('#grid .ag-row[row-id="L2"] .ag-selection-checkbox input');
          await hands.click('#grid .ag-row[row-id="L3"] .ag-selection-checkbox input');
        }),
        clean('scrolls', async (hands) => {
          await hands.wheel('#grid .ag-grid-viewport', 1800);
          await hands.rest(400);
        }),
        clean('walks through the cells with the keyboard', async (hands) => {
          await hands.wheel('#grid .ag-grid-viewport', -1800);
          await hands.rest(300);
          await hands.click(CELL('L1', 'product'));
          await hands.press('ArrowDown', 3);
          await hands.press('ArrowRight', 2);
        }),
      ],
    },
    {
      name: 'A cell is edited by double click, given up, edited again, saved',
      steps: [
        opened,
        clean('opens the editor and leaves it untouched', async (hands) => {
          await hands.doubleClick(CELL('L2', 'product'));
          await hands.see(`${CELL('L2', 'product')} input`);
          await hands.press('Enter');
        }),
        clean('types and presses Escape', async (hands) => {
          await hands.doubleClick(CELL('L2', 'product'));
          await hands.type(' galvanised');
          await hands.press('Escape');
          await hands.seeNot(`${CELL('L2', 'product')} input`);
        }),
        unsaved('types and presses Enter', async (hands) => {
          await hands.doubleClick(CELL('L2', 'product'));
          await hands.press('End');
          await hands.type(' galvanised');
          await hands.press('Enter');
          await hands.see(`${CELL('L2', 'product')} text=Bolt 40 mm 2 galvanised`);
        }),
        unsaved('saves; the order is locked', async (hands) => {
          await hands.server({ status: 423, body: { message: 'The order is locked by shipping.' } });
          await hands.click('#save');
          await hands.see('.toast-error');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click('#save');
          await hands.see('.toast text=Lines saved');
        }),
      ],
    },
    {
      name: 'A number typed over the cell, typed back; a status from a list; a tick',
      steps: [
        opened,
        unsaved('types a number onto the cell', async (hands) => {
          await hands.click(CELL('L3', 'quantity'));
          await hands.type('42');
          await hands.press('Enter');
          await hands.see(`${CELL('L3', 'quantity')} text=42`);
        }),
        clean('types the old number with F2', async (hands) => {
          await hands.click(CELL('L3', 'quantity'));
          await hands.press('F2');
          await hands.press('Control+a');
          await hands.type('7');
          await hands.press('Enter');
          await hands.see(`${CELL('L3', 'quantity')} text=7`);
        }),
        clean('opens the status list and presses Escape', async (hands) => {
          await hands.doubleClick(CELL('L1', 'status'));
          await hands.click(`${CELL('L1', 'status')} .ag-picker-field-wrapper`);
          await hands.see('.ag-list-item text=shipped');
          await hands.press('Escape');
          await hands.press('Escape');
          await hands.rest(300);
        }),
        unsaved('chooses shipped', async (hands) => {
          await hands.doubleClick(CELL('L1', 'status'));
          await hands.click(`${CELL('L1', 'status')} .ag-picker-field-wrapper`);
          await hands.click('.ag-list-item text=shipped');
          await hands.see(`${CELL('L1', 'status')} text=shipped`);
        }),
        clean('discards', (hands) => hands.click('#discard')),
        unsaved('ticks urgent', (hands) => hands.click(`${CELL('L2', 'urgent')} input`)),
      ],
    },
    {
      name: 'A line is added, given up, a line deleted and saved',
      steps: [
        opened,
        unsaved('adds a line', async (hands) => {
          await hands.click('#add');
          await hands.see('#grid .ag-row[row-id="L121"]');
        }),
        clean('discards it', async (hands) => {
          await hands.click('#discard');
          await hands.seeNot('#grid .ag-row[row-id="L121"]');
        }),
        unsaved('deletes a selected line', async (hands) => {
          await hands.click('#grid .ag-row[row-id="L4"] .ag-selection-checkbox input');
          await hands.click('#remove');
          await hands.seeNot('#grid .ag-row[row-id="L4"]');
        }),
        clean('saves', async (hands) => {
          await hands.click('#save');
          await hands.see('.toast text=Lines saved');
        }),
      ],
    },
    {
      name: 'An edited line is scrolled out of view and still unsaved',
      steps: [
        opened,
        unsaved('edits a price', async (hands) => {
          await hands.doubleClick(CELL('L1', 'price'));
          await hands.press('Control+a');
          await hands.type('19.5');
          await hands.press('Enter');
          await hands.see(`${CELL('L1', 'price')} text=19.50`);
        }),
        unsaved('scrolls far down and clicks another line', async (hands) => {
          await hands.wheel('#grid .ag-grid-viewport', 4000);
          await hands.rest(500);
          await hands.click(CELL('L100', 'product'));
          await hands.wheel('#grid .ag-grid-viewport', 200);
          await hands.seeNot('#grid .ag-row[row-id="L1"]');
        }),
        clean('saves from there', async (hands) => {
          await hands.click('#save');
          await hands.see('.toast text=Lines saved');
        }),
      ],
    },
  ],
};
