import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const STAGE = (name: string) => `.stage[data-stage=${name}]`;

export const page: FormPage = {
  id: 'native-pipeline',
  family: 'drag-and-drop',
  libraries: [],
  scenarios: [
    {
      name: 'A dropped card is saved at once',
      steps: [
        opened,
        clean('drags a card within its stage', (hands) => hands.drag('#d1', STAGE('Lead'))),
        clean('drags it to another stage', async (hands) => {
          await hands.drag('#d1', STAGE('Qualified'));
          await hands.see(`${STAGE('Qualified')} #d1`);
          await hands.rest(300);
        }),
        clean('drags another one', async (hands) => {
          await hands.drag('#d4', STAGE('Won'));
          await hands.see(`${STAGE('Won')} #d4`);
          await hands.rest(300);
        }),
      ],
    },
    {
      name: 'A dropped card cannot be saved, and stays where it was dropped',
      steps: [
        opened,
        unsaved('drags a card while the server fails', async (hands) => {
          await hands.server({ status: 500, body: { error: 'deadlock' } });
          await hands.drag('#d3', STAGE('Proposal'));
          await hands.see(`${STAGE('Proposal')} #d3.failed`);
        }),
        clean('tries again', async (hands) => {
          await hands.server({});
          await hands.click('#d3 .retry');
          await hands.seeNot('#d3.failed');
        }),
      ],
    },
    {
      name: 'The drawer of a deal is opened, left, edited, saved',
      steps: [
        opened,
        clean('opens a deal and closes it', async (hands) => {
          await hands.click('#d1');
          await hands.see('.drawer');
          await hands.click('#next-step');
          await hands.click('#drawer-close');
        }),
        unsaved('types a next step', async (hands) => {
          await hands.click('#d2');
          await hands.click('#next-step');
          await hands.type('Visit in March');
        }),
        unsaved('saves without a connection', async (hands) => {
          await hands.server({ broken: true });
          await hands.click('#drawer-save');
          await hands.see('#drawer-error text=Could not be saved');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click('#drawer-save');
          await hands.seeNot('.drawer');
        }),
        clean('looks at another deal', async (hands) => {
          await hands.click('#d3');
          await hands.see('.drawer');
        }),
      ],
    },
    {
      name: 'A typed next step is given up with the drawer',
      steps: [
        opened,
        unsaved('types', async (hands) => {
          await hands.click('#d1');
          await hands.click('#next-step');
          await hands.press('End');
          await hands.type(' at ten');
        }),
        clean('closes the drawer and opens another deal', async (hands) => {
          await hands.click('#drawer-close');
          await hands.click('#d4');
          await hands.see('.drawer');
        }),
      ],
    },
  ],
};
