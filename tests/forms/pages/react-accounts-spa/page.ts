import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'react-accounts-spa',
  family: 'react',
  libraries: ['react'],
  scenarios: [
    {
      name: 'leaving the form by a route change drops what was typed',
      steps: [
        opened,
        clean('finds an account and opens it', async (h) => {
          await h.fill('#q', 'berg');
          await h.click('li a text=Bergwerk');
          await h.see('#notes');
        }),
        unsaved('types notes', async (h) => {
          await h.click('#notes');
          await h.type('Paid one. ');
        }),
        clean('goes to all accounts: the form is gone, and what was in it', async (h) => {
          await h.click('nav a text=All accounts');
          await h.see('#q');
        }),
        clean('opens it again: the notes are as before', async (h) => {
          await h.click('li a text=Bergwerk');
          await h.see('#notes');
        }),
        unsaved('changes the city', (h) => h.fill('#city', 'Bochum')),
        clean('goes Back in the history: dropped again', async (h) => {
          await h.back();
          await h.see('#q');
        }),
      ],
    },
    {
      name: 'from one form to another one of the same shape',
      steps: [
        clean('opens the first account', async (h) => {
          await h.click('nav a text=Albatros');
          await h.see('h1 text=Albatros');
        }),
        unsaved('changes its city', (h) => h.fill('#city', 'Bremen')),
        clean('opens the second account without saving', async (h) => {
          await h.click('nav a text=Bergwerk');
          await h.see('h1 text=Bergwerk');
        }),
        unsaved('changes the segment of the second', (h) => h.choose('#segment', 'SMB')),
        clean('chooses the old one', (h) => h.choose('#segment', 'Enterprise')),
      ],
    },
    {
      name: 'save and close, refused first',
      steps: [
        clean('opens an account', async (h) => {
          await h.click('nav a text=Albatros');
          await h.see('#name');
        }),
        unsaved('renames it', (h) => h.fill('#name', 'Albatros Reisen GmbH')),
        unsaved('saves; refused', async (h) => {
          await h.server({ status: 409 });
          await h.click('button text=Save and close');
          await h.see('[role=alert] text=The account could not');
        }),
        clean('saves; the form closes', async (h) => {
          await h.server({});
          await h.click('button text=Save and close');
          await h.see('li text=Albatros Reisen GmbH');
        }),
      ],
    },
  ],
};
