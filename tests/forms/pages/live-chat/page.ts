import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

/** Typing notices carry the text, a presence beat runs, the other side answers; notes save themselves. */
export const page: FormPage = {
  id: 'live-chat',
  family: 'traps',
  libraries: [],
  scenarios: [
    {
      name: 'messages',
      steps: [
        opened,
        clean('waits while the clock and the presence run', (hands) => hands.rest(2_500)),
        unsaved('types a message; typing notices leave', async (hands) => {
          await hands.click('#message');
          await hands.type('Yes, we have three left in the warehouse.');
          await hands.rest(1_200);
          await hands.type(' Shall I keep one?');
        }),
        clean('sends it with Enter; an answer comes', async (hands) => {
          await hands.press('Enter');
          await hands.see('.me');
          await hands.see('.them text=Thanks!');
        }),
        unsaved('types another one, sending fails', async (hands) => {
          await hands.server({ status: 502 });
          await hands.type('It is yours.');
          await hands.click('#send');
          await hands.see('#fault text=Message could not');
        }),
        clean('sends it again', async (hands) => {
          await hands.server({});
          await hands.click('#send');
          await hands.see('.me text=It is yours.');
        }),
        unsaved('types a word', async (hands) => {
          await hands.click('#message');
          await hands.type('Bye');
        }),
        clean('deletes it', (hands) => hands.press('Backspace', 3)),
      ],
    },
    {
      name: 'notes that save themselves',
      steps: [
        opened,
        clean('writes a note and waits for "Saved"', async (hands) => {
          await hands.click('#notes');
          await hands.type('Wants blue.');
          await hands.see('#notes-state text=Saved');
        }),
        unsaved('writes on while the server fails', async (hands) => {
          await hands.server({ status: 500 });
          await hands.type(' Size M.');
          await hands.see('#notes-state text=Not saved');
        }),
        clean('types once more, the server is back', async (hands) => {
          await hands.server({});
          await hands.type(' Gift wrap.');
          await hands.see('#notes-state text=Saved');
        }),
        unsaved('changes the name, for which there is no saving', async (hands) => {
          await hands.fill('#visitor', 'Pia Lund-Berg');
          await hands.rest(1_500);
        }),
      ],
    },
  ],
};
