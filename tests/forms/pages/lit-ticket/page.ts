import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const BODY = 'ticket-editor >>> ticket-body';
const SUMMARY = `${BODY} >>> ticket-field[label=Summary] >>> input`;
const ANSWER = `${BODY} >>> ticket-field[label=Answer] >>> textarea`;
const PRIORITY = `${BODY} >>> ticket-priority >>> select`;
const SOLVED = `${BODY} >>> input[type=checkbox]`;
const SAVE = 'ticket-editor >>> #save';
const SAID = 'ticket-editor >>> [role=status]';

export const page: FormPage = {
  id: 'lit-ticket',
  family: 'web-components',
  libraries: ['lit'],
  scenarios: [
    {
      name: 'Fields two closed shadow roots deep are edited and typed back',
      steps: [
        opened,
        clean('clicks into the fields and leaves them', async (hands) => {
          await hands.click(SUMMARY);
          await hands.click(ANSWER);
          await hands.click('h1');
        }),
        unsaved('types an answer', async (hands) => {
          await hands.click(ANSWER);
          await hands.type('Please clean the drum.');
        }),
        clean('deletes it', async (hands) => {
          await hands.press('Control+a');
          await hands.press('Delete');
        }),
        unsaved('raises the priority', (hands) => hands.choose(PRIORITY, 'High')),
        clean('lowers it again', (hands) => hands.choose(PRIORITY, 'Normal')),
        unsaved('ticks solved', (hands) => hands.click(SOLVED)),
        clean('discards', (hands) => hands.click('ticket-editor >>> #revert')),
      ],
    },
    {
      name: 'A refused save, then a good one',
      steps: [
        opened,
        unsaved('changes the summary', async (hands) => {
          await hands.click(SUMMARY);
          await hands.press('End');
          await hands.type(' again');
        }),
        unsaved('saves; somebody else has changed the ticket', async (hands) => {
          await hands.server({ status: 409, body: { detail: 'The ticket was changed by M. Sato.' } });
          await hands.click(SAVE);
          await hands.see(`${SAID}.bad`);
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click(SAVE);
          await hands.see(`${SAID} text=Ticket saved`);
        }),
      ],
    },
    {
      name: 'Typing on during a slow save',
      steps: [
        opened,
        unsaved('types', async (hands) => {
          await hands.click(ANSWER);
          await hands.type('First part.');
        }),
        unsaved('saves and types on', async (hands) => {
          await hands.server({ delayMs: 1500 });
          await hands.click(SAVE);
          await hands.click(ANSWER);
          await hands.press('Control+End');
          await hands.type(' Second part.');
          await hands.see(`${SAID} text=Ticket saved`);
        }),
        clean('saves the rest', async (hands) => {
          await hands.server({});
          await hands.click(SAVE);
          await hands.rest(300);
          await hands.see(`${SAID} text=Ticket saved`);
        }),
      ],
    },
  ],
};
