import type { FormPage } from '../../page.ts';

const save = 'input[type=submit]';

/** A Rails-like edit form: full page loads, no script at all. */
export const page: FormPage = {
  id: 'classic-contact',
  family: 'server-rendered',
  libraries: [],
  scenarios: [
    {
      name: 'edit, take back, save by POST and redirect',
      steps: [
        { what: 'opens the contact', deed: null, then: 'clean' },
        {
          what: 'clicks through the fields and types nothing',
          deed: async (hands) => {
            await hands.click('#contact_name');
            await hands.press('Tab', 5);
          },
          then: 'clean',
        },
        {
          what: 'replaces the name',
          deed: (hands) => hands.fill('#contact_name', 'Ada Brandt-Keller'),
          then: 'unsaved',
        },
        { what: 'types the old name again', deed: (hands) => hands.fill('#contact_name', 'Ada Brandt'), then: 'clean' },
        {
          what: 'chooses another status',
          deed: (hands) => hands.choose('#contact_status', 'Customer'),
          then: 'unsaved',
        },
        { what: 'chooses the old one again', deed: (hands) => hands.choose('#contact_status', 'Lead'), then: 'clean' },
        { what: 'clears the newsletter box', deed: (hands) => hands.click('#contact_newsletter'), then: 'unsaved' },
        {
          what: 'saves: the server redirects',
          deed: async (hands) => {
            await hands.click(save);
            await hands.see('.notice');
          },
          then: 'clean',
        },
      ],
    },
    {
      name: 'refused with 422: the form comes back with what was typed',
      steps: [
        { what: 'opens the contact', deed: null, then: 'clean' },
        {
          what: 'types a bad address and a note',
          deed: async (hands) => {
            await hands.fill('#contact_email', 'ada@');
            await hands.click('#contact_notes');
            await hands.press('Control+End');
            await hands.type(' Wants an offer until May.');
          },
          then: 'unsaved',
        },
        {
          what: 'saves: 422',
          deed: async (hands) => {
            await hands.server({ status: 422, body: '1 error prohibited this contact from being saved' });
            await hands.click(save);
            await hands.see('.alert');
          },
          then: 'unsaved',
        },
        {
          what: 'corrects the address',
          deed: (hands) => hands.fill('#contact_email', 'ada@example.com'),
          then: 'unsaved',
        },
        {
          what: 'saves again: redirect',
          deed: async (hands) => {
            await hands.server({});
            await hands.press('Enter');
            await hands.see('.notice');
          },
          then: 'clean',
        },
      ],
    },
    {
      name: 'reset, cancel, search',
      steps: [
        { what: 'opens the contact', deed: null, then: 'clean' },
        { what: 'prefers the phone', deed: (hands) => hands.click('input[value=phone]'), then: 'unsaved' },
        { what: 'prefers mail again', deed: (hands) => hands.click('input[value=mail]'), then: 'clean' },
        { what: 'types a note', deed: (hands) => hands.fill('#contact_notes', 'Call back on Monday'), then: 'unsaved' },
        { what: 'resets the form', deed: (hands) => hands.click('input[type=reset]'), then: 'clean' },
        { what: 'types into the search box', deed: (hands) => hands.fill('[name=q]', 'brandt'), then: 'clean' },
        { what: 'changes the phone', deed: (hands) => hands.fill('#contact_phone', '+49 40 1'), then: 'unsaved' },
        { what: 'cancels by the link', deed: (hands) => hands.click('a text=Cancel'), then: 'clean' },
      ],
    },
  ],
};
