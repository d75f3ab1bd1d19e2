import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'signature-delivery',
  family: 'traps',
  libraries: ['signature_pad'],
  scenarios: [
    {
      name: 'Somebody signs, clears, signs again and confirms',
      steps: [
        opened,
        unsaved('signs', (hands) => hands.draw('#signature')),
        clean('clears', (hands) => hands.click('#clear')),
        unsaved('signs again', (hands) => hands.draw('#signature')),
        unsaved('confirms while the server fails', async (hands) => {
          await hands.server({ status: 504, body: { error: 'timeout' } });
          await hands.click('#delivery .btn-primary');
          await hands.see('#state text=Could not be sent');
        }),
        clean('confirms again', async (hands) => {
          await hands.server({});
          await hands.click('#delivery .btn-primary');
          await hands.see('#state text=Delivery confirmed');
        }),
      ],
    },
    {
      name: 'A chart that moves by itself is hovered and pressed',
      steps: [
        opened,
        clean('moves over the chart and clicks it', async (hands) => {
          await hands.hover('#route');
          await hands.click('#route');
          await hands.rest(800);
        }),
        clean('asks to confirm without a signature', async (hands) => {
          await hands.click('#delivery .btn-primary');
          await hands.see('#state text=Please sign first');
        }),
        unsaved('types who received it', async (hands) => {
          await hands.click('#receiver');
          await hands.type('B. Falk');
        }),
      ],
    },
  ],
};
