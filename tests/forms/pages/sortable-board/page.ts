import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const CARD = (id: string) => `li[data-id=${id}]`;
const LANE = (name: string) => `[data-lane="${name}"] ul`;

export const page: FormPage = {
  id: 'sortable-board',
  family: 'drag-and-drop',
  libraries: ['sortablejs'],
  scenarios: [
    {
      name: 'A card is moved to another lane and back',
      steps: [
        opened,
        clean('presses a card without moving it', (hands) => hands.click(CARD('t2'))),
        unsaved('drags it into Doing', async (hands) => {
          await hands.drag(CARD('t2'), LANE('Doing'));
          await hands.see(`[data-lane=Doing] ${CARD('t2')}`);
        }),
        clean('drags it back to its old place', async (hands) => {
          await hands.drag(CARD('t2'), CARD('t3'));
          await hands.see('[data-lane="To do"] li:nth-child(2)[data-id=t2]');
        }),
      ],
    },
    {
      name: 'The order within a lane is changed, the save refused, then accepted',
      steps: [
        opened,
        unsaved('drags the first card below the third', async (hands) => {
          await hands.drag(CARD('t1'), CARD('t3'));
          await hands.see('[data-lane="To do"] li:nth-child(3)[data-id=t1]');
        }),
        unsaved('saves; somebody else has changed the board', async (hands) => {
          await hands.server({ status: 409, body: { message: 'The board was changed by somebody else' } });
          await hands.click('#save');
          await hands.see('#note text=The board was changed');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click('#save');
          await hands.see('#note text=Board saved');
        }),
        unsaved('moves another card', (hands) => hands.drag(CARD('t5'), LANE('Done'))),
        clean('resets the board', async (hands) => {
          await hands.click('#reset');
          await hands.see(`[data-lane=Doing] ${CARD('t5')}`);
        }),
      ],
    },
    {
      name: 'Searching and collapsing change nothing',
      steps: [
        opened,
        clean('searches for a card', async (hands) => {
          await hands.click('#search');
          await hands.type('berg');
          await hands.seeNot(CARD('t1'));
        }),
        clean('empties the search', (hands) => hands.press('Backspace', 4)),
        clean('collapses a lane', async (hands) => {
          await hands.click('#collapse');
          await hands.seeNot(CARD('t6'));
        }),
        clean('expands it', (hands) => hands.click('#collapse')),
      ],
    },
  ],
};
