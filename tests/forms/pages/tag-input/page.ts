import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'tag-input',
  family: 'traps',
  libraries: [],
  scenarios: [
    {
      name: 'A tag is added and removed again',
      steps: [
        opened,
        clean('clicks into the tags and leaves', async (hands) => {
          await hands.click('#tag-entry');
          await hands.press('Tab');
        }),
        unsaved('adds a tag with Enter', async (hands) => {
          await hands.click('#tag-entry');
          await hands.type('partner');
          await hands.press('Enter');
          await hands.see('.tag[data-tag=partner]');
        }),
        clean('removes it with Backspace', async (hands) => {
          await hands.press('Backspace');
          await hands.seeNot('.tag[data-tag=partner]');
        }),
        clean('types half a tag and presses Escape', async (hands) => {
          await hands.type('key');
          await hands.press('Escape');
        }),
        unsaved('removes a tag by its cross', (hands) => hands.click('.tag[data-tag=travel] a')),
      ],
    },
    {
      name: 'A suggested tag is taken, refused, saved',
      steps: [
        opened,
        unsaved('takes a suggestion', async (hands) => {
          await hands.click('#tag-entry');
          await hands.type('news');
          await hands.click('.hints li text=newsletter');
          await hands.see('.tag[data-tag=newsletter]');
        }),
        unsaved('saves; the answer says no', async (hands) => {
          await hands.server({ body: { success: false, message: 'You may not set the tag newsletter' } });
          await hands.click('#company .btn-primary');
          await hands.see('#flash text=You may not');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click('#company .btn-primary');
          await hands.see('#flash text=Company saved');
        }),
      ],
    },
  ],
};
