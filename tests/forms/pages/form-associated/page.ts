import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const STAR = (name: string, count: number) => `crm-rating[name=${name}] >>> div:nth-of-type(${count})`;
const AMOUNT = 'crm-amount >>> input';
const SAVE = 'button text=Save review';

export const page: FormPage = {
  id: 'form-associated',
  family: 'web-components',
  libraries: [],
  scenarios: [
    {
      name: 'Stars and toggle without any native control, there and back',
      steps: [
        opened,
        unsaved('gives one star', (hands) => hands.click(STAR('quality', 1))),
        clean('gives four again', (hands) => hands.click(STAR('quality', 4))),
        clean('clicks the star that is set already', (hands) => hands.click(STAR('delivery', 2))),
        unsaved('one more star by key', (hands) => hands.press('ArrowRight')),
        clean('one less by key', (hands) => hands.press('ArrowLeft')),
        unsaved('switches the toggle on', (hands) => hands.click('crm-toggle')),
        clean('resets the form', (hands) => hands.click('button text=Reset')),
      ],
    },
    {
      name: 'An amount that formats itself is visited, changed and changed back',
      steps: [
        opened,
        clean('clicks into the amount and leaves', async (hands) => {
          await hands.click(AMOUNT);
          await hands.rest(300);
          await hands.click('h1');
        }),
        unsaved('enters another amount', async (hands) => {
          await hands.fill(AMOUNT, '7500');
          await hands.click('h1');
        }),
        clean('enters the old amount', async (hands) => {
          await hands.fill(AMOUNT, '5000');
          await hands.click('h1');
        }),
      ],
    },
    {
      name: 'The review is refused, corrected and saved',
      steps: [
        opened,
        unsaved('gives five stars for delivery', (hands) => hands.click(STAR('delivery', 5))),
        unsaved('saves; a remark is asked for', async (hands) => {
          await hands.server({ status: 400, body: { errors: ['Please explain five stars'] } });
          await hands.click(SAVE);
          await hands.see('#errors text=Please explain');
        }),
        unsaved('explains', async (hands) => {
          await hands.click('#remark');
          await hands.press('Control+End');
          await hands.type(' Always on time.');
        }),
        clean('saves', async (hands) => {
          await hands.server({});
          await hands.click(SAVE);
          await hands.see('#done');
        }),
        unsaved('switches the toggle', (hands) => hands.click('crm-toggle')),
      ],
    },
  ],
};
