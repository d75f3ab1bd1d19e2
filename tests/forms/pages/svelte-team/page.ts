import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'svelte-team',
  family: 'svelte',
  libraries: ['svelte'],
  scenarios: [
    {
      name: 'rows moved, removed with a transition, added',
      steps: [
        opened,
        unsaved('moves the first shift down', (h) => h.click('[data-shift="1"] .down')),
        clean('moves it up again', (h) => h.click('[data-shift="1"] .up')),
        unsaved('removes the second one', async (h) => {
          await h.click('[data-shift="2"] .remove');
          await h.seeNot('[data-shift="2"]');
        }),
        clean('undoes the changes', async (h) => {
          await h.click('.undo');
          await h.see('[data-shift="2"]');
        }),
        unsaved('adds a shift and names it', async (h) => {
          await h.click('.add');
          await h.rest(400);
          await h.fill('[data-shift="4"] .name', 'Ines');
        }),
        clean('removes it again', async (h) => {
          await h.click('[data-shift="4"] .remove');
          await h.seeNot('[data-shift="4"]');
        }),
      ],
    },
    {
      name: 'times by keyboard; saved after a failure',
      steps: [
        opened,
        clean('shows one name only, then all', async (h) => {
          await h.fill('.only', 'pet');
          await h.seeNot('[data-shift="1"]');
          await h.press('Backspace', 3);
          await h.see('[data-shift="1"]');
        }),
        unsaved('one hour later, with the arrow key', async (h) => {
          await h.click('[data-shift="1"] .name');
          await h.press('Tab');
          await h.press('ArrowUp');
        }),
        clean('one hour earlier', (h) => h.press('ArrowDown')),
        unsaved('renames a shift', (h) => h.fill('[data-shift="3"] .name', 'Malik K.')),
        unsaved('saves; the connection breaks', async (h) => {
          await h.server({ broken: true });
          await h.click('.save');
          await h.see('.toast text=Plan not saved');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('.save');
          await h.see('.toast text=Plan saved');
        }),
      ],
    },
    {
      name: 'a note that slides in and out; it and the plan are two things',
      steps: [
        opened,
        clean('opens the note and closes it', async (h) => {
          await h.click('.note');
          await h.see('textarea');
          await h.rest(500);
          await h.click('.note');
          await h.seeNot('textarea');
        }),
        unsaved('writes a note', async (h) => {
          await h.click('.note');
          await h.rest(500);
          await h.fill('textarea', 'Printer is out of paper');
        }),
        clean('cancels it', async (h) => {
          await h.click('.cancel-note');
          await h.seeNot('textarea');
        }),
        unsaved('renames a shift, writes a note and stores only the note', async (h) => {
          await h.fill('[data-shift="1"] .name', 'Yusuf A.');
          await h.click('.note');
          await h.rest(500);
          await h.fill('textarea', 'Late delivery expected');
          await h.click('.store-note');
          await h.see('.toast text=Note stored');
          await h.seeNot('textarea');
        }),
        clean('saves the plan', async (h) => {
          await h.click('.save');
          await h.see('.toast text=Plan saved');
        }),
      ],
    },
  ],
};
