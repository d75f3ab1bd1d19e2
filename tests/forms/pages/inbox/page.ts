import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const openFirst = async (hands: Hands) => {
  await hands.click('#rows tr:nth-child(2) a');
  await hands.see('#answer');
};

/** Mostly looking, hardly any writing. */
export const page: FormPage = {
  id: 'inbox',
  family: 'traps',
  libraries: ['jquery'],
  scenarios: [
    {
      name: 'search, filters, sorting, pages',
      steps: [
        opened,
        clean('searches', async (hands) => {
          await hands.click('[name=q]');
          await hands.type('router');
          await hands.rest(500);
        }),
        clean('presses Enter in the search box', (hands) => hands.press('Enter')),
        clean('empties the search box', (hands) => hands.fill('[name=q]', '')),
        clean('filters by status', (hands) => hands.choose('#status', 'Pending')),
        clean('shows only mine', (hands) => hands.click('#mine')),
        clean('sorts twice', async (hands) => {
          await hands.click('.sort[data-key=subject]');
          await hands.click('.sort[data-key=subject]');
        }),
        clean('shows everything, turns the page', async (hands) => {
          await hands.choose('#status', 'All');
          await hands.click('#mine');
          await hands.click('#next');
        }),
        clean('wants ten rows and more room', async (hands) => {
          await hands.choose('#size', '10');
          await hands.choose('#view', 'Comfortable');
        }),
      ],
    },
    {
      name: 'rows picked, ticket read, reply written',
      steps: [
        opened,
        clean('picks two rows', async (hands) => {
          await hands.click('#rows tr:nth-child(1) .pick');
          await hands.click('#rows tr:nth-child(3) .pick');
        }),
        clean('picks all', (hands) => hands.click('#all')),
        clean('reads a ticket', openFirst),
        unsaved('writes a reply', async (hands) => {
          await hands.click('#answer');
          await hands.type('We are on it.');
        }),
        unsaved('searches meanwhile', async (hands) => {
          await hands.fill('[name=q]', 'printer');
          await hands.rest(500);
        }),
        unsaved('sends: fails', async (hands) => {
          await hands.server({ status: 503 });
          await hands.click('button text=Send');
          await hands.see('.toast-error');
        }),
        clean('sends again', async (hands) => {
          await hands.server({});
          await hands.click('button text=Send');
          await hands.see('.toast text=Reply sent');
        }),
        clean('closes the ticket', (hands) => hands.click('#close')),
      ],
    },
    {
      name: 'owner changed in the row, saved at once',
      steps: [
        opened,
        clean('gives a ticket to Mira', async (hands) => {
          await hands.choose('#rows tr:nth-child(2) .owner', 'Mira Holm');
          await hands.see('.toast text=Owner changed');
        }),
        unsaved('writes a reply', async (hands) => {
          await openFirst(hands);
          await hands.click('#answer');
          await hands.type('Draft');
        }),
        clean('closes the ticket without sending', (hands) => hands.click('#close')),
      ],
    },
  ],
};
