import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'drop-area',
  family: 'drag-and-drop',
  libraries: [],
  scenarios: [
    {
      name: 'A receipt is chosen in a field that disappears, removed, dropped, submitted',
      steps: [
        opened,
        unsaved('chooses a receipt', async (hands) => {
          await hands.upload('#zone input[type=file]', 'taxi.png');
          await hands.see('.receipt text=taxi.png');
        }),
        clean('removes it', async (hands) => {
          await hands.click('.receipt .remove');
          await hands.seeNot('.receipt');
        }),
        unsaved('drops two receipts', async (hands) => {
          await hands.dropFiles('#zone', 'hotel.pdf', 'train.pdf');
          await hands.see('.receipt text=hotel.pdf');
        }),
        unsaved('submits while the server fails', async (hands) => {
          await hands.server({ status: 503, body: { message: 'Claims are closed for maintenance' } });
          await hands.click('#submit');
          await hands.see('#result text=Claims are closed');
        }),
        clean('submits again', async (hands) => {
          await hands.server({});
          await hands.click('#submit');
          await hands.see('#result text=Claim submitted');
        }),
      ],
    },
    {
      name: 'Amount and receipt are cleared',
      steps: [
        opened,
        unsaved('enters an amount and a receipt', async (hands) => {
          await hands.click('#amount');
          await hands.type('48.20');
          await hands.upload('#zone input[type=file]', 'meal.png');
          await hands.see('.receipt text=meal.png');
        }),
        clean('clears everything', (hands) => hands.click('#clear')),
      ],
    },
  ],
};
