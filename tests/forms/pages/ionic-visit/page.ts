import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'ionic-visit',
  family: 'web-components',
  libraries: ['@ionic/core'],
  scenarios: [
    {
      name: 'select, toggle, checkbox, radio and topics, each put back',
      steps: [
        opened,
        clean('searches visits and looks at the map', async (h) => {
          await h.click('#search input');
          await h.type('meier');
          await h.click('ion-segment-button[value=map]');
          await h.rest(300);
          await h.click('ion-segment-button[value=report]');
        }),
        clean('opens the kinds and leaves', async (h) => {
          await h.click('#kind');
          await h.see('ion-popover ion-radio text=Service');
          await h.press('Escape');
          await h.seeNot('ion-popover');
        }),
        unsaved('chooses a kind', (h) => kind(h, 'Service')),
        clean('chooses the old kind', (h) => kind(h, 'First visit')),
        unsaved('needs a follow-up', (h) => h.click('#follow')),
        clean('does not', (h) => h.click('#follow')),
        unsaved('left no samples', (h) => h.click('#samples')),
        clean('left some', (h) => h.click('#samples')),
        unsaved('was in a bad mood', (h) => h.click('#mood ion-radio[value=bad]')),
        clean('was in a good mood', (h) => h.click('#mood ion-radio[value=good]')),
        clean('opens the topics, ticks one, cancels', async (h) => {
          await h.click('#topics');
          await h.click('ion-alert .alert-checkbox-label text=Quality');
          await h.click('ion-alert button text=CANCEL');
          await h.seeNot('ion-alert');
        }),
        unsaved('adds a topic', async (h) => {
          await h.click('#topics');
          await h.click('ion-alert .alert-checkbox-label text=Quality');
          await h.click('ion-alert button text=OK');
          await h.seeNot('ion-alert');
        }),
      ],
    },
    {
      name: 'text, date, range; failed, saved, cancelled',
      steps: [
        opened,
        clean('opens the calendar, turns the month, cancels', async (h) => {
          await h.click('ion-datetime-button');
          await h.see('#next >>> .calendar-next-prev');
          await h.click('#next >>> .calendar-next-prev ion-button:last-child');
          await h.rest(700);
          await h.click('#next >>> #cancel-button');
          await h.seeNot('#next');
        }),
        unsaved('chooses a day', async (h) => {
          await h.click('ion-datetime-button');
          await h.rest(500);
          await h.click('#next >>> .calendar-day[data-day="25"][data-month="3"]');
          await h.click('#next >>> #confirm-button');
          await h.seeNot('#next');
        }),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 500 });
          await h.click('#save');
          await h.see('.toast text=Visit not saved');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('.toast text=Visit saved');
        }),
        unsaved('sees a better chance', async (h) => {
          await h.click('#chance >>> .range-knob-handle');
          await h.rest(300);
          await h.press('ArrowRight');
          await h.see('#chance >>> .range-knob-handle[aria-valuenow="60"]');
        }),
        clean('sees it as before', async (h) => {
          await h.press('ArrowLeft');
          await h.see('#chance >>> .range-knob-handle[aria-valuenow="50"]');
        }),
        unsaved('writes on', async (h) => {
          await h.click('#text textarea');
          await h.press('Control+End');
          await h.type(' Wants a discount.');
        }),
        clean('cancels', (h) => h.click('#cancel')),
        unsaved('writes another contact', (h) => h.fill('#contact input', 'Ada Maier')),
        clean('writes the old one', (h) => h.fill('#contact input', 'Ada Meier')),
      ],
    },
    {
      name: 'order of the next steps',
      steps: [
        opened,
        unsaved('drags the last step to the top', async (h) => {
          await h.drag('[data-step=visit] .handle', '[data-step=call] .handle');
          await h.rest(600);
        }),
        clean('saves', async (h) => {
          await h.click('#save');
          await h.see('.toast text=Visit saved');
        }),
      ],
    },
  ],
};

async function kind(h: Hands, name: string): Promise<void> {
  await h.click('#kind');
  await h.click(`ion-popover ion-radio text=${name}`);
  await h.seeNot('ion-popover');
}
