import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const OPEN = (key: string) => `.dd[data-key=${key}] .cur`;

export const page: FormPage = {
  id: 'div-dropdown',
  family: 'traps',
  libraries: [],
  scenarios: [
    {
      name: 'Home-made controls of plain boxes, there and back',
      steps: [
        opened,
        clean('opens the status list and clicks elsewhere', async (hands) => {
          await hands.click(OPEN('status'));
          await hands.see('.opts');
          await hands.click('.title');
          await hands.seeNot('.opts');
        }),
        clean('opens it and takes what is set already', async (hands) => {
          await hands.click(OPEN('status'));
          await hands.click('.opts div text=in work');
        }),
        clean('opens the menu and closes it', async (hands) => {
          await hands.click('.burger');
          await hands.see('.pop');
          await hands.click('.burger');
        }),
        unsaved('sets the status to waiting', async (hands) => {
          await hands.click(OPEN('status'));
          await hands.click('.opts div text=waiting');
        }),
        clean('sets it back', async (hands) => {
          await hands.click(OPEN('status'));
          await hands.click('.opts div text=in work');
        }),
        unsaved('ticks escalated', (hands) => hands.click('.tick')),
        clean('takes the tick away', (hands) => hands.click('.tick')),
        unsaved('raises the severity', (hands) => hands.click('.seg span text=high')),
        clean('cancels', (hands) => hands.click('.b.no')),
      ],
    },
    {
      name: 'Saving with a box that looks like a button fails, then works',
      steps: [
        opened,
        unsaved('gives the case to somebody else', async (hands) => {
          await hands.click(OPEN('owner'));
          await hands.click('.opts div text=L. Moreau');
        }),
        unsaved('saves while the server fails', async (hands) => {
          await hands.server({ status: 500, body: { error: 'no' } });
          await hands.click('.b.ok');
          await hands.see('.msg text=error while saving');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await hands.click('.b.ok');
          await hands.see('.msg text=saved');
        }),
      ],
    },
  ],
};
