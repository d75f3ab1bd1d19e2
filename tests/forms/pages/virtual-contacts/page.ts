import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const PHONE = (id: number) => `.row[data-id="${id}"] .phone`;

export const page: FormPage = {
  id: 'virtual-contacts',
  family: 'traps',
  libraries: [],
  scenarios: [
    {
      name: 'Scrolling, finding, sorting and selecting are not work',
      steps: [
        opened,
        clean('scrolls far down and up', async (hands) => {
          await hands.wheel('.list', 6000);
          await hands.rest(400);
          await hands.wheel('.list', -6000);
          await hands.rest(400);
        }),
        clean('clicks into a phone number, then scrolls', async (hands) => {
          await hands.click(PHONE(3));
          await hands.wheel('.list', 1200);
          await hands.rest(400);
          await hands.wheel('.list', -1200);
        }),
        clean('selects two contacts', async (hands) => {
          await hands.click('.row[data-id="1"] .mark');
          await hands.click('.row[data-id="2"] .mark');
        }),
        clean('finds a contact', async (hands) => {
          await hands.click('#find');
          await hands.type('Contact 00');
          await hands.rest(300);
          await hands.press('Backspace', 10);
        }),
        clean('sorts by newest', (hands) => hands.choose('#order', 'Newest')),
      ],
    },
    {
      name: 'An edited number is scrolled away, back, and discarded',
      steps: [
        opened,
        unsaved('edits a number', async (hands) => {
          await hands.click(PHONE(4));
          await hands.press('End');
          await hands.type('77');
        }),
        unsaved('scrolls away', async (hands) => {
          await hands.wheel('.list', 4000);
          await hands.seeNot(PHONE(4));
          await hands.rest(400);
        }),
        unsaved('scrolls back', async (hands) => {
          await hands.wheel('.list', -4000);
          await hands.see(PHONE(4));
        }),
        clean('discards', async (hands) => {
          await hands.click('#drop');
          await hands.seeNot('.save-bar');
        }),
      ],
    },
    {
      name: 'Two numbers are edited, refused and saved',
      steps: [
        opened,
        unsaved('edits two numbers', async (hands) => {
          await hands.click(PHONE(2));
          await hands.press('End');
          await hands.type('1');
          await hands.click(PHONE(5));
          await hands.press('End');
          await hands.type('2');
        }),
        unsaved('saves while the server fails', async (hands) => {
          await hands.server({ status: 500, body: { error: 'lock wait timeout' } });
          await hands.click('#save');
          await hands.see('#state text=Changes could not');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click('#save');
          await hands.see('#state text=Changes saved');
        }),
      ],
    },
  ],
};
