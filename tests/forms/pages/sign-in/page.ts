import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'sign-in',
  family: 'traps',
  libraries: [],
  scenarios: [
    {
      name: 'signs in with a code and writes a memo',
      steps: [
        opened,
        clean('types the user name', (hands) => hands.fill('#username', 'mira.holm')),
        clean('types the password', (hands) => hands.fill('#password', 'correct horse')),
        clean('ticks the box and chooses a language', async (hands) => {
          await hands.click('[name=remember]');
          await hands.choose('[name=language]', 'Deutsch');
        }),
        clean('is refused', async (hands) => {
          await hands.server({ status: 401 });
          await hands.click('button text=Sign in');
          await hands.see('.error-text text=User name');
        }),
        clean('signs in', async (hands) => {
          await hands.server({});
          await hands.fill('#password', 'correct horse 2');
          await hands.press('Enter');
          await hands.see('#code');
        }),
        clean('types the code', async (hands) => {
          await hands.click('#code');
          await hands.type('493201');
          await hands.click('[name=trust]');
        }),
        clean('confirms', async (hands) => {
          await hands.click('button text=Confirm');
          await hands.see('#memo');
        }),
        unsaved('writes a memo', async (hands) => {
          await hands.click('#memo');
          await hands.type('Call Rheintal back');
        }),
        clean('saves it', async (hands) => {
          await hands.click('#keep');
          await hands.see('.toast');
        }),
      ],
    },
  ],
};
