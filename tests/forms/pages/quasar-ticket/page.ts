import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'quasar-ticket',
  family: 'vue',
  libraries: ['vue', 'quasar'],
  scenarios: [
    {
      name: 'status, tags, switch and buttons chosen and chosen back',
      steps: [
        opened,
        clean('opens the list of states and closes it', async (h) => {
          await h.click('.status');
          await h.see('.q-menu .q-item text=Closed');
          await h.press('Escape');
          await h.seeNot('.q-menu');
        }),
        unsaved('chooses another state', (h) => status(h, 'Solved')),
        clean('chooses the old state', (h) => status(h, 'Open')),
        unsaved('adds a tag', async (h) => {
          await h.click('.tags');
          await h.click('.q-menu .q-item text=vat');
          await h.press('Escape');
          await h.seeNot('.q-menu');
          await h.see('.tags .q-chip text=vat');
        }),
        clean('removes the tag', async (h) => {
          await h.click('.tags .q-chip:nth-of-type(2) .q-chip__icon--remove');
          await h.seeNot('.tags .q-chip text=vat');
        }),
        unsaved('switches to urgent', (h) => h.click('.urgent')),
        clean('switches back', (h) => h.click('.urgent')),
        unsaved('rates as good', (h) => h.click('.satisfaction .q-btn text=GOOD')),
        clean('rates as fair again', (h) => h.click('.satisfaction .q-btn text=FAIR')),
        unsaved('came by chat', (h) => h.click('.channel .q-radio text=Chat')),
        clean('came by phone', (h) => h.click('.channel .q-radio text=Phone')),
      ],
    },
    {
      name: 'date, slider and text; refused, saved, discarded',
      steps: [
        opened,
        clean('turns the pages of the calendar', async (h) => {
          await h.click('.calendar');
          await h.click('.q-date [aria-label="Next month"]');
          await h.rest(500);
          await h.click('.close-date');
          await h.seeNot('.q-date');
        }),
        unsaved('chooses another day', async (h) => {
          await h.click('.calendar');
          await h.click('.q-date__calendar-item button text=25');
          await h.click('.close-date');
          await h.seeNot('.q-date');
        }),
        unsaved('moves the effort and saves; the server fails', async (h) => {
          await h.click('.effort .q-slider__thumb');
          await h.press('ArrowRight', 3);
          await h.server({ status: 500 });
          await h.click('.save');
          await h.see('.q-notification__message text=Ticket could not be updated');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('.save');
          await h.see('.q-notification__message text=Ticket updated');
        }),
        unsaved('moves the effort', async (h) => {
          await h.click('.effort .q-slider__thumb');
          await h.press('ArrowRight', 2);
        }),
        clean('discards', (h) => h.click('.discard')),
        unsaved('writes in the description', async (h) => {
          await h.click('.description .q-editor__content');
          await h.press('Control+End');
          await h.type(' Today.');
        }),
        clean('discards', (h) => h.click('.discard')),
        unsaved('names a watcher in the dialog', async (h) => {
          await h.click('.add-watcher');
          await h.fill('.watcher-name input', 'Jonas Pohl');
        }),
        clean('cancels the dialog', async (h) => {
          await h.click('.cancel-watcher');
          await h.seeNot('.q-dialog');
        }),
      ],
    },
    {
      name: 'work log: note in a popup, lines added and removed',
      steps: [
        opened,
        clean('changes the tab, searches, sorts, selects a row', async (h) => {
          await h.click('.q-tab text=WORK LOG');
          await h.see('.note-1');
          await h.fill('.filter input', 'call');
          await h.rest(400);
          await h.fill('.filter input', '');
          await h.rest(400);
          await h.click('.q-table th.sortable');
          await h.click('.q-table tbody tr:nth-child(2) .q-checkbox');
        }),
        clean('opens a note and cancels', async (h) => {
          await h.click('.note-2');
          await h.see('.note-input');
          await h.click('.q-popup-edit__buttons .q-btn text=CANCEL');
          await h.seeNot('.q-popup-edit');
        }),
        unsaved('writes a note', async (h) => {
          await h.rest(300);
          await h.click('.note-2');
          await h.fill('.note-input input', 'done');
          await h.click('.q-popup-edit__buttons .q-btn text=OK');
          await h.seeNot('.q-popup-edit');
        }),
        clean('saves the log', async (h) => {
          await h.click('.save-log');
          await h.see('.q-notification__message text=Ticket updated');
        }),
        unsaved('adds a line', (h) => h.click('.add-line')),
        clean('removes it', (h) => h.click('.remove-line')),
        clean('hides the sidebar', async (h) => {
          await h.click('.menu');
          await h.rest(400);
        }),
      ],
    },
  ],
};

async function status(h: Hands, name: string): Promise<void> {
  await h.click('.status');
  await h.click(`.q-menu .q-item text=${name}`);
  await h.seeNot('.q-menu');
}
