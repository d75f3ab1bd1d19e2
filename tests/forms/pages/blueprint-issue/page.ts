import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'blueprint-issue',
  family: 'react',
  libraries: ['react', '@blueprintjs/core', '@blueprintjs/select'],
  scenarios: [
    {
      name: 'assignee, areas, labels and buttons, each put back',
      steps: [
        opened,
        clean('searches an issue', (h) => h.fill('#find', 'import')),
        clean('opens the people, filters them, leaves', async (h) => {
          await h.click('#assignee');
          await h.see('[role=option] text=Wei Zhang');
          await h.rest(300);
          await h.type('wei');
          await h.press('Escape');
          await h.seeNot('[role=option]');
        }),
        unsaved('assigns it to somebody', (h) => assignee(h, 'Wei Zhang')),
        clean('assigns it back', (h) => assignee(h, 'Mira Holm')),
        unsaved('adds an area', async (h) => {
          await h.click('.areas input');
          await h.click('[role=option] text=Mobile');
          await h.press('Escape');
          await h.seeNot('[role=option]');
          await h.see('.areas .bp6-tag text=Mobile');
        }),
        clean('removes it', async (h) => {
          await h.click('.areas .bp6-tag:nth-of-type(2) button');
          await h.press('Escape');
          await h.seeNot('.areas .bp6-tag text=Mobile');
        }),
        unsaved('adds a label', async (h) => {
          await h.rest(400);
          await h.click('.labels input');
          await h.type('nightly');
          await h.press('Enter');
          await h.see('.labels .bp6-tag text=nightly');
        }),
        clean('removes it with Backspace', async (h) => {
          await h.press('Backspace', 2);
          await h.seeNot('.labels .bp6-tag text=nightly');
        }),
        unsaved('is in work', (h) => h.click('.state button text=In work')),
        clean('is open', (h) => h.click('.state button text=Open')),
        unsaved('is internal', (h) => h.click('.internal')),
        clean('is not', (h) => h.click('.internal')),
        unsaved('is minor', (h) => h.click('.severity .bp6-radio text=Minor')),
        clean('is major', (h) => h.click('.severity .bp6-radio text=Major')),
      ],
    },
    {
      name: 'texts in place, number, version, progress; failed and saved',
      steps: [
        opened,
        clean('opens the title and leaves with Escape', async (h) => {
          await h.click('.title');
          await h.see('.title input');
          await h.press('Escape');
          await h.seeNot('.title input');
        }),
        unsaved('writes another title', async (h) => {
          await h.click('.title');
          await h.fill('.title input', 'Import stops');
          await h.press('Enter');
          await h.seeNot('.title input');
        }),
        clean('discards', (h) => h.click('#discard')),
        unsaved('raises the estimate', (h) => h.click('.bp6-numeric-input button:first-child')),
        clean('lowers it', (h) => h.click('.bp6-numeric-input button:last-child')),
        unsaved('chooses a version', (h) => h.choose('#version', '2026.2')),
        unsaved('saves; refused', async (h) => {
          await h.server({ status: 409, body: { message: 'Somebody else has changed the issue' } });
          await h.click('#save');
          await h.see('.error');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('.bp6-toast text=Issue saved');
        }),
        unsaved('makes progress', async (h) => {
          await h.click('.progress .bp6-slider-handle');
          await h.press('ArrowRight', 2);
        }),
        clean('takes it back', (h) => h.press('ArrowLeft', 2)),
      ],
    },
    {
      name: 'hidden note, link dialog, tabs',
      steps: [
        opened,
        clean('opens and closes more fields, changes tabs', async (h) => {
          await h.click('#more');
          await h.see('#note');
          await h.rest(300);
          await h.click('#more');
          await h.click('[role=tab] text=History');
          await h.click('[role=tab] text=Links');
        }),
        unsaved('writes a link in the dialog', async (h) => {
          await h.click('#link');
          await h.see('#relation');
          await h.rest(300);
          await h.fill('#relation', '#1400');
        }),
        clean('cancels it', async (h) => {
          await h.click('#relation-cancel');
          await h.seeNot('.bp6-dialog');
        }),
        unsaved('links an issue; the list has it, the server not yet', async (h) => {
          await h.rest(300);
          await h.click('#link');
          await h.see('#relation');
          await h.rest(300);
          await h.fill('#relation', '#1400');
          await h.click('#relation-link');
          await h.seeNot('.bp6-dialog');
          await h.see('.links li text=#1400');
        }),
        clean('saves', async (h) => {
          await h.click('#save');
          await h.see('.bp6-toast text=Issue saved');
        }),
        unsaved('writes a note and hides it', async (h) => {
          await h.click('#more');
          await h.see('#note');
          await h.rest(300);
          await h.fill('#note', 'See the log of Monday');
          await h.click('#more');
          await h.rest(300);
        }),
        clean('saves', async (h) => {
          await h.click('#save');
          await h.see('.bp6-toast text=Issue saved');
        }),
      ],
    },
  ],
};

async function assignee(h: Hands, name: string): Promise<void> {
  await h.click('#assignee');
  await h.rest(300);
  await h.click(`[role=option] text=${name}`);
  await h.seeNot('[role=option]');
}
