import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const survey = '#survey >>> ';
const quote = '#quote >>> ';

/** A sandboxed frame without an origin, and a frame of another host that belongs to the CRM. */
export const page: FormPage = {
  id: 'frames-foreign',
  family: 'frames',
  libraries: [],
  scenarios: [
    {
      name: 'sandboxed survey',
      steps: [
        opened,
        unsaved('chooses a mark', (hands) => hands.choose(`${survey}[name=mark]`, 'well')),
        clean('takes it back', (hands) => hands.choose(`${survey}[name=mark]`, '–')),
        unsaved('writes', async (hands) => {
          await hands.click(`${survey}textarea`);
          await hands.type('They want a second machine.');
        }),
        unsaved('submits: 500', async (hands) => {
          await hands.server({ status: 500 });
          await hands.click(`${survey}button`);
          await hands.see(`${survey}output text=Failed`);
        }),
        clean('submits again', async (hands) => {
          await hands.server({});
          await hands.click(`${survey}button`);
          await hands.see(`${survey}output text=Survey received`);
        }),
      ],
    },
    {
      name: 'quote of another host',
      steps: [
        opened,
        unsaved('changes the terms', (hands) => hands.fill(`${quote}[name=terms]`, '14 days net')),
        clean('types the old terms', (hands) => hands.fill(`${quote}[name=terms]`, '30 days net')),
        unsaved('changes the number', (hands) => hands.fill(`${quote}[name=pieces]`, '150')),
        unsaved('updates: 422', async (hands) => {
          await hands.server({ status: 422, body: 'Not more than 140 pieces.' });
          await hands.press('Enter');
          await hands.see(`${quote}.alert`);
        }),
        clean('corrects it and updates', async (hands) => {
          await hands.server({});
          await hands.fill(`${quote}[name=pieces]`, '140');
          await hands.click(`${quote}button`);
          await hands.see(`${quote}.notice`);
        }),
      ],
    },
  ],
};
