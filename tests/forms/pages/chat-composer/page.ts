import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'chat-composer',
  family: 'traps',
  libraries: [],
  scenarios: [
    {
      name: 'A message is typed while typing notices are posted, and sent with Enter',
      steps: [
        opened,
        clean('clicks into the composer', (hands) => hands.click('#composer')),
        unsaved('types a message', (hands) => hands.type('The parcel left Porto')),
        unsaved('waits while typing notices carry the text', (hands) => hands.rest(2500)),
        clean('sends it with Enter', async (hands) => {
          await hands.press('Enter');
          await hands.see('.bubble text=The parcel left Porto ✓');
        }),
        unsaved('types the next one', (hands) => hands.type('It arrives')),
        clean('deletes it', (hands) => hands.press('Backspace', 10)),
        clean('presses Enter with nothing typed', (hands) => hands.press('Enter')),
        unsaved('adds a sign from the menu', (hands) => hands.click('#emoji')),
        clean('sends it with the button', async (hands) => {
          await hands.click('#send');
          await hands.see('.bubble text=🙂 ✓');
        }),
      ],
    },
    {
      name: 'A message is not delivered and waits in its bubble',
      steps: [
        opened,
        unsaved('sends while the connection is broken', async (hands) => {
          await hands.server({ broken: true });
          await hands.click('#composer');
          await hands.type('We send a new one today');
          await hands.press('Enter');
          await hands.see('.retry');
        }),
        clean('tries again', async (hands) => {
          await hands.server({});
          await hands.click('.retry');
          await hands.see('.bubble text=We send a new one today ✓');
        }),
      ],
    },
  ],
};
