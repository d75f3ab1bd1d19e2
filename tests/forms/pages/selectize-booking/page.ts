import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'selectize-booking',
  family: 'jquery',
  libraries: ['jquery', '@selectize/selectize', 'pikaday'],
  scenarios: [
    {
      name: 'customer, services and copies, each put back',
      steps: [
        opened,
        clean('opens the customers and leaves', async (h) => {
          await h.click('#customer + .selectize-control .selectize-input');
          await h.see('.selectize-dropdown .option text=Contoso');
          await h.press('Escape');
          await h.click('h1');
          await h.seeNot('.selectize-dropdown');
        }),
        unsaved('chooses another customer', (h) => customer(h, 'Contoso')),
        clean('chooses the old one', (h) => customer(h, 'Litware Logistics')),
        unsaved('adds a service', async (h) => {
          await h.click('#services + .selectize-control input');
          await h.click('.selectize-dropdown .option text=Lunch');
          await h.press('Escape');
          await h.click('h1');
          await h.see('#services + .selectize-control .item text=Lunch');
        }),
        clean('removes it', async (h) => {
          await h.click('#services + .selectize-control .item[data-value=lunch] .remove');
          await h.click('h1');
          await h.seeNot('.item[data-value=lunch]');
        }),
        unsaved('types another address', async (h) => {
          await h.click('#mails + .selectize-control input');
          await h.type('jonas@example.com');
          await h.press('Enter');
          await h.see('.item text=jonas@example.com');
        }),
        clean('removes it with Backspace', async (h) => {
          await h.press('Backspace');
          await h.seeNot('.item text=jonas@example.com');
        }),
      ],
    },
    {
      name: 'day and people; failed, saved, undone',
      steps: [
        opened,
        clean('browses the months', async (h) => {
          await h.click('#day');
          await h.click('.pika-next');
          await h.click('.pika-next');
          await h.press('Escape');
          await h.click('h1');
          await h.seeNot('.pika-single');
        }),
        unsaved('chooses a day', async (h) => {
          await h.click('#day');
          await h.click('.pika-button[data-pika-day="19"]');
          await h.seeNot('.pika-single');
        }),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 500 });
          await h.click('#save');
          await h.see('#message text=The booking could not be saved.');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('#message text=Booking saved.');
        }),
        unsaved('more people with the arrow key', async (h) => {
          await h.click('#people');
          await h.press('ArrowUp', 2);
        }),
        clean('fewer again', (h) => h.press('ArrowDown', 2)),
        unsaved('removes the parking and writes a wish', async (h) => {
          await h.click('#services + .selectize-control .item[data-value=parking] .remove');
          await h.fill('#wishes', 'Vegan lunch');
        }),
        clean('undoes', (h) => h.click('#undo')),
      ],
    },
  ],
};

async function customer(h: Hands, name: string): Promise<void> {
  await h.click('#customer + .selectize-control .selectize-input');
  await h.click(`.selectize-dropdown .option text=${name}`);
  await h.seeNot('.selectize-dropdown');
}
