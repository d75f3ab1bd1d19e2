import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const customer = 'iframe[name=customer] >>> ';
const ticket = 'iframe[name=ticket] >>> ';
const log = `${ticket}iframe >>> `;
const goTo = (name: string) => (hands: Hands) => hands.click(`#nav a text=${name}`);

/** An old console: forms live in frames, frames hide each other, the Save button stands in the page around them. */
export const page: FormPage = {
  id: 'frames-console',
  family: 'frames',
  libraries: [],
  scenarios: [
    {
      name: 'the page around it submits the form of a frame',
      steps: [
        opened,
        unsaved('changes the city', (hands) => hands.fill(`${customer}[name=city]`, 'Kassel')),
        unsaved('goes to the ticket', goTo('Ticket')),
        clean('comes back and saves', async (hands) => {
          await goTo('Customer')(hands);
          await hands.click('#save');
          await hands.see(`${customer}.notice`);
        }),
        unsaved('blocks the customer', (hands) => hands.click(`${customer}[name=blocked]`)),
        unsaved('saves: 422 in the frame', async (hands) => {
          await hands.server({ status: 422, body: 'There are open orders.' });
          await hands.click('#save');
          await hands.see(`${customer}.alert`);
        }),
        clean('reloads the frame', async (hands) => {
          await hands.server({});
          await hands.click('#reload');
          await hands.rest(500);
        }),
      ],
    },
    {
      name: 'the page around it sends what stands in a frame',
      steps: [
        opened,
        clean('searches in the bar', (hands) => hands.fill('#quick', 'baumann')),
        clean('goes to the ticket', goTo('Ticket')),
        unsaved('sets it to waiting', (hands) => hands.choose(`${ticket}[name=state]`, 'waiting')),
        clean('sets it to open', (hands) => hands.choose(`${ticket}[name=state]`, 'open')),
        unsaved('changes the title', (hands) => hands.fill(`${ticket}[name=title]`, 'Line is dead since Monday')),
        unsaved('saves: 500', async (hands) => {
          await hands.server({ status: 500 });
          await hands.click('#save');
          await hands.see('#state text=Error 500');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click('#save');
          await hands.see('#state text=Ticket saved');
        }),
      ],
    },
    {
      name: 'a frame in the frame, shown as added before the server has agreed',
      steps: [
        opened,
        unsaved('types a line for the log', async (hands) => {
          await goTo('Ticket')(hands);
          await hands.click(`${log}[name=line]`);
          await hands.type('Called back');
        }),
        unsaved('adds it: the server refuses', async (hands) => {
          await hands.server({ status: 500, delayMs: 400 });
          await hands.press('Enter');
          await hands.rest(900);
        }),
        clean('adds it again', async (hands) => {
          await hands.server({});
          await hands.click(`${log}button`);
          await hands.see(`${log}li text=Called back`);
        }),
      ],
    },
  ],
};
