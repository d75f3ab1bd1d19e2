import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'mui-cases-table',
  family: 'react',
  libraries: ['react', '@mui/material'],
  scenarios: [
    {
      name: 'traps: filter, tabs, sorting, paging, selection',
      steps: [
        { what: 'opens the list', deed: (h) => h.see('tr[data-id="4100"]'), then: 'clean' },
        {
          what: 'filters by a word',
          deed: async (h) => {
            await h.fill('[placeholder^="Filter by"]', 'refund');
            await h.seeNot('tr[data-id="4100"]');
          },
          then: 'clean',
        },
        { what: 'empties the filter', deed: (h) => h.press('Backspace', 6), then: 'clean' },
        {
          what: 'sorts by customer, twice',
          deed: async (h) => {
            await h.click('.MuiTableSortLabel-root text=Customer');
            await h.click('.MuiTableSortLabel-root text=Customer');
          },
          then: 'clean',
        },
        { what: 'turns to the next page', deed: (h) => h.click('[aria-label="Go to next page"]'), then: 'clean' },
        {
          what: 'shows 25 rows per page',
          deed: async (h) => {
            await h.click('.MuiTablePagination-select');
            await h.click('[role=option] text=25');
            await h.seeNot('[role=listbox]');
          },
          then: 'clean',
        },
        {
          what: 'selects two rows and then all',
          deed: async (h) => {
            await h.click('tr[data-id="4103"] input[type=checkbox]');
            await h.click('tr[data-id="4105"] input[type=checkbox]');
            await h.click('[aria-label="Select all cases"]');
          },
          then: 'clean',
        },
        { what: 'changes to the tab of open cases', deed: (h) => h.click('[role=tab] text=OPEN'), then: 'clean' },
      ],
    },
    {
      name: 'traps: a drawer of filters',
      steps: [
        {
          what: 'opens the drawer and narrows the list',
          deed: async (h) => {
            await h.click('button text=FILTERS');
            await h.click('.case-filters input[type=checkbox]');
            await h.click('.case-filters [role=combobox]');
            await h.click('[role=option] text=Me');
            await h.seeNot('[role=listbox]');
          },
          then: 'clean',
        },
        {
          what: 'closes the drawer',
          deed: async (h) => {
            await h.click('.case-filters button text=CLOSE');
            await h.seeNot('.case-filters');
          },
          then: 'clean',
        },
      ],
    },
    {
      name: 'a cell edited in place',
      steps: [
        { what: 'opens', deed: (h) => h.see('tr[data-id="4101"] .subject'), then: 'clean' },
        {
          what: 'opens the cell and leaves it untouched with Escape',
          deed: async (h) => {
            await h.doubleClick('tr[data-id="4101"] .subject');
            await h.see('[aria-label=Subject]');
            await h.press('Escape');
            await h.seeNot('[aria-label=Subject]');
          },
          then: 'clean',
        },
        {
          what: 'types another subject, Enter',
          deed: async (h) => {
            await h.doubleClick('tr[data-id="4101"] .subject');
            await h.fill('[aria-label=Subject]', 'Login fails on mobile');
            await h.press('Enter');
            await h.seeNot('[aria-label=Subject]');
          },
          then: 'unsaved',
        },
        {
          what: 'types the old subject, Enter',
          deed: async (h) => {
            await h.doubleClick('tr[data-id="4101"] .subject');
            await h.fill('[aria-label=Subject]', 'Login fails');
            await h.press('Enter');
            await h.seeNot('[aria-label=Subject]');
          },
          then: 'clean',
        },
        {
          what: 'types another subject and drops it with Escape',
          deed: async (h) => {
            await h.doubleClick('tr[data-id="4101"] .subject');
            await h.fill('[aria-label=Subject]', 'Never mind');
            await h.press('Escape');
            await h.seeNot('[aria-label=Subject]');
          },
          then: 'clean',
        },
      ],
    },
    {
      name: 'a cell edited in place, saved, refused',
      steps: [
        {
          what: 'changes a subject and leaves the cell with a click elsewhere',
          deed: async (h) => {
            await h.doubleClick('tr[data-id="4102"] .subject');
            await h.fill('[aria-label=Subject]', 'Wrong delivery address');
            await h.click('h5');
            await h.seeNot('[aria-label=Subject]');
          },
          then: 'unsaved',
        },
        {
          what: 'saves; the server fails',
          deed: async (h) => {
            await h.server({ status: 500 });
            await h.click('button text=SAVE CHANGES');
            await h.see('.MuiAlert-root text=Changes could not');
          },
          then: 'unsaved',
        },
        {
          what: 'saves again',
          deed: async (h) => {
            await h.server({});
            await h.click('button text=SAVE CHANGES');
            await h.see('.MuiAlert-root text=1 cases saved');
          },
          then: 'clean',
        },
      ],
    },
  ],
};
