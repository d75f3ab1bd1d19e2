import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const CELL = (row: number, column: number) => `#sheet td[data-x="${column}"][data-y="${row}"]`;

export const page: FormPage = {
  id: 'jspreadsheet-budget',
  family: 'grid',
  libraries: ['jspreadsheet-ce'],
  scenarios: [
    {
      name: 'a text, a budget, typed back; refused, saved',
      steps: [
        opened,
        clean('walks through the cells', async (h) => {
          await h.click(CELL(0, 0));
          await h.press('ArrowDown', 2);
          await h.press('ArrowRight', 1);
        }),
        clean('opens a cell and gives up', async (h) => {
          await h.doubleClick(CELL(1, 0));
          await h.see(`${CELL(1, 0)} input`);
          await h.type(' May');
          await h.press('Escape');
          await h.seeNot(`${CELL(1, 0)} input`);
        }),
        unsaved('writes on in a cell', async (h) => {
          await h.doubleClick(CELL(1, 0));
          await h.see(`${CELL(1, 0)} input`);
          await h.press('End');
          await h.type(' May');
          await h.press('Enter');
          await h.see(`${CELL(1, 0)} text=Newsletter May`);
        }),
        clean('takes it back with Control+Z', async (h) => {
          await h.click(CELL(1, 0));
          await h.press('Control+z');
          await h.seeNot(`${CELL(1, 0)} text=Newsletter May`);
        }),
        unsaved('types a budget over the old one', async (h) => {
          await h.click(CELL(2, 2));
          await h.type('5200');
          await h.press('Enter');
          await h.see(`${CELL(2, 2)} text=5200`);
        }),
        unsaved('saves; the plan is closed', async (h) => {
          await h.server({ status: 422, body: { message: 'The plan is closed' } });
          await h.click('#save');
          await h.see('.toast text=The plan is closed');
        }),
        clean('saves again', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('.toast text=Plan saved');
        }),
      ],
    },
    {
      name: 'a channel, a tick, a day',
      steps: [
        opened,
        clean('opens the channels and closes them', async (h) => {
          await h.doubleClick(CELL(0, 1));
          await h.see('.jdropdown-item text=Online');
          await h.press('Escape');
          await h.seeNot('.jdropdown-item text=Online');
        }),
        unsaved('chooses a channel', async (h) => {
          await h.doubleClick(CELL(0, 1));
          await h.click('.jdropdown-item text=Online');
          await h.see(`${CELL(0, 1)} text=Online`);
        }),
        clean('discards', async (h) => {
          await h.click('#discard');
          await h.see(`${CELL(0, 1)} text=Event`);
        }),
        unsaved('approves a campaign', (h) => h.click(`${CELL(3, 3)} input`)),
        clean('takes the approval back', (h) => h.click(`${CELL(3, 3)} input`)),
        unsaved('chooses another day', async (h) => {
          await h.doubleClick(CELL(4, 4));
          await h.click('.jcalendar-set-day text=22');
          await h.click('h1');
          await h.see(`${CELL(4, 4)} text=2026-04-22`);
        }),
        clean('saves', async (h) => {
          await h.click('#save');
          await h.see('.toast text=Plan saved');
        }),
      ],
    },
    {
      name: 'search, sorting; rows added and deleted',
      steps: [
        opened,
        clean('searches and clears the search', async (h) => {
          await h.click('#sheet .jss_search');
          await h.type('day');
          await h.rest(700);
          await h.fill('#sheet .jss_search', '');
          await h.rest(500);
        }),
        unsaved('adds a row and fills it', async (h) => {
          await h.click('#row');
          await h.see(CELL(5, 0));
          await h.click(CELL(5, 0));
          await h.type('Podcast');
          await h.press('Enter');
        }),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 500 });
          await h.click('#save');
          await h.see('.toast-error');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('.toast text=Plan saved');
        }),
        unsaved('deletes what is in a cell', async (h) => {
          await h.click(CELL(3, 0));
          await h.press('Delete');
          await h.seeNot(`${CELL(3, 0)} text=Open day`);
        }),
        clean('discards', async (h) => {
          await h.click('#discard');
          await h.see(`${CELL(3, 0)} text=Open day`);
        }),
        unsaved('adds an empty row', async (h) => {
          await h.click('#row');
          await h.see(CELL(6, 0));
        }),
      ],
    },
  ],
};
