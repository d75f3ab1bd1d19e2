import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

/** Posts to itself and answers 200 in any case; a clock, a token and a heartbeat run beside it. */
export const page: FormPage = {
  id: 'php-ticket',
  family: 'server-rendered',
  libraries: [],
  scenarios: [
    {
      name: 'reply sent, the answer is the page itself',
      steps: [
        opened,
        clean('reads the history while the clock ticks', async (hands) => {
          await hands.click('summary text=13 Apr');
          await hands.rest(2_600);
        }),
        unsaved('types a reply', async (hands) => {
          await hands.click('[name=reply]');
          await hands.type('Please press the power key for ten seconds.\nThen call us.');
        }),
        unsaved('goes on while a heartbeat leaves', (hands) => hands.rest(2_600)),
        clean('sends it: 200, saved', async (hands) => {
          await hands.click('[name=send]');
          await hands.see('.notice');
        }),
        unsaved('types another one', async (hands) => {
          await hands.click('[name=reply]');
          await hands.type('One more thing:');
        }),
        clean('empties it', async (hands) => {
          await hands.press('Control+a');
          await hands.press('Delete');
        }),
      ],
    },
    {
      name: 'refused with 200 and a message',
      steps: [
        opened,
        unsaved('writes a reply and raises the priority', async (hands) => {
          await hands.choose('[name=priority]', 'High');
          await hands.click('[name=reply]');
          await hands.type('A technician comes on Friday.');
        }),
        unsaved('sends it: 200 with an error, values put back', async (hands) => {
          await hands.server({ status: 200, body: { success: false } });
          await hands.click('[name=send]');
          await hands.see('.alert');
        }),
        clean('sends it again: saved', async (hands) => {
          await hands.server({});
          await hands.click('[name=send]');
          await hands.see('.notice');
        }),
      ],
    },
    {
      name: 'a file is chosen',
      steps: [
        opened,
        unsaved('chooses a file', (hands) => hands.upload('[name=attachment]', 'photo.png')),
        unsaved('ticks the box, too', (hands) => hands.click('[name=close]')),
        unsaved('clears the box: the file is still there', (hands) => hands.click('[name=close]')),
        clean('sends it', async (hands) => {
          await hands.click('[name=send]');
          await hands.see('.notice');
        }),
      ],
    },
  ],
};
