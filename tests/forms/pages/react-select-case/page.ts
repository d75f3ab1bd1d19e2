import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'react-select-case',
  family: 'react',
  libraries: ['react', 'react-select'],
  scenarios: [
    {
      name: 'single select: looked at, chosen, chosen back by keyboard',
      steps: [
        opened,
        clean('opens the statuses and closes them with Escape', async (h) => {
          await h.click('.status .rs__control');
          await h.see('.rs__option text=Solved');
          await h.press('Escape');
          await h.seeNot('.rs__menu');
        }),
        unsaved('chooses another status', (h) => pick(h, '.status', 'Solved')),
        clean('chooses the old status with the keyboard', async (h) => {
          await h.press('ArrowDown');
          await h.see('.rs__option text=Open');
          await h.press('Home');
          await h.press('Enter');
          await h.seeNot('.rs__menu');
        }),
      ],
    },
    {
      name: 'search inside the box, cleared, chosen back',
      steps: [
        opened,
        clean('types a name in the assignee box and leaves', async (h) => {
          await h.click('.agent .rs__control');
          await h.type('carm');
          await h.see('.rs__option text=Carmen');
          await h.press('Escape');
          await h.click('h2');
          await h.rest(300);
        }),
        unsaved('clears the assignee', (h) => h.click('.agent .rs__clear-indicator')),
        clean('chooses the old assignee', (h) => pick(h, '.agent', 'Bo Lindqvist')),
        unsaved('chooses a customer found by the server', async (h) => {
          await h.click('.customer .rs__control');
          await h.type('qua');
          await h.click('.rs__option text=Quartz Labs');
        }),
        clean('undoes the change', (h) => h.click('button text=Undo changes')),
      ],
    },
    {
      name: 'labels: created, removed; watchers added; saved',
      steps: [
        opened,
        unsaved('creates a new label', async (h) => {
          await h.click('.labels .rs__control');
          await h.type('double-charge');
          await h.press('Enter');
          await h.see('.labels .rs__multi-value text=double-charge');
        }),
        clean('removes it with Backspace', async (h) => {
          await h.press('Backspace');
          await h.seeNot('.labels .rs__multi-value text=double-charge');
        }),
        unsaved('adds a watcher', (h) => pick(h, '.watchers', 'Derek Hall')),
        unsaved('updates the case; the server fails', async (h) => {
          await h.server({ status: 500 });
          await h.click('button text=Update case');
          await h.see('.flash text=Saving failed');
        }),
        clean('updates the case', async (h) => {
          await h.server({});
          await h.click('button text=Update case');
          await h.see('.flash text=All changes saved');
        }),
        unsaved('removes the watcher that was saved', (h) => h.click('.watchers [aria-label="Remove Derek Hall"]')),
      ],
    },
    {
      name: 'typing while a slow update is under way',
      steps: [
        unsaved('edits the summary, updates over a slow line, goes on typing', async (h) => {
          await h.click('#summary');
          await h.press('Control+End');
          await h.type(', refund promised');
          await h.server({ delayMs: 2000 });
          await h.click('button text=Update case');
          await h.click('#summary');
          await h.press('Control+End');
          await h.type(' by Friday');
          await h.see('.flash text=All changes saved');
        }),
        clean('updates again', async (h) => {
          await h.server({});
          await h.click('button text=Update case');
          await h.see('.flash text=All changes saved');
          await h.rest(300);
        }),
      ],
    },
  ],
};

async function pick(h: Hands, box: string, label: string): Promise<void> {
  await h.click(`${box} .rs__control`);
  await h.click(`.rs__option text=${label}`);
  await h.seeNot('.rs__menu');
  await h.see(`${box} .rs__value-container *:not(input) text=${label}`);
}
