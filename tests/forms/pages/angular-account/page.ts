import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'angular-account',
  family: 'angular',
  libraries: ['@angular/core', '@angular/material', '@angular/forms', 'zone.js'],
  scenarios: [
    {
      name: 'selects: looked at, chosen with the keyboard, chosen back',
      steps: [
        opened,
        clean('opens the tiers and closes them with Escape', async (h) => {
          await h.click('mat-select.tier');
          await h.see('mat-option text=Gold');
          await h.press('Escape');
          await h.seeNot('mat-option text=Gold');
        }),
        unsaved('chooses the next tier with an arrow key', (h) => h.press('ArrowDown')),
        clean('chooses the one before', (h) => h.press('ArrowUp')),
        unsaved('adds a team', async (h) => {
          await h.click('mat-select.teams');
          await h.rest(300);
          await h.click('mat-option text=Key accounts');
          await h.press('Escape');
          await h.seeNot('mat-option text=Key accounts');
        }),
        clean('takes it away', async (h) => {
          await h.rest(300);
          await h.click('mat-select.teams');
          await h.rest(300);
          await h.click('mat-option text=Key accounts');
          await h.press('Escape');
          await h.seeNot('mat-option text=Key accounts');
        }),
      ],
    },
    {
      name: 'autocomplete and calendar',
      steps: [
        opened,
        unsaved('chooses another city from the list', async (h) => {
          await h.fill('[formcontrolname=city]', 'gr');
          await h.rest(300);
          await h.click('mat-option text=Graz');
        }),
        clean('types the old city', async (h) => {
          await h.fill('[formcontrolname=city]', 'Bologna');
          await h.press('Escape');
        }),
        clean('opens the calendar, turns two months and leaves', async (h) => {
          await h.click('mat-datepicker-toggle button');
          await h.rest(400);
          await h.click('.mat-calendar-next-button');
          await h.click('.mat-calendar-next-button');
          await h.press('Escape');
          await h.rest(300);
          await h.press('Escape'); // the first one may close a tooltip only
          await h.seeNot('mat-calendar');
        }),
        unsaved('chooses another day', (h) => day(h, '20')),
        clean('chooses the old day', (h) => day(h, '14')),
      ],
    },
    {
      name: 'toggle, radio, button toggle, slider, chips',
      steps: [
        opened,
        unsaved('switches the newsletter off', (h) => h.click('mat-slide-toggle button')),
        clean('switches it on with the space bar', (h) => h.press('Space')),
        unsaved('yearly billing', (h) => h.click('mat-radio-button label text=Yearly')),
        clean('monthly billing with an arrow key', (h) => h.press('ArrowUp')),
        unsaved('high risk', (h) => h.click('mat-button-toggle button text=High')),
        clean('low risk', (h) => h.click('mat-button-toggle button text=Low')),
        unsaved('more discount by keyboard', async (h) => {
          await h.click('mat-radio-button label text=Monthly');
          await h.press('Tab', 2);
          await h.press('ArrowRight');
        }),
        clean('less discount', (h) => h.press('ArrowLeft')),
        unsaved('adds a tag', async (h) => {
          await h.click('.new-tag');
          await h.type('supplier');
          await h.press('Enter');
          await h.see('mat-chip-row text=supplier');
        }),
        clean('removes it', (h) => h.click('[aria-label="Remove supplier"]')),
      ],
    },
    {
      name: 'validation in the form, at the server, soft errors, saved',
      steps: [
        opened,
        unsaved('empties the name and leaves it', async (h) => {
          await h.click('[formcontrolname=name]');
          await h.press('Control+a');
          await h.press('Delete');
          await h.press('Tab');
          await h.see('mat-error text=Name is required');
        }),
        unsaved('presses save: nothing is sent', (h) => h.click('.save')),
        unsaved('names it; the server refuses the email', async (h) => {
          await h.server({ status: 422, body: { errors: { email: 'Domain does not exist' } } });
          await h.fill('[formcontrolname=name]', 'Meridian Textiles SpA');
          await h.click('.save');
          await h.see('mat-error text=Domain does not exist');
        }),
        unsaved('another email; 200 with a list of errors', async (h) => {
          await h.server({ body: { errors: ['Account is locked'] } });
          await h.fill('[formcontrolname=email]', 'office@meridian-textiles.example');
          await h.click('.save');
          await h.see('mat-snack-bar-container text=Account is locked');
        }),
        unsaved('the server fails', async (h) => {
          await h.server({ status: 500 });
          await h.click('.save');
          await h.see('mat-snack-bar-container text=Saving failed');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('.save');
          await h.see('mat-snack-bar-container text=Account saved');
        }),
        unsaved('writes a note', (h) => h.fill('[formcontrolname=notes]', 'Call in autumn')),
        clean('discards it', (h) => h.click('.discard')),
      ],
    },
  ],
};

async function day(h: Hands, number: string): Promise<void> {
  await h.rest(200);
  await h.click('mat-datepicker-toggle button');
  await h.rest(400);
  await h.click(`.mat-calendar-body-cell-content text=${number}`);
  await h.seeNot('mat-calendar');
}
