import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'primevue-deal',
  family: 'vue',
  libraries: ['vue', 'primevue'],
  scenarios: [
    {
      name: 'select, multi-select, switch, rating, buttons and checkbox, each put back',
      steps: [
        opened,
        clean('opens the stages and leaves them', async (h) => {
          await h.click('.stage');
          await h.see('.p-select-option text=Won');
          await h.press('Escape');
          await h.seeNot('.p-select-option');
        }),
        unsaved('chooses a stage', (h) => stage(h, 'Won')),
        clean('chooses the old one', (h) => stage(h, 'Offer')),
        unsaved('adds an owner', (h) => owner(h, 'Wei Zhang')),
        clean('takes the owner away', (h) => owner(h, 'Wei Zhang')),
        unsaved('switches renewal on', (h) => h.click('.renewal')),
        clean('switches it off', (h) => h.click('.renewal')),
        unsaved('rates the fit with four stars', (h) => h.click('.fit .p-rating-option:nth-child(4)')),
        clean('rates it with two', (h) => h.click('.fit .p-rating-option:nth-child(2)')),
        unsaved('makes it a high priority', (h) => h.click('.priority .p-togglebutton text=High')),
        clean('makes it normal', (h) => h.click('.priority .p-togglebutton text=Normal')),
        unsaved('unticks the agreement', (h) => h.click('.nda')),
        clean('ticks it', (h) => h.click('.nda')),
      ],
    },
    {
      name: 'account, amount and date; refused, saved, cancelled',
      steps: [
        opened,
        clean('browses the months and leaves', async (h) => {
          await h.click('.closing .p-datepicker-dropdown');
          await h.click('.p-datepicker-next-button');
          await h.rest(300);
          await h.press('Escape');
          await h.click('h2');
          await h.seeNot('.p-datepicker-panel');
        }),
        unsaved('chooses another day', async (h) => {
          await h.click('.closing .p-datepicker-dropdown');
          await h.see('.p-datepicker-panel');
          await h.rest(300);
          await h.click('.p-datepicker-day text=20');
          await h.seeNot('.p-datepicker-panel');
        }),
        clean('cancels', (h) => h.click('.cancel')),
        unsaved('raises the amount', (h) => h.click('.amount .p-inputnumber-increment-button')),
        clean('lowers it', (h) => h.click('.amount .p-inputnumber-decrement-button')),
        unsaved('chooses another account', async (h) => {
          await h.fill('.account input', 'litm');
          await h.click('.p-autocomplete-option text=Litmus Labs');
        }),
        unsaved('saves; refused', async (h) => {
          await h.server({ status: 422, body: { message: 'The account is blocked' } });
          await h.click('.save');
          await h.see('.p-toast-message text=Not saved');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('.save');
          await h.see('.p-toast-message-success');
        }),
      ],
    },
    {
      name: 'lines edited in their cells and moved',
      steps: [
        opened,
        clean('opens a cell and leaves it', async (h) => {
          await h.click('.lines tbody tr:nth-child(2) td:nth-child(4)');
          await h.see('.cell-input');
          await h.press('Enter');
          await h.seeNot('.cell-input');
        }),
        unsaved('writes another product', (h) => product(h, 'Service plus')),
        clean('writes the old product', (h) => product(h, 'Service')),
        clean('sorts by quantity and selects a row', async (h) => {
          await h.click('.lines th text=Quantity');
          await h.rest(200);
          await h.click('.lines th text=Quantity');
          await h.rest(200);
          await h.click('.lines th text=Quantity');
          await h.click('.lines tbody tr:nth-child(1) td:nth-child(2) .p-checkbox');
        }),
        unsaved('moves the first line down', (h) =>
          h.drag('.lines tbody tr:nth-child(1) td:nth-child(1) svg', '.lines tbody tr:nth-child(3) td:nth-child(1)'),
        ),
        clean('cancels', (h) => h.click('.cancel')),
        unsaved('writes a comment', async (h) => {
          await h.click('.comment');
          await h.see('.comment-text');
          await h.rest(600);
          await h.fill('.comment-text', 'Customer asks for a discount');
        }),
        unsaved('sends it; the server is down', async (h) => {
          await h.server({ status: 502 });
          await h.click('.comment-send');
          await h.rest(500);
        }),
        clean('closes the dialog', async (h) => {
          await h.click('.p-dialog-close-button');
          await h.seeNot('.p-dialog');
        }),
      ],
    },
  ],
};

async function stage(h: Hands, name: string): Promise<void> {
  await h.click('.stage');
  await h.click(`.p-select-option text=${name}`);
  await h.seeNot('.p-select-option');
}

async function owner(h: Hands, name: string): Promise<void> {
  await h.click('.owners .p-multiselect-dropdown');
  await h.click(`.p-multiselect-option text=${name}`);
  await h.press('Escape');
  await h.seeNot('.p-multiselect-option');
}

async function product(h: Hands, text: string): Promise<void> {
  await h.click('.lines tbody tr:nth-child(2) td:nth-child(4)');
  await h.fill('.cell-input', text);
  await h.press('Enter');
  await h.seeNot('.cell-input');
}
