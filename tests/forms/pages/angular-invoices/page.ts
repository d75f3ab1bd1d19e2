import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'angular-invoices',
  family: 'angular',
  libraries: ['@angular/core', '@angular/material', '@angular/cdk', '@angular/forms'],
  scenarios: [
    {
      name: 'traps: filter, sorting, paging, page size, selection',
      steps: [
        opened,
        clean('filters', (h) => h.fill('.filter', 'costa')),
        clean('clears the filter', async (h) => {
          await h.press('Control+a');
          await h.press('Delete');
        }),
        clean('sorts by customer, twice', async (h) => {
          await h.click('th text=Customer');
          await h.click('th text=Customer');
        }),
        clean('turns two pages', async (h) => {
          await h.click('.mat-mdc-paginator-navigation-next');
          await h.click('.mat-mdc-paginator-navigation-next');
        }),
        clean('shows ten rows', async (h) => {
          await h.click('.mat-mdc-paginator-touch-target');
          await h.rest(300);
          await h.click('mat-option text=10');
          await h.rest(300);
        }),
        clean('selects all rows', (h) => h.click('.all input')),
      ],
    },
    {
      name: 'a cell edited in place and a switch in a row',
      steps: [
        opened,
        clean('opens a cell and leaves it with Enter', async (h) => {
          await h.click('[data-ref="7002"]');
          await h.see('.cell-input');
          await h.rest(100);
          await h.press('Enter');
          await h.seeNot('.cell-input');
        }),
        unsaved('types another reference', async (h) => {
          await h.click('[data-ref="7002"]');
          await h.fill('.cell-input', 'PO-99');
          await h.press('Enter');
          await h.see('[data-ref="7002"] text=PO-99');
        }),
        clean('types the old reference, leaves by clicking elsewhere', async (h) => {
          await h.click('[data-ref="7002"]');
          await h.fill('.cell-input', 'PO-37');
          await h.click('th text=Reference');
          await h.see('[data-ref="7002"] text=PO-37');
        }),
        unsaved('switches an invoice to paid', (h) => h.click('[data-paid="7003"] button')),
        clean('switches it back with the space bar', (h) => h.press('Space')),
      ],
    },
    {
      name: 'table saved, refused first; undone',
      steps: [
        opened,
        unsaved('switches two invoices', async (h) => {
          await h.click('[data-paid="7002"] button');
          await h.click('[data-paid="7003"] button');
        }),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 500 });
          await h.click('.store');
          await h.see('[role=status] text=Table not saved');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('.store');
          await h.see('[role=status] text=Table saved');
        }),
        unsaved('changes a reference', async (h) => {
          await h.click('[data-ref="7004"]');
          await h.fill('.cell-input', 'PO-1');
          await h.press('Enter');
        }),
        clean('undoes it', (h) => h.click('.undo')),
      ],
    },
  ],
};
