import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const next = (hands: Hands) => hands.click('#next');

/** Nothing is sent before the last step; steps hide each other. */
export const page: FormPage = {
  id: 'wizard-onboarding',
  family: 'jquery',
  libraries: ['jquery', 'bootstrap'],
  scenarios: [
    {
      name: 'through all steps, refused at the end, then created',
      steps: [
        opened,
        clean('presses Next with nothing filled in', next),
        unsaved('fills in the company', async (hands) => {
          await hands.fill('#company', 'Fjellvik AS');
          await hands.choose('#country', 'Sweden');
        }),
        unsaved('goes on', async (hands) => {
          await next(hands);
          await hands.see('#person');
        }),
        unsaved('fills in the contact; the address is checked for duplicates', async (hands) => {
          await hands.fill('#person', 'Ingrid Moe');
          await hands.fill('#mail', 'ingrid@fjellvik.example');
          await hands.press('Tab');
          await hands.see('#mail-hint text=This address is new.');
        }),
        unsaved('goes on to the summary', async (hands) => {
          await next(hands);
          await hands.see('#summary');
        }),
        unsaved('creates: refused', async (hands) => {
          await hands.server({ status: 409, body: { error: 'There is such a customer already.' } });
          await next(hands);
          await hands.see('#problem text=There is such');
        }),
        unsaved('goes back and corrects the name', async (hands) => {
          await hands.click('#back');
          await hands.click('#back');
          await hands.fill('#company', 'Fjellvik Drift AS');
        }),
        clean('creates', async (hands) => {
          await hands.server({});
          await next(hands);
          await next(hands);
          await hands.see('#summary dd text=Fjellvik Drift AS');
          await next(hands);
          await hands.see('#done');
        }),
      ],
    },
    {
      name: 'taken back, cancelled',
      steps: [
        opened,
        unsaved('ticks the box and types a number', async (hands) => {
          await hands.click('#vat');
          await hands.fill('#vat-number', 'NO 912');
        }),
        clean('cancels', (hands) => hands.click('#cancel')),
        unsaved('types a company', (hands) => hands.fill('#company', 'X')),
        clean('deletes it', (hands) => hands.press('Backspace')),
        clean('ticks and unticks the box', async (hands) => {
          await hands.click('#vat');
          await hands.click('#vat');
        }),
      ],
    },
  ],
};
