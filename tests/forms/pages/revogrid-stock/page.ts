import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const CELL = (row: number, column: number) =>
  `#grid revogr-data[type=rgRow] .rgCell[data-rgrow="${row}"][data-rgcol="${column}"]`;
const EDITOR = '#grid revogr-edit input';

export const page: FormPage = {
  id: 'revogrid-stock',
  family: 'grid',
  libraries: ['@revolist/revogrid'],
  scenarios: [
    {
      name: 'a name by double click, given up, changed, refused, saved',
      steps: [
        opened,
        clean('opens the editor and leaves it', async (h) => {
          await h.doubleClick(CELL(1, 1));
          await h.see(EDITOR);
          await h.press('Escape');
          await h.seeNot(EDITOR);
        }),
        clean('types and presses Escape', async (h) => {
          await h.doubleClick(CELL(1, 1));
          await h.see(EDITOR);
          await h.press('End');
          await h.type(' XL');
          await h.press('Escape');
          await h.seeNot(EDITOR);
        }),
        unsaved('types and presses Enter', async (h) => {
          await h.doubleClick(CELL(1, 1));
          await h.see(EDITOR);
          await h.press('End');
          await h.type(' XL');
          await h.press('Enter');
          await h.see(`${CELL(1, 1)} text=Valve type 2 XL`);
        }),
        unsaved('saves; the list is locked', async (h) => {
          await h.server({ status: 409, body: { message: 'Somebody else is editing' } });
          await h.click('#save');
          await h.see('.toast text=Somebody else is editing');
        }),
        clean('saves again', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('.toast text=Prices saved');
        }),
      ],
    },
    {
      name: 'a price typed over the cell, typed back, emptied',
      steps: [
        opened,
        unsaved('types a price onto the cell', async (h) => {
          await h.click(CELL(2, 3));
          await h.type('99');
          await h.see(EDITOR);
          await h.rest(150);
          await h.press('Enter');
          await h.see(`${CELL(2, 3)} text=99`);
        }),
        clean('types the old one', async (h) => {
          await h.click(CELL(2, 3));
          await h.type('46');
          await h.see(EDITOR);
          await h.rest(150);
          await h.press('Enter');
          await h.see(`${CELL(2, 3)} text=46`);
        }),
        unsaved('empties a cell with Delete', async (h) => {
          await h.click(CELL(3, 1));
          await h.press('Delete');
          await h.seeNot(`${CELL(3, 1)} text=Pump type 4`);
        }),
        clean('discards', async (h) => {
          await h.click('#discard');
          await h.see(`${CELL(3, 1)} text=Pump type 4`);
        }),
        unsaved('copies a cell onto another', async (h) => {
          await h.click(CELL(0, 1));
          await h.press('Control+c');
          await h.click(CELL(4, 1));
          await h.press('Control+v');
          await h.see(`${CELL(4, 1)} text=Pump type 1`);
        }),
        clean('saves', async (h) => {
          await h.click('#save');
          await h.see('.toast text=Prices saved');
        }),
      ],
    },
    {
      name: 'items added and removed',
      steps: [
        opened,
        unsaved('adds an item', async (h) => {
          await h.click('#add');
          await h.see(`${CELL(0, 0)} text=N-80`);
        }),
        clean('discards it', async (h) => {
          await h.click('#discard');
          await h.see(`${CELL(0, 0)} text=P-100`);
        }),
        unsaved('adds another one and names it', async (h) => {
          await h.click('#add');
          await h.see(`${CELL(0, 0)} text=N-80`);
          await h.click(CELL(0, 1));
          await h.type('Hose');
          await h.see(EDITOR);
          await h.rest(150);
          await h.press('Enter');
          await h.see(`${CELL(0, 1)} text=Hose`);
        }),
        clean('saves', async (h) => {
          await h.click('#save');
          await h.see('.toast text=Prices saved');
        }),
      ],
    },
    {
      name: 'search, group, sorting, walking and scrolling',
      steps: [
        opened,
        clean('searches and empties the search', async (h) => {
          await h.click('#search');
          await h.type('type 7');
          await h.rest(200);
          await h.fill('#search', '');
        }),
        clean('shows one group and all again', async (h) => {
          await h.choose('#group', 'Seals');
          await h.rest(200);
          await h.choose('#group', 'All groups');
        }),
        clean('sorts by price', async (h) => {
          await h.click('#grid .rgHeaderCell[data-rgcol="3"]');
          await h.rest(300);
        }),
        clean('walks through cells and scrolls', async (h) => {
          await h.click(CELL(2, 1));
          await h.press('ArrowDown', 3);
          await h.press('ArrowRight', 2);
          await h.wheel(CELL(4, 1), 900);
          await h.rest(400);
        }),
      ],
    },
  ],
};
