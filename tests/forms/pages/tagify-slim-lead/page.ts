import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const BOX = (id: string) => `#${id} ~ .ss-main, .field:has(#${id}) .ss-main`;
const TAGS = (id: string) => `.field:has(#${id}) tags`;

export const page: FormPage = {
  id: 'tagify-slim-lead',
  family: 'jquery',
  libraries: ['slim-select', '@yaireo/tagify'],
  scenarios: [
    {
      name: 'a region and products in slim selects',
      steps: [
        opened,
        clean('opens the regions, searches and closes', async (h) => {
          await h.click(BOX('region'));
          await h.see('.ss-open .ss-option text=Silesia');
          await h.type('boh');
          await h.rest(200);
          await h.press('Escape');
          await h.rest(300);
          await h.click('h1');
          await h.seeNot('.ss-open .ss-option');
        }),
        unsaved('chooses another region', (h) => region(h, 'Silesia')),
        clean('chooses the old region', (h) => region(h, 'Moravia')),
        unsaved('adds a product', async (h) => {
          await h.rest(300);
          await h.click(BOX('products'));
          await h.click('.ss-open .ss-option text=Wire');
          await h.click('h1');
          await h.see('.ss-value text=Wire');
        }),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 500, body: { message: 'Database is read-only' } });
          await h.click('[type=submit]');
          await h.see('.toast text=Database is read-only');
        }),
        clean('saves again', async (h) => {
          await h.server({});
          await h.click('[type=submit]');
          await h.see('.toast text=Company saved');
        }),
        unsaved('takes a product away with its cross', async (h) => {
          await h.click('.ss-value:first-child .ss-value-delete');
          await h.seeNot('.ss-value text=Beams');
        }),
        clean('undoes', async (h) => {
          await h.click('#undo');
          await h.see('.ss-value text=Beams');
        }),
        clean('shows open tickets only', async (h) => {
          await h.click('#tickets .ss-main');
          await h.click('.ss-open .ss-option text=open');
          await h.seeNot('#tickets li text=Wrong length');
        }),
      ],
    },
    {
      name: 'tags typed, removed, renamed; colleagues chosen',
      steps: [
        opened,
        unsaved('types a tag', async (h) => {
          await h.click(`${TAGS('tags')} .tagify__input`);
          await h.type('bridges');
          await h.press('Enter');
          await h.see(`${TAGS('tags')} tag[value=bridges]`);
        }),
        clean('removes it with Backspace', async (h) => {
          await h.press('Backspace');
          await h.seeNot(`${TAGS('tags')} tag[value=bridges]`);
        }),
        unsaved('removes another one with its cross', async (h) => {
          await h.click('h1');
          await h.click(`${TAGS('tags')} tag[value="key account"] .tagify__tag__removeBtn`);
          await h.seeNot(`${TAGS('tags')} tag[value="key account"]`);
        }),
        clean('undoes', async (h) => {
          await h.click('#undo');
          await h.see(`${TAGS('tags')} tag[value="key account"]`);
        }),
        unsaved('renames a tag by double click', async (h) => {
          await h.doubleClick(`${TAGS('tags')} tag[value=export] .tagify__tag-text`);
          await h.press('Control+a');
          await h.type('import');
          await h.press('Enter');
          await h.see(`${TAGS('tags')} tag[value=import]`);
        }),
        clean('saves', async (h) => {
          await h.click('[type=submit]');
          await h.see('.toast text=Company saved');
        }),
        clean('opens the colleagues and leaves', async (h) => {
          await h.click(`${TAGS('cc')} .tagify__input`);
          await h.see('.tagify__dropdown__item text=milan');
          await h.press('Escape');
          await h.click('h1');
          await h.seeNot('.tagify__dropdown');
        }),
        unsaved('chooses a colleague', async (h) => {
          await h.rest(300);
          await h.click(`${TAGS('cc')} .tagify__input`);
          await h.click('.tagify__dropdown__item text=zuzana');
          await h.see(`${TAGS('cc')} tag[value=zuzana]`);
        }),
        clean('removes the colleague', async (h) => {
          await h.press('Escape');
          await h.click('h1');
          await h.click(`${TAGS('cc')} tag[value=zuzana] .tagify__tag__removeBtn`);
          await h.seeNot(`${TAGS('cc')} tag[value=zuzana]`);
        }),
      ],
    },
    {
      name: 'a memo with names in it',
      steps: [
        opened,
        clean('clicks into the memo and leaves', async (h) => {
          await h.click(`${TAGS('memo')} .tagify__input`);
          await h.press('End');
          await h.rest(300);
          await h.click('h1');
        }),
        unsaved('writes a sentence', async (h) => {
          await h.click(`${TAGS('memo')} .tagify__input`);
          await h.press('Control+End');
          await h.type(' Twice.');
        }),
        clean('deletes it', (h) => h.press('Backspace', 7)),
        unsaved('removes the name', async (h) => {
          await h.click(`${TAGS('memo')} tag[value=petra] .tagify__tag__removeBtn`);
          await h.seeNot(`${TAGS('memo')} tag[value=petra]`);
        }),
        clean('saves', async (h) => {
          await h.click('[type=submit]');
          await h.see('.toast text=Company saved');
        }),
      ],
    },
  ],
};

async function region(h: Hands, name: string): Promise<void> {
  await h.rest(300);
  await h.click(BOX('region'));
  await h.click(`.ss-open .ss-option text=${name}`);
  await h.seeNot('.ss-open .ss-option');
}
