import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'rsuite-campaign',
  family: 'react',
  libraries: ['react', 'rsuite'],
  scenarios: [
    {
      name: 'pickers, tags, toggle and rate, each put back',
      steps: [
        opened,
        clean('opens the channels, searches in them, leaves', async (h) => {
          await h.click('#channel .rs-picker-toggle');
          await h.see('[role=option] text=Fair');
          await h.type('fa');
          await h.rest(200);
          await h.press('Escape');
          await h.seeNot('.rs-picker-popup');
        }),
        unsaved('chooses a channel', (h) => channel(h, 'Fair')),
        clean('chooses the old one', (h) => channel(h, 'Mail')),
        unsaved('ticks a segment', (h) => segment(h, 'Public')),
        clean('unticks it', (h) => segment(h, 'Public')),
        unsaved('adds a label', async (h) => {
          await h.click('#labels .rs-picker-textbox');
          await h.type('spring');
          await h.press('Enter');
          await h.see('#labels .rs-tag text=spring');
        }),
        clean('removes it', async (h) => {
          await h.click('#labels .rs-tag:nth-of-type(2) button');
          await h.seeNot('#labels .rs-tag text=spring');
        }),
        unsaved('makes it inactive', (h) => h.click('#active .rs-toggle')),
        clean('makes it active', (h) => h.click('#active .rs-toggle')),
        unsaved('expects great success', async (h) => {
          await h.hover('#rating .rs-rate-character:nth-child(5)');
          await h.rest(200);
          await h.click('#rating .rs-rate-character:nth-child(5)');
          await h.see('#rating .rs-rate-character:nth-child(5)[aria-checked=true]');
        }),
        clean('expects less', async (h) => {
          await h.hover('#rating .rs-rate-character:nth-child(3)');
          await h.rest(200);
          await h.click('#rating .rs-rate-character:nth-child(3)');
          await h.see('#rating .rs-rate-character:nth-child(3)[aria-checked=true]');
        }),
        unsaved('only customers', (h) => h.click('#audience .rs-radio text=Customers')),
        clean('all contacts', (h) => h.click('#audience .rs-radio text=All contacts')),
      ],
    },
    {
      name: 'name in place, number, period; refused and saved',
      steps: [
        opened,
        clean('opens the name and leaves it', async (h) => {
          await h.click('.title');
          await h.see('.title-input');
          await h.press('Escape');
          await h.seeNot('.title-input');
        }),
        unsaved('renames the campaign', async (h) => {
          await h.click('.title');
          await h.fill('.title-input', 'Summer mailing');
          await h.press('Enter');
          await h.see('.title text=Summer mailing');
        }),
        clean('discards', (h) => h.click('#discard')),
        clean('looks at the calendar', async (h) => {
          await h.click('#period input');
          await h.see('.rs-calendar');
          await h.click('.rs-calendar-header-forward');
          await h.rest(300);
          await h.click('.muted text=Channel');
          await h.seeNot('.rs-calendar');
        }),
        unsaved('chooses a period', async (h) => {
          await h.click('#period input');
          await h.see('.rs-calendar');
          await h.rest(300);
          await h.click('.rs-calendar-table-cell:not(.rs-calendar-table-cell-un-same-month) text=9');
          await h.click('.rs-calendar-table-cell:not(.rs-calendar-table-cell-un-same-month) text=12');
          await h.click('.rs-picker-toolbar button text=OK');
          await h.seeNot('.rs-calendar');
        }),
        unsaved('saves; refused', async (h) => {
          await h.server({ status: 422, body: { message: 'The period overlaps' } });
          await h.click('#save');
          await h.see('.toast text=The period overlaps');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('.toast text=Campaign saved');
        }),
        unsaved('raises the budget', (h) => h.click('#budget [aria-label=Increment]')),
        clean('lowers the budget', (h) => h.click('#budget [aria-label=Decrement]')),
      ],
    },
    {
      name: 'slider, order of the steps, a task in the drawer, tabs',
      steps: [
        opened,
        clean('changes the tab and comes back', async (h) => {
          await h.click('.rs-nav-item text=Figures');
          await h.click('.rs-nav-item text=Plan');
        }),
        unsaved('sets the slider by a click on its bar', (h) => h.click('#share .rs-slider-bar')),
        clean('discards', (h) => h.click('#discard')),
        unsaved('drags the first step to the third place', async (h) => {
          await h.drag('#steps .rs-list-item:nth-child(1)', '#steps .rs-list-item:nth-child(3)');
          await h.rest(500);
          await h.see('#steps .rs-list-item:nth-child(1) text=Choose pictures');
        }),
        clean('saves', async (h) => {
          await h.click('#save');
          await h.see('.toast text=Campaign saved');
        }),
        unsaved('writes a task', async (h) => {
          await h.click('#new-task');
          await h.see('#task');
          await h.rest(400);
          await h.fill('#task', 'Ask the agency');
        }),
        unsaved('adds it; the server is down', async (h) => {
          await h.server({ status: 500 });
          await h.click('#task-add');
          await h.see('.toast text=Task not added');
        }),
        clean('cancels', async (h) => {
          await h.click('#task-cancel');
          await h.seeNot('.rs-drawer');
        }),
      ],
    },
  ],
};

async function channel(h: Hands, name: string): Promise<void> {
  await h.click('#channel .rs-picker-toggle');
  await h.click(`[role=option] text=${name}`);
  await h.seeNot('.rs-picker-popup');
}

async function segment(h: Hands, name: string): Promise<void> {
  await h.click('#segments .rs-picker-toggle');
  await h.click(`.rs-picker-popup .rs-check-item text=${name}`);
  await h.press('Escape');
  await h.seeNot('.rs-picker-popup');
}
