import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'preact-tasks',
  family: 'react',
  libraries: ['preact'],
  scenarios: [
    {
      name: 'a task ticked and renamed in place, stored at once',
      steps: [
        opened,
        clean('looks at my tasks, at done ones, searches', async (h) => {
          await h.click('[role=tab] text=Mine');
          await h.click('[role=tab] text=Done');
          await h.click('[role=tab] text=All');
          await h.fill('.query', 'offer');
          await h.fill('.query', '');
        }),
        clean('ticks a task; it is stored at once', (h) => h.click('[data-task="1"] input[type=checkbox]')),
        clean('opens a text and leaves it', async (h) => {
          await h.doubleClick('[data-task="3"] .text');
          await h.see('[data-task="3"] .edit input');
          await h.press('Escape');
          await h.seeNot('[data-task="3"] .edit input');
        }),
        unsaved('writes another text', async (h) => {
          await h.doubleClick('[data-task="3"] .text');
          await h.fill('[data-task="3"] .edit input', 'Book the large meeting room');
        }),
        unsaved('presses Enter; the server fails, the field stays open', async (h) => {
          await h.server({ status: 500 });
          await h.press('Enter');
          await h.see('.toast text=The task was not saved');
          await h.see('[data-task="3"] .edit input');
        }),
        clean('tries again', async (h) => {
          await h.server({});
          await h.click('[data-task="3"] .ok');
          await h.seeNot('[data-task="3"] .edit input');
        }),
      ],
    },
    {
      name: 'a new task with priority, minutes and tags',
      steps: [
        opened,
        unsaved('makes it a high priority', (h) => h.click('.choice text=high')),
        clean('makes it normal', (h) => h.click('.choice text=normal')),
        unsaved('plans more minutes', (h) => h.click('.plus')),
        clean('plans fewer', (h) => h.click('.minus')),
        unsaved('chooses a tag', (h) => h.click('.tag text=phone')),
        clean('takes it away', (h) => h.click('.tag text=phone')),
        unsaved('writes it', async (h) => {
          await h.fill('#text', 'Prepare the visit');
          await h.click('.tag text=travel');
        }),
        unsaved('adds it; refused', async (h) => {
          await h.server({ status: 422, body: { message: 'Too many tasks' } });
          await h.click('#add');
          await h.see('.toast text=Too many tasks');
        }),
        clean('adds it', async (h) => {
          await h.server({});
          await h.click('#add');
          await h.see('.task .text text=Prepare the visit');
        }),
      ],
    },
    {
      name: 'the order of the tasks is changed with buttons',
      steps: [
        opened,
        unsaved('moves the first task down', async (h) => {
          await h.click('[data-task="1"] .btn:last-child');
          await h.see('#save-order');
        }),
        unsaved('saves the order; the connection breaks', async (h) => {
          await h.server({ broken: true });
          await h.click('#save-order');
          await h.see('.toast text=Order not saved');
        }),
        clean('saves it', async (h) => {
          await h.server({});
          await h.click('#save-order');
          await h.see('.toast text=Order saved');
        }),
      ],
    },
  ],
};
