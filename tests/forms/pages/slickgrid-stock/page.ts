import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

/** Row by its place in view, column from zero. */
const cell = (row: number, column: number) => `.slick-row[data-row="${row}"] .slick-cell.l${column}`;

export const page: FormPage = {
  id: 'slickgrid-stock',
  family: 'grid',
  libraries: ['slickgrid', 'sortablejs'],
  scenarios: [
    {
      name: 'filter, sorting, scrolling, walking and selecting are not work',
      steps: [
        opened,
        clean('filters', (h) => h.fill('#filter', 'kabel')),
        clean('clears the filter', (h) => h.fill('#filter', '')),
        clean('walks through cells', async (h) => {
          await h.click(cell(1, 0));
          await h.press('ArrowDown', 3);
          await h.press('ArrowRight', 2);
        }),
        clean('scrolls', async (h) => {
          await h.wheel(cell(2, 0), 700);
          await h.rest(400);
          await h.wheel('.slick-viewport', -700);
          await h.rest(300);
        }),
        clean('sorts by count, twice', async (h) => {
          await h.click('.slick-header-column text=Bestand');
          await h.click('.slick-header-column text=Bestand');
        }),
        clean('opens a cell and leaves it with Escape', async (h) => {
          await h.doubleClick(cell(1, 2));
          await h.see('.slick-cell input.editor-text');
          await h.press('Escape');
          await h.seeNot('.slick-cell input.editor-text');
        }),
      ],
    },
    {
      name: 'cells edited, typed back, undone, refused, saved',
      steps: [
        opened,
        unsaved('types another shelf', (h) => write(h, cell(2, 2), 'R9')),
        clean('types the old shelf', (h) => write(h, cell(2, 2), 'R2')),
        unsaved('types another count', (h) => write(h, cell(1, 1), '77')),
        clean('undoes it with the button', (h) => h.click('#undo')),
        unsaved('is being typed', async (h) => {
          await h.doubleClick(cell(3, 0));
          await h.fill('.slick-cell input.editor-text', 'Dockingstation neu');
        }),
        clean('Escape', (h) => h.press('Escape')),
        unsaved('ticks a box', async (h) => {
          await h.doubleClick(cell(1, 3));
          await h.click(`${cell(1, 3)} input[type=checkbox]`);
          await h.press('Enter');
        }),
        unsaved('saves; refused', async (h) => {
          await h.server({ status: 409, body: { message: 'Inventur läuft' } });
          await h.click('#save');
          await h.see('#message text=Inventur läuft');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('#message text=Gespeichert');
        }),
      ],
    },
    {
      name: 'a long note in its box, a count changed and scrolled away, cancelled',
      steps: [
        opened,
        unsaved('writes a note in the box over the grid', async (h) => {
          await h.doubleClick(cell(2, 4));
          await h.see('textarea');
          await h.type('Karton beschädigt');
        }),
        unsaved('closes the box with its save button; only the grid has it', async (h) => {
          await h.click('.slick-large-editor-text button text=Save');
          await h.seeNot('textarea');
          await h.see(`${cell(2, 4)} text=Karton`);
        }),
        unsaved('scrolls down so that the row is gone', async (h) => {
          await h.wheel(cell(4, 0), 900);
          await h.rest(500);
        }),
        clean('cancels', (h) => h.click('#cancel')),
      ],
    },
  ],
};

async function write(h: Hands, place: string, text: string): Promise<void> {
  await h.doubleClick(place);
  await h.fill('.slick-cell input.editor-text', text);
  await h.press('Enter');
  await h.seeNot('.slick-cell input.editor-text');
}
