import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const NAME = 'sl-input[name=name] >>> input';
const arrived = '#address text=14 MG Road';

export const page: FormPage = {
  id: 'shoelace-contact',
  family: 'web-components',
  libraries: ['@shoelace-style/shoelace'],
  scenarios: [
    {
      name: 'Fields are looked at, used as traps, and one is typed back',
      steps: [
        opened,
        clean('goes through the fields with Tab', async (hands) => {
          await hands.see(arrived);
          await hands.click(NAME);
          await hands.press('Tab', 4);
        }),
        clean('opens the segment list and presses Escape', async (hands) => {
          await hands.click('sl-select[name=segment] >>> .select__combobox');
          await hands.rest(300);
          await hands.press('Escape');
        }),
        clean('searches for a contact', async (hands) => {
          await hands.click('#find >>> input');
          await hands.type('okafor');
          await hands.press('Enter');
        }),
        clean('looks at the history and comes back', async (hands) => {
          await hands.click('sl-tab[panel=history]');
          await hands.rest(300);
          await hands.click('sl-tab[panel=details]');
          await hands.rest(300);
        }),
        unsaved('adds to the name', async (hands) => {
          await hands.click(NAME);
          await hands.press('End');
          await hands.type(' MBA');
        }),
        clean('deletes it', (hands) => hands.press('Backspace', 4)),
      ],
    },
    {
      name: 'Select, switch, radio and rating go there and back',
      steps: [
        opened,
        unsaved('chooses Enterprise', async (hands) => {
          await hands.see(arrived);
          await hands.click('sl-select[name=segment] >>> .select__combobox');
          await hands.rest(300);
          await hands.click('sl-option[value=ent]');
          await hands.rest(300);
        }),
        clean('chooses Mid-market again', async (hands) => {
          await hands.click('sl-select[name=segment] >>> .select__combobox');
          await hands.rest(300);
          await hands.click('sl-option[value=mid]');
          await hands.rest(300);
        }),
        unsaved('switches the newsletter off', (hands) => hands.click('sl-switch[name=newsletter]')),
        clean('and on', (hands) => hands.click('sl-switch[name=newsletter]')),
        unsaved('prefers post', (hands) => hands.click('sl-radio[value=post]')),
        clean('prefers phone again', (hands) => hands.click('sl-radio[value=phone]')),
        unsaved('gives a third star', (hands) => hands.click('#rating >>> .rating')),
        clean('takes it away with the keyboard', (hands) => hands.press('ArrowLeft')),
      ],
    },
    {
      name: 'Saving is refused with a field message, then works',
      steps: [
        opened,
        unsaved('moves the probability', async (hands) => {
          await hands.see(arrived);
          await hands.click('sl-range[name=probability] >>> input');
          await hands.press('ArrowRight', 3);
        }),
        unsaved('saves; the server does not like the name', async (hands) => {
          await hands.server({
            status: 422,
            body: { message: 'Please check the fields.', fields: { name: 'A family name is missing' } },
          });
          await hands.click('#save');
          await hands.see('#message-text text=Please check the fields');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click('#save');
          await hands.see('#message-text text=Contact saved');
        }),
        unsaved('marks the contact as VIP', (hands) => hands.click('sl-checkbox[name=vip]')),
        clean('saves', async (hands) => {
          await hands.click('#save');
          await hands.rest(900);
          await hands.see('#message-text text=Contact saved');
        }),
      ],
    },
    {
      name: 'The address dialog is left, cancelled and saved',
      steps: [
        opened,
        clean('opens the dialog and closes it with Escape', async (hands) => {
          await hands.see(arrived);
          await hands.click('#edit-address');
          await hands.see('#street');
          await hands.rest(500);
          await hands.press('Escape');
          await hands.seeNot('#street');
        }),
        unsaved('types a street', async (hands) => {
          await hands.click('#edit-address');
          await hands.rest(500);
          await hands.fill('#street >>> input', '9 Law College Road');
        }),
        clean('cancels', async (hands) => {
          await hands.click('#address-cancel');
          await hands.seeNot('#street');
        }),
        unsaved('types it again; saving fails', async (hands) => {
          await hands.server({ status: 500, body: { message: 'Database busy' } });
          await hands.click('#edit-address');
          await hands.rest(500);
          await hands.fill('#street >>> input', '9 Law College Road');
          await hands.click('#address-save');
          await hands.see('#address-error text=Database busy');
        }),
        clean('saves', async (hands) => {
          await hands.server({});
          await hands.click('#address-save');
          await hands.seeNot('#street');
          await hands.see('#address text=9 Law College Road');
        }),
      ],
    },
    {
      name: 'Saving the address does not save the name',
      steps: [
        opened,
        unsaved('adds to the name, then changes the address', async (hands) => {
          await hands.see(arrived);
          await hands.click(NAME);
          await hands.press('End');
          await hands.type(' MBA');
          await hands.click('#edit-address');
          await hands.rest(500);
          await hands.fill('#street >>> input', '9 Law College Road');
        }),
        unsaved('saves the address', async (hands) => {
          await hands.click('#address-save');
          await hands.seeNot('#street');
          await hands.see('#address text=9 Law College Road');
        }),
        clean('saves the contact', async (hands) => {
          await hands.click('#save');
          await hands.see('#message-text text=Contact saved');
        }),
      ],
    },
    {
      name: 'The colour picker is opened and left; then a colour is chosen and reset',
      steps: [
        opened,
        clean('opens the picker and closes it', async (hands) => {
          await hands.see(arrived);
          await hands.click('sl-color-picker >>> .color-dropdown__trigger');
          await hands.rest(500);
          await hands.press('Escape');
          await hands.rest(300);
        }),
        unsaved('chooses another hue', async (hands) => {
          await hands.click('sl-color-picker >>> .color-dropdown__trigger');
          await hands.rest(500);
          await hands.click('sl-color-picker >>> .color-picker__grid');
          await hands.press('Escape');
        }),
        clean('resets the form', (hands) => hands.click('#reset')),
      ],
    },
  ],
};
