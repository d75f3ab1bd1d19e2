import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const saveMember = (number: number, says: string) => async (hands: Hands) => {
  await hands.click(`#m${number} button`);
  await hands.see(`.toast text=${says}`);
};

/** Three small forms and a board on one page, each saved for itself. */
export const page: FormPage = {
  id: 'board-records',
  family: 'drag-and-drop',
  libraries: ['dragula'],
  scenarios: [
    {
      name: 'one record saved while another is not',
      steps: [
        opened,
        unsaved('changes two phones', async (hands) => {
          await hands.fill('#m1 [name=phone]', '119');
          await hands.fill('#m2 [name=phone]', '129');
        }),
        unsaved('saves the first', saveMember(1, 'Mira Holm saved')),
        clean('saves the second', saveMember(2, 'Jonas Pohl saved')),
        unsaved('changes the third; saving fails', async (hands) => {
          await hands.fill('#m3 [name=name]', 'Wei Zhang-Koch');
          await hands.server({ status: 500 });
          await saveMember(3, 'Wei Zhang not saved')(hands);
        }),
        unsaved('saves the first again, which works', async (hands) => {
          await hands.server({});
          await saveMember(1, 'Mira Holm saved')(hands);
        }),
        clean('saves the third', saveMember(3, 'Wei Zhang saved')),
      ],
    },
    {
      name: 'typing while the save is slow',
      steps: [
        opened,
        unsaved('changes a name', (hands) => hands.fill('#m2 [name=name]', 'Jonas Pohlmann')),
        unsaved('saves, and types on before the answer', async (hands) => {
          await hands.server({ delayMs: 1_500 });
          await hands.click('#m2 button');
          await hands.click('#m2 [name=name]');
          await hands.press('End');
          await hands.type(' jun.');
          await hands.see('.toast text=Jonas Pohl saved');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.seeNot('.toast');
          await saveMember(2, 'Jonas Pohl saved')(hands);
        }),
      ],
    },
    {
      name: 'cards on the board',
      steps: [
        opened,
        unsaved('moves a card to Doing', (hands) => hands.drag('.item text=Send quote 81', '#doing .cards')),
        clean('saves the board', async (hands) => {
          await hands.click('#save-board');
          await hands.see('.toast text=Board saved');
        }),
        unsaved('moves one to Done', (hands) => hands.drag('.item text=Fix export', '#done .cards')),
        unsaved('saves the board: connection broken', async (hands) => {
          await hands.server({ broken: true });
          await hands.click('#save-board');
          await hands.see('.toast text=Board not saved');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click('#save-board');
          await hands.see('.toast text=Board saved');
        }),
      ],
    },
  ],
};
