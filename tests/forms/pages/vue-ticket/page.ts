import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'vue-ticket',
  family: 'vue',
  libraries: ['vue'],
  scenarios: [
    {
      name: 'v-model on every native control, put back',
      steps: [
        opened,
        clean('waits while the hidden token rotates', (h) => h.rest(2000)),
        unsaved('changes the subject', (h) => h.fill('#subject', 'Order arrived broken')),
        clean('types the old subject', (h) => h.fill('#subject', 'Order arrived damaged')),
        unsaved('chooses a second team with Shift', async (h) => {
          await h.click('#teams option text=Logistics');
          await h.press('Shift+ArrowDown');
        }),
        clean('chooses only the first one again', (h) => h.click('#teams option text=Logistics')),
        unsaved('moves the effort with the arrow key', async (h) => {
          await h.click('label[for=effort]');
          await h.press('ArrowRight', 2);
        }),
        clean('moves it back', (h) => h.press('ArrowLeft', 2)),
        unsaved('billable', (h) => h.click('input[name=billable][value=yes]')),
        clean('not billable', (h) => h.click('input[name=billable][value=no]')),
      ],
    },
    {
      name: 'date and time by keyboard; a lazy text area',
      steps: [
        opened,
        clean('tabs through the date without changing it', async (h) => {
          await h.click('#priority');
          await h.press('Tab', 8);
        }),
        unsaved('raises the month', async (h) => {
          await h.click('label[for=due]');
          await h.press('ArrowUp');
        }),
        clean('lowers it', (h) => h.press('ArrowDown')),
        unsaved('types into the description and has not left it yet', async (h) => {
          await h.click('#description');
          await h.press('Control+End');
          await h.type(' Photos attached');
        }),
        clean('deletes that again', (h) => h.press('Backspace', 16)),
      ],
    },
    {
      name: 'steps added, deleted, moved; reset',
      steps: [
        clean('opens the steps', async (h) => {
          await h.click('nav button text=Steps');
          await h.see('[aria-label="Step 1"]');
        }),
        unsaved('moves the second step up', (h) => h.click('[aria-label="Step 2 up"]')),
        clean('moves it down again', (h) => h.click('[aria-label="Step 2 up"]')),
        unsaved('deletes the first step', (h) => h.click('[aria-label="Delete step 1"]')),
        clean('resets', (h) => h.click('button text=Reset')),
        unsaved('adds a step with text', async (h) => {
          await h.click('button text=Add step');
          await h.fill('[aria-label="Step 3"]', 'Send replacement');
        }),
        unsaved('goes back to the details', (h) => h.click('nav button text=Details')),
        clean('updates the ticket', async (h) => {
          await h.click('button text=Update ticket');
          await h.see('.banner text=Ticket updated');
        }),
      ],
    },
    {
      name: 'a priority that ticks another box; refused and taken',
      steps: [
        opened,
        unsaved('priority one, which also escalates', (h) => h.fill('#priority', '1')),
        unsaved('updates; the server wants another subject', async (h) => {
          await h.server({ status: 422, body: { errors: { subject: 'Must contain the order number.' } } });
          await h.click('button text=Update ticket');
          await h.see('.error text=Must contain');
        }),
        unsaved('types a subject; the server fails', async (h) => {
          await h.server({ status: 500, body: { message: 'database is read-only' } });
          await h.fill('#subject', 'Order 5512 arrived damaged');
          await h.press('Enter');
          await h.see('.banner text=Update failed');
        }),
        clean('updates again', async (h) => {
          await h.server({});
          await h.click('button text=Update ticket');
          await h.see('.banner text=Ticket updated');
        }),
      ],
    },
  ],
};
