import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'vuetify-lead',
  family: 'vue',
  libraries: ['vue', 'vuetify'],
  scenarios: [
    {
      name: 'text, select and autocomplete; refused, saved',
      steps: [
        opened,
        clean('opens the list of sources and closes it', async (h) => {
          await h.click('.source .v-field');
          await h.see('.v-list-item text=Referral');
          await h.press('Escape');
          await h.seeNot('.v-list-item text=Referral');
        }),
        unsaved('chooses another source', async (h) => {
          await h.rest(300);
          await h.click('.source .v-field');
          await h.click('.v-list-item text=Referral');
          await h.seeNot('.v-list-item text=Referral');
        }),
        clean('chooses the old one again', async (h) => {
          await h.rest(300);
          await h.click('.source .v-field');
          await h.click('.v-list-item text=Trade fair');
          await h.seeNot('.v-list-item text=Referral');
        }),
        unsaved('hands the lead to a colleague', async (h) => {
          await h.rest(300);
          await h.fill('.owner input', 'kar');
          await h.click('.v-list-item text=Karla Weiss');
        }),
        unsaved('saves; the company name is refused', async (h) => {
          await h.server({ status: 422, body: { message: 'Check the form', errors: { company: 'Exists already' } } });
          await h.click('#save');
          await h.see('.v-messages text=Exists already');
        }),
        clean('saves again', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('.v-snackbar text=Lead saved');
        }),
        unsaved('empties the contact with the cross', async (h) => {
          await h.hover('.v-field:has([name=contact])');
          await h.click('.v-field:has([name=contact]) .v-field__clearable .v-icon');
        }),
        clean('cancels', (h) => h.click('#cancel')),
      ],
    },
    {
      name: 'tags, a date from the calendar, tabs and the side menu',
      steps: [
        opened,
        clean('opens the side menu and closes it', async (h) => {
          await h.click('#menu');
          await h.see('.v-list-item text=Reports');
          await h.rest(300);
          await h.click('#menu');
          await h.seeNot('.v-navigation-drawer--active');
        }),
        unsaved('adds a tag of his own', async (h) => {
          await h.rest(300);
          await h.click('.tags input');
          await h.type('pallets');
          await h.press('Enter');
          await h.see('.tags .v-chip text=pallets');
        }),
        clean('takes it off with its cross', async (h) => {
          await h.press('Escape');
          await h.click('.tags .v-combobox__selection:nth-of-type(3) .v-chip__close');
          await h.seeNot('.tags .v-chip text=pallets');
        }),
        clean('browses the calendar and closes it', async (h) => {
          await h.rest(300);
          await h.click('.next-call .v-field');
          await h.see('.v-date-picker-month__day');
          await h.click('.v-date-picker-controls .v-btn:last-child');
          await h.rest(400);
          await h.press('Escape');
          await h.seeNot('.v-date-picker');
        }),
        unsaved('chooses another day', async (h) => {
          await h.rest(300);
          await h.click('.next-call .v-field');
          await h.click('.v-date-picker-month__day-btn[data-v-date="2026-03-19"]');
          await h.seeNot('.v-date-picker');
        }),
        unsaved('looks at another tab', async (h) => {
          await h.click('.v-tab text=Qualification');
          await h.see('.score');
        }),
        clean('saves there', async (h) => {
          await h.click('#save');
          await h.see('.v-snackbar text=Lead saved');
        }),
      ],
    },
    {
      name: 'switch, box, radio, slider, rating, stepper, file',
      steps: [
        opened,
        clean('goes to the qualification', async (h) => {
          await h.click('.v-tab text=Qualification');
          await h.see('.score');
          await h.rest(500);
        }),
        unsaved('switches the newsletter on', (h) => h.click('.newsletter input')),
        clean('switches it off with the space bar', (h) => h.press('Space')),
        unsaved('takes the consent away', (h) => h.click('.gdpr input')),
        clean('gives it back by its label', (h) => h.click('.gdpr label')),
        unsaved('chooses large', (h) => h.click('.size-large input')),
        clean('chooses medium', (h) => h.click('.size-medium input')),
        unsaved('raises the score by the arrow key', async (h) => {
          await h.click('.score .v-slider-thumb');
          await h.press('ArrowRight', 2);
        }),
        clean('lowers it again', (h) => h.press('ArrowLeft', 2)),
        unsaved('rates with five stars', async (h) => {
          await h.click('.fit .v-rating__wrapper:nth-child(7) .v-btn');
          await h.hover('h1');
        }),
        clean('cancels', (h) => h.click('#cancel')),
        unsaved('adds two seats with plus', async (h) => {
          await h.click('.seats [data-testid=increment]');
          await h.click('.seats [data-testid=increment]');
        }),
        clean('takes them off with minus', async (h) => {
          await h.click('.seats [data-testid=decrement]');
          await h.click('.seats [data-testid=decrement]');
        }),
        unsaved('attaches a file', async (h) => {
          await h.upload('.files .v-field__input', 'brochure.pdf');
          await h.see('.files .v-chip text=brochure.pdf');
        }),
        clean('saves', async (h) => {
          await h.click('#save');
          await h.see('.v-snackbar text=Lead saved');
        }),
      ],
    },
    {
      name: 'activities: table traps, an entry in a dialog',
      steps: [
        opened,
        clean('sorts, searches, ticks and turns the page', async (h) => {
          await activities(h);
          await h.click('.activities th text=Minutes');
          await h.fill('.search input', 'samples');
          await h.see('.activities td text=Asked for samples');
          await h.fill('.search input', '');
          await h.click('.activities tbody tr:nth-child(2) .v-selection-control input');
          await h.click('.activities .v-pagination__next .v-btn');
          await h.rest(200);
        }),
        clean('opens an activity and closes it', async (h) => {
          await h.click('.activities .v-pagination__prev .v-btn');
          await h.click('.edit-2');
          await h.see('.kind');
          await h.rest(300);
          await h.click('.dismiss');
          await h.seeNot('.kind');
        }),
        unsaved('makes a mail of a call', async (h) => {
          await h.rest(300);
          await h.click('.edit-1');
          await h.see('.kind');
          await h.rest(300);
          await h.click('.kind .v-btn text=Mail');
        }),
        clean('closes the dialog', async (h) => {
          await h.click('.dismiss');
          await h.seeNot('.kind');
        }),
        unsaved('writes a new activity; the server fails', async (h) => {
          await h.rest(300);
          await h.click('.new-activity');
          await h.fill('[name=subject]', 'Offer prepared');
          await h.server({ status: 500 });
          await h.click('.store');
          await h.see('.v-snackbar text=The activity could not be saved');
        }),
        clean('saves it again', async (h) => {
          await h.server({});
          await h.click('.store');
          await h.seeNot('.kind');
        }),
      ],
    },
  ],
};

async function activities(h: Hands): Promise<void> {
  await h.click('.v-tab text=Activities');
  await h.see('.activities tbody tr');
  await h.rest(400);
}
