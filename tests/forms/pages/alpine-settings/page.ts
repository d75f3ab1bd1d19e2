import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const tab = (name: string) => (hands: Hands) => hands.click(`[role=tab] text=${name}`);
const save = 'button text=Save changes';

/** Values come by fetch after load; tabs hide each other; switches and segments are plain buttons. */
export const page: FormPage = {
  id: 'alpine-settings',
  family: 'server-rendered',
  libraries: ['alpinejs'],
  scenarios: [
    {
      name: 'an edit on a hidden tab',
      steps: [
        opened,
        clean('looks at all tabs', async (hands) => {
          await tab('Notifications')(hands);
          await tab('Addresses')(hands);
          await tab('General')(hands);
        }),
        unsaved('changes the note', async (hands) => {
          await hands.click('#about');
          await hands.press('End');
          await hands.type(', ask for the fleet');
        }),
        unsaved('goes to another tab', tab('Notifications')),
        unsaved('saves from there: 500', async (hands) => {
          await hands.server({ status: 500 });
          await hands.click(save);
          await hands.see('.error-text');
        }),
        clean('saves again: 200', async (hands) => {
          await hands.server({});
          await hands.click(save);
          await hands.see('[role=status] text=All changes');
        }),
      ],
    },
    {
      name: 'switches and segments without any input',
      steps: [
        opened,
        clean('goes to the notifications', tab('Notifications')),
        unsaved('turns mentions on', (hands) => hands.click('[aria-label=Mentions]')),
        clean('turns them off', (hands) => hands.click('[aria-label=Mentions]')),
        unsaved('chooses high', (hands) => hands.click('[role=radio] text=high')),
        clean('chooses normal again', (hands) => hands.click('[role=radio] text=normal')),
        unsaved('turns the summary off with the keyboard', async (hands) => {
          await hands.click('[role=radio] text=normal');
          await hands.press('Shift+Tab', 3);
          await hands.press('Space');
        }),
        clean('discards', async (hands) => {
          await hands.click('button text=Discard');
          await hands.see('[aria-label="Daily summary"][aria-checked=true]');
        }),
      ],
    },
    {
      name: 'rows added and removed; error inside a 200',
      steps: [
        opened,
        clean('goes to the addresses', tab('Addresses')),
        unsaved('adds one', (hands) => hands.click('button text=Add address')),
        clean('removes it', (hands) => hands.click('.row:nth-of-type(3) .remove')),
        unsaved('removes the first', (hands) => hands.click('.row .remove')),
        unsaved('saves: 200 with an error inside', async (hands) => {
          await hands.server({ status: 200, body: { success: false, message: 'The first address is in use.' } });
          await hands.click(save);
          await hands.see('.error-text');
        }),
        clean('saves again', async (hands) => {
          await hands.server({ status: 200, body: { success: true } });
          await hands.click(save);
          await hands.see('[role=status] text=All changes');
        }),
      ],
    },
  ],
};
