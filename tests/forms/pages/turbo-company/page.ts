import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

/** Forms and links are fetched, the body is swapped: no document is ever loaded anew. */
export const page: FormPage = {
  id: 'turbo-company',
  family: 'server-rendered',
  libraries: ['@hotwired/turbo'],
  scenarios: [
    {
      name: 'refused with 422, then redirected',
      steps: [
        opened,
        unsaved('changes name and industry', async (hands) => {
          await hands.fill('#company_name', 'Sk');
          await hands.choose('#company_industry', 'Energy');
        }),
        unsaved('saves: 422, the page is swapped', async (hands) => {
          await hands.server({ status: 422, body: 'Name is too short (minimum is 3 characters)' });
          await hands.click('button text=Update company');
          await hands.see('.alert');
        }),
        unsaved('corrects the name', (hands) => hands.fill('#company_name', 'Skagerrak Energi')),
        clean('saves: redirect', async (hands) => {
          await hands.server({});
          await hands.click('button text=Update company');
          await hands.see('.notice');
        }),
      ],
    },
    {
      name: 'leaves the form by a link, comes back',
      steps: [
        opened,
        unsaved('writes about the company', async (hands) => {
          await hands.click('#company_about');
          await hands.type('Two ferries, one tug.');
        }),
        clean('empties it', (hands) => hands.fill('#company_about', '')),
        unsaved('writes again', (hands) => hands.type('Three ferries.')),
        clean('leaves for the list', async (hands) => {
          await hands.click('nav a text=Companies');
          await hands.see('h1 text=Companies');
        }),
        clean('opens the company again', async (hands) => {
          await hands.click('li a');
          await hands.see('#company_name');
        }),
      ],
    },
    {
      name: 'a frame inside the page',
      steps: [
        opened,
        clean('opens the form for a call and gives up', async (hands) => {
          await hands.click('a text=Plan a call');
          await hands.see('#call');
          await hands.click('a text=Never mind');
          await hands.see('a text=Plan a call');
        }),
        unsaved('opens it and types', async (hands) => {
          await hands.click('a text=Plan a call');
          await hands.fill('#call', 'Tuesday, renewal');
        }),
        clean('plans the call: 200', async (hands) => {
          await hands.click('button text=Plan call');
          await hands.see('.planned');
        }),
        unsaved('changes the website', (hands) => hands.fill('#company_website', 'https://lines.example')),
        clean('saves the company', async (hands) => {
          await hands.press('Enter');
          await hands.see('.notice');
        }),
      ],
    },
  ],
};
