import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const edit = async (hands: Hands) => {
  await hands.click('button text=Edit details');
  await hands.see('#subject');
};

/** Parts of the page are swapped by the server's HTML: click to edit, comments. */
export const page: FormPage = {
  id: 'htmx-case',
  family: 'server-rendered',
  libraries: ['htmx.org'],
  scenarios: [
    {
      name: 'click to edit: untouched, cancelled, saved',
      steps: [
        opened,
        clean('opens the editor', edit),
        clean('closes it again', async (hands) => {
          await hands.click('button text=Cancel');
          await hands.see('#subject-text');
        }),
        unsaved('opens it and changes the subject', async (hands) => {
          await edit(hands);
          await hands.fill('#subject', 'Invoice shows the former address');
        }),
        clean('cancels', async (hands) => {
          await hands.click('button text=Cancel');
          await hands.see('#subject-text');
        }),
        unsaved('opens it and gives the case to Omar', async (hands) => {
          await edit(hands);
          await hands.choose('#owner', 'Omar Said');
        }),
        clean('saves: 200 with the new part', async (hands) => {
          await hands.click('button text=Save');
          await hands.see('dd text=Omar Said');
        }),
      ],
    },
    {
      name: 'refused with 422, the form is swapped in again',
      steps: [
        opened,
        unsaved('empties the subject', async (hands) => {
          await edit(hands);
          await hands.fill('#subject', 'x');
          await hands.choose('#owner', 'Omar Said');
        }),
        unsaved('saves: 422', async (hands) => {
          await hands.server({ status: 422, body: 'Subject is too short.' });
          await hands.click('button text=Save');
          await hands.see('.alert');
        }),
        unsaved('types a better one', (hands) => hands.fill('#subject', 'Wrong address on invoice')),
        clean('saves', async (hands) => {
          await hands.server({});
          await hands.press('Enter');
          await hands.see('#subject-text text=Wrong address');
        }),
      ],
    },
    {
      name: 'a comment beside an open editor',
      steps: [
        opened,
        clean('searches for another case', async (hands) => {
          await hands.fill('input[name=q]', 'invoice');
          await hands.rest(600);
        }),
        unsaved('writes a comment', async (hands) => {
          await hands.click('#body');
          await hands.type('Asked billing for a corrected copy.');
        }),
        clean('posts it', async (hands) => {
          await hands.click('button text=Post comment');
          await hands.see('.comment');
        }),
        unsaved('changes the subject and writes a comment', async (hands) => {
          await edit(hands);
          await hands.fill('#subject', 'Old address on the invoice');
          await hands.click('#body');
          await hands.type('Subject corrected.');
        }),
        unsaved('posts the comment: the editor is still open', async (hands) => {
          await hands.click('button text=Post comment');
          await hands.see('.comment text=You – Subject corrected.');
        }),
        clean('saves the subject', async (hands) => {
          await hands.click('button text=Save');
          await hands.see('#subject-text');
        }),
        unsaved('writes a comment that is refused', async (hands) => {
          await hands.server({ status: 422, body: 'Comments are closed for this case.' });
          await hands.click('#body');
          await hands.type('Closed on Friday.');
          await hands.click('button text=Post comment');
          await hands.see('#comment-error p');
        }),
      ],
    },
  ],
};
