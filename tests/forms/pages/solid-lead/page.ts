import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const person = (row: number) => `.people tr:nth-child(${row}) .person`;

export const page: FormPage = {
  id: 'solid-lead',
  family: 'react',
  libraries: ['solid-js'],
  scenarios: [
    {
      name: 'fields and products, each put back, then saved',
      steps: [
        opened,
        unsaved('types another name', (h) => h.fill('#name', 'Bluewater Ships')),
        clean('types the old name', (h) => h.fill('#name', 'Bluewater Shipping')),
        unsaved('is a hot lead', (h) => h.click('.heat .step text=Hot')),
        clean('is a warm one', (h) => h.click('.heat .step text=Warm')),
        clean('looks for a product and leaves', async (h) => {
          await h.click('.combo input');
          await h.type('tele');
          await h.see('[role=option] text=Telephony');
          await h.press('Escape');
          await h.seeNot('[role=option]');
        }),
        unsaved('adds a product', async (h) => {
          await h.type('tele');
          await h.press('Enter');
          await h.see('.pill text=Telephony');
        }),
        clean('removes it', (h) => h.click('[aria-label="Remove Telephony"]')),
        unsaved('removes the other one', (h) => h.click('[aria-label="Remove CRM Pro"]')),
        unsaved('saves; refused', async (h) => {
          await h.server({ body: { success: false, message: 'A lead needs a product' } });
          await h.click('#save');
          await h.see('.toast text=A lead needs a product');
        }),
        unsaved('adds another product by mouse', async (h) => {
          await h.click('.combo input');
          await h.click('[role=option] text=Analytics');
          await h.see('.pill text=Analytics');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('.toast text=Lead saved');
        }),
        unsaved('changes source and newsletter', async (h) => {
          await h.choose('#source', 'Call');
          await h.click('#newsletter');
        }),
        clean('cancels', (h) => h.click('#cancel')),
      ],
    },
    {
      name: 'people: edited in place, added, moved, removed',
      steps: [
        opened,
        clean('folds and unfolds the list', async (h) => {
          await h.click('#fold');
          await h.seeNot('.people');
          await h.click('#fold');
          await h.see('.people');
        }),
        clean('opens a name and leaves it', async (h) => {
          await h.doubleClick(person(1));
          await h.see('.person-input');
          await h.press('Escape');
          await h.seeNot('.person-input');
        }),
        unsaved('changes a name', (h) => rename(h, 2, 'Tom Freitag')),
        clean('changes it back', (h) => rename(h, 2, 'Tom Frei')),
        unsaved('moves the second person up', (h) => h.click('.people tr:nth-child(2) .up')),
        clean('moves the other one up', (h) => h.click('.people tr:nth-child(2) .up')),
        unsaved('adds a person', (h) => h.click('#add')),
        clean('removes the person', (h) => h.click('.people tr:nth-child(3) .remove')),
        unsaved('removes the first one', (h) => h.click('.people tr:nth-child(1) .remove')),
        clean('saves', async (h) => {
          await h.click('#save');
          await h.see('.toast text=Lead saved');
        }),
      ],
    },
  ],
};

async function rename(h: Hands, row: number, name: string): Promise<void> {
  await h.doubleClick(person(row));
  await h.fill('.person-input', name);
  await h.press('Enter');
  await h.seeNot('.person-input');
}
