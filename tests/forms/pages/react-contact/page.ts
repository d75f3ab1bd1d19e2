import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'react-contact',
  family: 'react',
  libraries: ['react'],
  scenarios: [
    {
      name: 'a controlled text field, typed and typed back',
      steps: [
        { what: 'opens the contact, whose data comes later', deed: (h) => h.see('input[name=email]'), then: 'clean' },
        { what: 'waits while the clock ticks', deed: (h) => h.rest(2300), then: 'clean' },
        { what: 'focuses the last name and leaves', deed: focusAndLeave, then: 'clean' },
        { what: 'types another last name', deed: (h) => h.fill('input[name=lastName]', 'Nowak'), then: 'unsaved' },
        { what: 'types the old last name', deed: (h) => h.fill('input[name=lastName]', 'Kowalska'), then: 'clean' },
        {
          what: 'adds a word to the notes',
          deed: async (h) => {
            await h.click('textarea[name=notes]');
            await h.press('Control+End');
            await h.type(' Urgent');
          },
          then: 'unsaved',
        },
        { what: 'takes it away again', deed: (h) => h.press('Backspace', 7), then: 'clean' },
      ],
    },
    {
      name: 'native choices with mouse and keyboard, chosen back',
      steps: [
        { what: 'opens', deed: (h) => h.see('select[name=stage]'), then: 'clean' },
        { what: 'chooses another stage', deed: (h) => h.choose('select[name=stage]', 'Lost'), then: 'unsaved' },
        { what: 'chooses the old stage', deed: (h) => h.choose('select[name=stage]', 'Qualified'), then: 'clean' },
        { what: 'ticks a mailing list', deed: (h) => h.click('input[value=events]'), then: 'unsaved' },
        { what: 'unticks it with the space bar', deed: (h) => h.press('Space'), then: 'clean' },
        { what: 'chooses another channel', deed: (h) => h.click('input[type=radio][value=chat]'), then: 'unsaved' },
        { what: 'goes back with an arrow key', deed: (h) => h.press('ArrowUp'), then: 'clean' },
      ],
    },
    {
      name: 'save, refused in three ways, then taken',
      steps: [
        { what: 'opens', deed: (h) => h.see('input[name=email]'), then: 'clean' },
        { what: 'types a bad address', deed: (h) => h.fill('input[name=email]', 'marta@'), then: 'unsaved' },
        {
          what: 'saves; the server marks the field',
          deed: async (h) => {
            await h.server({ status: 422, body: { errors: { email: 'Not a valid email address.' } } });
            await h.click('button text=Save contact');
            await h.see('.error text=Not a valid');
          },
          then: 'unsaved',
        },
        {
          what: 'corrects and saves; the server fails',
          deed: async (h) => {
            await h.server({ status: 500, body: { message: 'Internal error' } });
            await h.fill('input[name=email]', 'marta@example.org');
            await h.click('button text=Save contact');
            await h.see('.toast text=Internal error');
          },
          then: 'unsaved',
        },
        {
          what: 'saves; the answer is 200 but says no',
          deed: async (h) => {
            await h.server({ status: 200, body: { success: false, message: 'Record is locked by Ling Wei.' } });
            await h.click('button text=Save contact');
            await h.see('.toast text=Record is locked');
          },
          then: 'unsaved',
        },
        {
          what: 'saves again and it is taken',
          deed: async (h) => {
            await h.server({});
            await h.click('button text=Save contact');
            await h.see('.toast text=Contact saved');
          },
          then: 'clean',
        },
      ],
    },
    {
      name: 'lost connection, slow save and typing meanwhile',
      steps: [
        { what: 'opens', deed: (h) => h.see('input[name=email]'), then: 'clean' },
        {
          what: 'types notes and saves without a connection',
          deed: async (h) => {
            await h.server({ broken: true });
            await h.click('textarea[name=notes]');
            await h.type('Call back on Friday. ');
            await h.click('button text=Save contact');
            await h.see('.toast text=No connection');
          },
          then: 'unsaved',
        },
        {
          what: 'saves over a slow line and goes on typing meanwhile',
          deed: async (h) => {
            await h.server({ delayMs: 2500 });
            await h.click('button text=Save contact');
            await h.see('button text=Saving');
            await h.click('textarea[name=notes]');
            await h.type('Bring samples. ');
            await h.see('.toast text=Contact saved');
          },
          then: 'unsaved',
        },
        {
          what: 'saves the rest with Enter in a text field',
          deed: async (h) => {
            await h.server({});
            await h.click('input[name=firstName]');
            await h.press('Enter');
            await h.see('.toast text=Contact saved');
          },
          then: 'clean',
        },
      ],
    },
    {
      name: 'traps: search, mask, discard',
      steps: [
        { what: 'opens', deed: (h) => h.see('input[name=email]'), then: 'clean' },
        {
          what: 'searches the directory',
          deed: async (h) => {
            await h.fill('.directory-search', 'ling');
            await h.seeNot('li text=Marta');
          },
          then: 'clean',
        },
        {
          what: 'types a digit into the masked phone',
          deed: (h) => h.fill('input[name=phone]', '48601555099'),
          then: 'unsaved',
        },
        {
          what: 'types the same number without spaces',
          deed: (h) => h.fill('input[name=phone]', '48601555014'),
          then: 'clean',
        },
        {
          what: 'changes two fields',
          deed: async (h) => {
            await h.click('input[name=vip]');
            await h.fill('input[name=firstName]', 'Martha');
          },
          then: 'unsaved',
        },
        { what: 'discards the changes', deed: (h) => h.click('button text=Discard'), then: 'clean' },
      ],
    },
  ],
};

async function focusAndLeave(h: import('../../page.ts').Hands): Promise<void> {
  await h.click('input[name=lastName]');
  await h.press('Tab', 2);
}
