import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const card = (name: string) => `[data-deal="${name}"]`;

export const page: FormPage = {
  id: 'dnd-kit-pipeline',
  family: 'drag-and-drop',
  libraries: ['react', '@dnd-kit/core', '@dnd-kit/sortable'],
  scenarios: [
    {
      name: 'a card dragged to another column, saved after a failure',
      steps: [
        opened,
        clean('presses a card without moving it', (h) => h.click(card('Birch & Co'))),
        clean('types in the search box', (h) => h.fill('input[type=search]', 'cedar')),
        unsaved('drags a deal to the talks', async (h) => {
          await h.drag(card('Birch & Co'), card('Ember Grill'));
          await h.see(`[data-column=talk] ${card('Birch & Co')}`);
        }),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 500 });
          await h.click('button text=Save order');
          await h.see('[role=status] text=Board could not');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('button text=Save order');
          await h.see('[role=status] text=Board saved');
        }),
      ],
    },
    {
      name: 'reordered within a column, reverted',
      steps: [
        opened,
        unsaved('drags the first deal to the third place', async (h) => {
          await h.drag(card('Acorn Media'), card('Cedar Bank'));
          await h.see(`${card('Birch & Co')}:first-child`);
        }),
        clean('reverts', (h) => h.click('button text=Revert')),
      ],
    },
    {
      name: 'moved with the keyboard and back',
      steps: [
        opened,
        unsaved('lifts the first deal, one down, drops it', async (h) => {
          await h.click(card('Acorn Media'));
          await h.press('Space');
          await h.rest(300);
          await h.press('ArrowDown');
          await h.rest(400);
          await h.press('Space');
          await h.rest(500);
          await h.see(`${card('Birch & Co')}:first-child`);
        }),
        clean('lifts it again, one up, drops it', async (h) => {
          await h.press('Space');
          await h.rest(300);
          await h.press('ArrowUp');
          await h.rest(400);
          await h.press('Space');
          await h.rest(500);
          await h.see(`${card('Acorn Media')}:first-child`);
        }),
        clean('lifts it and drops it where it was', async (h) => {
          await h.press('Space');
          await h.rest(300);
          await h.press('Space');
          await h.rest(500);
          await h.see(`${card('Acorn Media')}:first-child`);
        }),
      ],
    },
  ],
};
