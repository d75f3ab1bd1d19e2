import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const owner = '#owner + .select2 .select2-selection';
const tagBox = '#tags + .select2 .select2-selection';

const pickOwner = (name: string) => async (hands: Hands) => {
  await hands.click(owner);
  await hands.click(`.select2-results__option text=${name}`);
};

/** Bootstrap page of the jQuery years: dressed-up selects, masks, a computed field, saved by XHR. */
export const page: FormPage = {
  id: 'select2-deal',
  family: 'jquery',
  libraries: ['jquery', 'select2', 'bootstrap', 'bootstrap-datepicker', 'inputmask'],
  scenarios: [
    {
      name: 'owner and tags',
      steps: [
        opened,
        clean('opens the owner list and closes it', async (hands) => {
          await hands.click(owner);
          await hands.see('.select2-results__option');
          await hands.press('Escape');
        }),
        unsaved('chooses another owner', pickOwner('Wei Zhang')),
        clean('chooses the old one again', pickOwner('Jonas Pohl')),
        unsaved('adds a tag of her own', async (hands) => {
          await hands.click(tagBox);
          await hands.type('rooftop');
          await hands.press('Enter');
        }),
        clean('takes it away again', async (hands) => {
          await hands.press('Escape');
          await hands.click('#tags + .select2 [title=rooftop] .select2-selection__choice__remove');
          await hands.press('Escape');
        }),
        unsaved('removes a tag that was there', async (hands) => {
          await hands.click('#tags + .select2 [title=retrofit] .select2-selection__choice__remove');
          await hands.press('Escape');
        }),
        unsaved('saves: 500', async (hands) => {
          await hands.server({ status: 500 });
          await hands.click('#save');
          await hands.see('.alert-danger');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click('#save');
          await hands.see('.alert-success');
        }),
      ],
    },
    {
      name: 'date, masked amount, computed value',
      steps: [
        opened,
        clean('looks through the calendar', async (hands) => {
          await hands.click('#closing');
          await hands.click('.datepicker-days .next');
          await hands.click('.datepicker-days .next');
          await hands.click('.datepicker-days .prev');
          await hands.click('.datepicker-days .prev');
          await hands.press('Escape');
        }),
        clean('focuses the masked fields and leaves', async (hands) => {
          await hands.click('#phone');
          await hands.click('#amount');
          await hands.click('h1');
        }),
        unsaved('picks another day', async (hands) => {
          await hands.click('#closing');
          await hands.click('.datepicker-days td.day:not(.old):not(.new) text=24');
        }),
        clean('picks the old day', async (hands) => {
          await hands.click('h1');
          await hands.click('#closing');
          await hands.click('.datepicker-days td.day:not(.old):not(.new) text=15');
        }),
        unsaved('raises the amount', async (hands) => {
          await hands.click('h1');
          await hands.fill('#amount', '52500');
        }),
        clean('types the old amount again', async (hands) => {
          await hands.fill('#amount', '48000.00');
          await hands.click('h1');
        }),
        unsaved('changes the probability', (hands) => hands.fill('#probability', '65')),
        unsaved('saves: 200 with an error inside', async (hands) => {
          await hands.server({ status: 200, body: { success: false, message: 'Probability needs an approval.' } });
          await hands.press('Enter');
          await hands.see('.alert-danger');
        }),
        clean('sets it back', (hands) => hands.fill('#probability', '40')),
      ],
    },
    {
      name: 'a modal dialog over the form',
      steps: [
        opened,
        clean('opens the dialog and closes it', async (hands) => {
          await hands.click('button text=Log a call');
          await hands.see('#summary');
          await hands.rest(400);
          await hands.click('.modal .btn-close');
          await hands.seeNot('.modal');
        }),
        unsaved('opens it and types', async (hands) => {
          await hands.click('button text=Log a call');
          await hands.rest(400);
          await hands.click('#summary');
          await hands.type('Budget is approved.');
        }),
        clean('cancels', async (hands) => {
          await hands.click('.modal-footer button text=Cancel');
          await hands.seeNot('.modal');
        }),
        unsaved('changes the stage and logs a call', async (hands) => {
          await hands.choose('#stage', 'Won');
          await hands.click('button text=Log a call');
          await hands.rest(400);
          await hands.click('#summary');
          await hands.type('Order is on its way.');
          await hands.click('#log');
          await hands.see('.alert-success');
          await hands.seeNot('.modal');
        }),
        clean('saves the deal', async (hands) => {
          await hands.click('#save');
          await hands.see('.alert-success text=The deal was saved.');
        }),
      ],
    },
  ],
};
