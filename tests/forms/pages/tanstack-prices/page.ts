import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'tanstack-prices',
  family: 'grid',
  libraries: ['react', '@tanstack/react-table'],
  scenarios: [
    {
      name: 'searching, sorting, paging, columns and selection are not work',
      steps: [
        opened,
        clean('searches all columns', (h) => h.fill('#search', 'tele')),
        clean('clears the search', (h) => h.fill('#search', '')),
        clean('sorts by price, twice', async (h) => {
          await h.click('th text=Price');
          await h.click('th text=Price');
        }),
        clean('turns the page and comes back', async (h) => {
          await h.click('#next');
          await h.click('#previous');
        }),
        clean('shows ten rows', (h) => h.choose('#size', '10 rows')),
        clean('hides a column', async (h) => {
          await h.click('summary');
          await h.click('.show-unit');
        }),
        clean('selects rows', async (h) => {
          await h.click('[aria-label="Select P-1"]');
          await h.click('[aria-label="Select all rows"]');
        }),
      ],
    },
    {
      name: 'cells edited and typed back, saved, refused',
      steps: [
        opened,
        clean('walks through cells', async (h) => {
          await h.click('[aria-label="product P-1"]');
          await h.press('Tab', 3);
        }),
        unsaved('types a price', async (h) => {
          await h.fill('[aria-label="price P-2"]', '37');
          await h.press('Tab');
        }),
        clean('types the old price', async (h) => {
          await h.fill('[aria-label="price P-2"]', '35');
          await h.press('Tab');
        }),
        unsaved('chooses another unit', (h) => h.choose('[aria-label="unit P-3"]', 'year')),
        clean('chooses the old unit', (h) => h.choose('[aria-label="unit P-3"]', 'month')),
        unsaved('switches a product on', (h) => h.click('[data-row="P-5"] .switch')),
        unsaved('turns the page; the change is still not saved', async (h) => {
          await h.click('#next');
          await h.see('[data-row="P-7"]');
        }),
        unsaved('saves; refused', async (h) => {
          await h.server({ status: 403, body: { message: 'The list is locked' } });
          await h.click('#save');
          await h.see('.toast text=The list is locked');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('.toast text=Prices saved');
        }),
      ],
    },
    {
      name: 'rows added and deleted',
      steps: [
        opened,
        unsaved('adds a product', async (h) => {
          await h.click('#add');
          await h.see('[data-row="N-8"]');
        }),
        clean('undoes all', async (h) => {
          await h.click('#undo');
          await h.seeNot('[data-row="N-8"]');
        }),
        clean('selects a row', (h) => h.click('[aria-label="Select P-3"]')),
        unsaved('deletes it', async (h) => {
          await h.click('#delete');
          await h.seeNot('[data-row="P-3"]');
        }),
        clean('saves', async (h) => {
          await h.click('#save');
          await h.see('.toast text=Prices saved');
        }),
      ],
    },
  ],
};
