import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'react-tasks',
  family: 'react',
  libraries: ['react'],
  scenarios: [
    {
      name: 'a tick is shown at once; taken back when refused',
      steps: [
        opened,
        clean('ticks a task, the server takes it', async (h) => {
          await h.click('[data-task="1"] input[type=checkbox]');
          await h.see('[role=status] text=Updated');
        }),
        clean('ticks another, the server refuses, the page puts it back', async (h) => {
          await h.server({ status: 500, delayMs: 500 });
          await h.click('[data-task="2"] input[type=checkbox]');
          await h.see('[role=status] text=Could not update');
        }),
      ],
    },
    {
      name: 'a text edited in place, kept with a warning when refused',
      steps: [
        opened,
        clean('opens the editor of a task and leaves it', async (h) => {
          await h.click('[data-task="2"] .text');
          await h.see('.edit');
          await h.press('Enter');
          await h.seeNot('.edit');
        }),
        unsaved('types another text', async (h) => {
          await h.click('[data-task="2"] .text');
          await h.fill('.edit', 'Send contract and price list to Lumen AG');
        }),
        clean('drops it with Escape', async (h) => {
          await h.press('Escape');
          await h.seeNot('.edit');
        }),
        unsaved('types again, Enter; shown at once but the server refuses later', async (h) => {
          await h.server({ status: 500, delayMs: 700 });
          await h.click('[data-task="2"] .text');
          await h.fill('.edit', 'Send contract to Lumen AG today');
          await h.press('Enter');
          await h.see('[data-task="2"] .warn');
        }),
        clean('retries, it is taken', async (h) => {
          await h.server({});
          await h.click('[data-task="2"] button text=Retry');
          await h.see('[role=status] text=Renamed');
        }),
        clean('renames the third task, taken at once', async (h) => {
          await h.click('[data-task="3"] .text');
          await h.fill('.edit', 'Update opening hours for May');
          await h.press('Enter');
          await h.see('[role=status] text=Renamed');
        }),
      ],
    },
    {
      name: 'a new task, added, refused',
      steps: [
        opened,
        unsaved('types a new task', (h) => h.fill('input[name=fresh]', 'Order new headsets')),
        clean('adds it', async (h) => {
          await h.press('Enter');
          await h.see('[role=status] text=Added');
        }),
        unsaved('adds another one; refused, its text is back in the field', async (h) => {
          await h.server({ status: 500, delayMs: 600 });
          await h.fill('input[name=fresh]', 'Book meeting room');
          await h.press('Enter');
          await h.see('[role=status] text=Could not add');
        }),
        clean('presses Add again', async (h) => {
          await h.server({});
          await h.click('button text=Add');
          await h.see('[role=status] text=Added');
        }),
      ],
    },
  ],
};
