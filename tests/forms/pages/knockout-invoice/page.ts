import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const LINE = (at: number) => `#posten tbody tr:nth-child(${at})`;

export const page: FormPage = {
  id: 'knockout-invoice',
  family: 'jquery',
  libraries: ['knockout'],
  scenarios: [
    {
      name: 'customer, way of payment, post; refused, saved',
      steps: [
        opened,
        unsaved('writes the customer', async (h) => {
          await h.click('#kunde');
          await h.press('End');
          await h.type(' & Co');
        }),
        clean('deletes it', (h) => h.press('Backspace', 5)),
        unsaved('chooses another way of payment', (h) => h.choose('#zahlart', 'Vorkasse')),
        clean('chooses the old one', (h) => h.choose('#zahlart', 'Überweisung')),
        unsaved('sends by post', (h) => h.click('input[value=post]')),
        unsaved('saves; refused with a message', async (h) => {
          await h.server({ status: 422, body: { errors: ['Anschrift fehlt'] } });
          await h.click('#speichern');
          await h.see('.error-text text=Anschrift fehlt');
        }),
        clean('saves again', async (h) => {
          await h.server({});
          await h.click('#speichern');
          await h.see('.toast text=Rechnung gespeichert');
        }),
        unsaved('gives a discount', (h) => h.click('#skonto')),
        clean('takes it back', (h) => h.press('Space')),
      ],
    },
    {
      name: 'stars as links, a note edited in place',
      steps: [
        opened,
        unsaved('gives five stars', (h) => h.click('#stars a:nth-child(5)')),
        clean('gives three', (h) => h.click('#stars a:nth-child(3)')),
        clean('opens the note and presses Escape', async (h) => {
          await h.click('#note');
          await h.see('#note-input');
          await h.press('End');
          await h.type(' x');
          await h.press('Escape');
          await h.seeNot('#note-input');
        }),
        clean('opens the note and leaves it', async (h) => {
          await h.click('#note');
          await h.see('#note-input');
          await h.click('h1');
          await h.seeNot('#note-input');
        }),
        unsaved('writes on in the note', async (h) => {
          await h.click('#note');
          await h.see('#note-input');
          await h.press('End');
          await h.type(', eilig');
          await h.press('Enter');
          await h.see('#note text=Bestellung telefonisch, eilig');
        }),
        clean('discards', async (h) => {
          await h.click('#verwerfen');
          await h.seeNot('#note text=Bestellung telefonisch, eilig');
        }),
      ],
    },
    {
      name: 'lines counted, moved, removed, added',
      steps: [
        opened,
        unsaved('counts one up', async (h) => {
          await h.click(`${LINE(1)} .more`);
          await h.see(`${LINE(1)} output text=3`);
        }),
        clean('counts it down', (h) => h.click(`${LINE(1)} .less`)),
        unsaved('moves the last line up', (h) => h.click(`${LINE(3)} .up`)),
        clean('moves the other one up again', (h) => h.click(`${LINE(3)} .up`)),
        unsaved('removes a line', (h) => h.click(`${LINE(2)} .remove`)),
        clean('discards', async (h) => {
          await h.click('#verwerfen');
          await h.see(LINE(3));
        }),
        unsaved('adds a line and fills it', async (h) => {
          await h.click('#neu');
          await h.fill(`${LINE(4)} .name`, 'Lack');
          await h.press('Tab');
        }),
        clean('removes it', async (h) => {
          await h.click(`${LINE(4)} .remove`);
          await h.seeNot(LINE(4));
        }),
        unsaved('changes a price', async (h) => {
          await h.fill(`${LINE(1)} .price`, '499.00');
          await h.press('Tab');
        }),
        clean('saves', async (h) => {
          await h.click('#speichern');
          await h.see('.toast text=Rechnung gespeichert');
        }),
        clean('searches and filters earlier invoices', async (h) => {
          await h.click('#suche');
          await h.type('2026');
          await h.click('#offen');
        }),
      ],
    },
  ],
};
