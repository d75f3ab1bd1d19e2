import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const save = async (hands: Hands, says: string) => {
  await hands.click('#save');
  await hands.see(`#said text=${says}`);
};

/** Files wait in a drop area until the ticket is saved; no file field is left in the page that would know of them. */
export const page: FormPage = {
  id: 'dropzone-ticket',
  family: 'jquery',
  libraries: ['jquery', 'dropzone', 'flatpickr', 'tom-select'],
  scenarios: [
    {
      name: 'files dropped, chosen, removed, uploaded',
      steps: [
        opened,
        unsaved('drops a photo', async (hands) => {
          await hands.dropFiles('#files', 'damage.png');
          await hands.see('.dz-preview');
        }),
        clean('removes it', async (hands) => {
          await hands.click('.dz-remove');
          await hands.seeNot('.dz-preview');
        }),
        unsaved('chooses two files', async (hands) => {
          await hands.upload('#files', 'waybill.txt', 'photo.png');
          await hands.see('.dz-preview');
        }),
        clean('saves', async (hands) => {
          await save(hands, 'Ticket saved');
        }),
      ],
    },
    {
      name: 'watchers',
      steps: [
        opened,
        clean('opens the list and closes it', async (hands) => {
          await hands.click('.ts-control input');
          await hands.see('.ts-dropdown .option');
          await hands.press('Escape');
        }),
        unsaved('adds one', async (hands) => {
          await hands.click('h1');
          await hands.click('.ts-control input');
          await hands.click('.ts-dropdown .option text=Wei Zhang');
        }),
        clean('removes her again', async (hands) => {
          await hands.click('.ts-control .item[data-value=wz] .remove');
        }),
        unsaved('removes the one that was there', (hands) => hands.click('.ts-control .item[data-value=mh] .remove')),
        unsaved('saves: connection broken', async (hands) => {
          await hands.server({ broken: true });
          await save(hands, 'Could not');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await save(hands, 'Ticket saved');
        }),
      ],
    },
    {
      name: 'dates and times',
      steps: [
        opened,
        clean('turns the pages of the calendar and leaves', async (hands) => {
          await hands.click('#due');
          await hands.click('.flatpickr-calendar.open .flatpickr-next-month');
          await hands.click('.flatpickr-calendar.open .flatpickr-prev-month');
          await hands.press('Escape');
        }),
        unsaved('picks the 27th', async (hands) => {
          await hands.click('h1');
          await hands.click('#due');
          await hands.click('.flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay) text=27');
        }),
        clean('picks the 18th again', async (hands) => {
          await hands.click('.flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay) text=18');
          await hands.click('h1');
        }),
        unsaved('chooses a visit window', async (hands) => {
          await hands.click('#window');
          await hands.click('.flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay):not(.nextMonthDay) text=11');
          await hands.click('.flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay):not(.nextMonthDay) text=14');
        }),
        clean('saves', (hands) => save(hands, 'Ticket saved')),
      ],
    },
  ],
};
