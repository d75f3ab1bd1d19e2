import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'datatables-contacts',
  family: 'jquery',
  libraries: ['jquery', 'datatables.net', 'datatables.net-dt'],
  scenarios: [
    {
      name: 'search, sorting, paging and page length are not work',
      steps: [
        opened,
        clean('searches', (h) => h.fill('.dt-search input', 'berlin')),
        clean('clears the search', (h) => h.fill('.dt-search input', '')),
        clean('sorts by city', (h) => h.click('#contacts th text=City')),
        clean('turns the page', (h) => h.click('.dt-paging-button text=2')),
        clean('shows 25 rows', (h) => h.choose('.dt-length select', '25')),
        clean('opens a cell and leaves it', async (h) => {
          await h.doubleClick('#c-2 .phone');
          await h.see('#c-2 .phone input');
          await h.press('Escape');
          await h.seeNot('#c-2 .phone input');
        }),
      ],
    },
    {
      name: 'cells edited, refused, saved',
      steps: [
        opened,
        unsaved('types another phone number', (h) => cell(h, '#c-3 .phone', '+41 44 555 99 99')),
        clean('types the old one', (h) => cell(h, '#c-3 .phone', '+41 44 555 01 12')),
        unsaved('chooses another city', (h) => city(h, 'Turin')),
        clean('chooses the old city', (h) => city(h, 'Berlin')),
        unsaved('makes somebody a VIP', (h) => h.click('#c-2 .vip input')),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 503 });
          await h.click('#save');
          await h.see('#message text=Saving failed');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('#message text=Changes saved');
        }),
        unsaved('renames somebody', (h) => cell(h, '#c-2 .name', 'Ben Kochmann')),
        unsaved('sorts by name', (h) => h.click('#contacts th text=Name')),
        clean('discards', (h) => h.click('#discard')),
      ],
    },
    {
      name: 'rows added and deleted',
      steps: [
        opened,
        unsaved('adds a contact', async (h) => {
          await h.click('#new');
          await h.see('#contacts td text=AA New contact');
        }),
        clean('discards', (h) => h.click('#discard')),
        unsaved('deletes a contact', async (h) => {
          await h.click('#c-4 .remove');
          await h.seeNot('#c-4');
        }),
        clean('saves', async (h) => {
          await h.click('#save');
          await h.see('#message text=Changes saved');
        }),
      ],
    },
  ],
};

async function cell(h: Hands, place: string, text: string): Promise<void> {
  await h.doubleClick(place);
  await h.fill(`${place} input`, text);
  await h.press('Enter');
  await h.seeNot(`${place} input`);
}

async function city(h: Hands, name: string): Promise<void> {
  await h.doubleClick('#c-2 .city');
  await h.choose('#c-2 .city select', name);
  await h.press('Enter');
  await h.seeNot('#c-2 .city select');
}
