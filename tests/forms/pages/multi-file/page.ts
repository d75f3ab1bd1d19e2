import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'multi-file',
  family: 'server-rendered',
  libraries: [],
  scenarios: [
    {
      name: 'Files are chosen, reset, chosen again and sent',
      steps: [
        opened,
        unsaved('chooses two files', (hands) => hands.upload('#photos', 'front.png', 'side.png')),
        clean('resets the form', (hands) => hands.click('button[type=reset]')),
        unsaved('chooses a file again', (hands) => hands.upload('#photos', 'report.pdf')),
        clean('sends', async (hands) => {
          await hands.click('button text=Send');
          await hands.see('[role=status]');
        }),
      ],
    },
    {
      name: 'The comment is refused together with the file',
      steps: [
        opened,
        unsaved('chooses a file and comments on it', async (hands) => {
          await hands.upload('#photos', 'front.png');
          await hands.click('#comment');
          await hands.type('Seen from the street');
        }),
        unsaved('sends; the server wants a date', async (hands) => {
          await hands.server({ status: 422, body: 'Please add the date to the comment.' });
          await hands.click('button text=Send');
          await hands.see('.error-text');
        }),
        clean('sends again with the date', async (hands) => {
          await hands.server({});
          await hands.click('#comment');
          await hands.press('Control+End');
          await hands.type(', 3 May');
          await hands.click('button text=Send');
          await hands.see('[role=status]');
        }),
      ],
    },
    {
      name: 'The server breaks down and shows a page of its own',
      steps: [
        opened,
        unsaved('comments', async (hands) => {
          await hands.click('#comment');
          await hands.type('Third photo follows');
        }),
        unsaved('sends, gets an error page and goes back', async (hands) => {
          await hands.server({ status: 500 });
          await hands.click('button text=Send');
          await hands.see('h1 text=Internal Server Error');
          await hands.back();
          await hands.see('#comment');
        }),
      ],
    },
  ],
};
