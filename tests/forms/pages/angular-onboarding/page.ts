import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'angular-onboarding',
  family: 'angular',
  libraries: ['@angular/core', '@angular/material', '@angular/forms'],
  scenarios: [
    {
      name: 'three steps, a dialog, refused, created',
      steps: [
        opened,
        unsaved('names the company', (h) => h.fill('[formcontrolname=name]', 'Harbour Foods')),
        unsaved('goes to the second step: the first one is hidden now', async (h) => {
          await h.click('.next-1');
          await h.see('.next-2');
          await h.rest(600);
        }),
        unsaved('orders more seats and goes to the third step', async (h) => {
          await h.fill('[formcontrolname=seats]', '12');
          await h.click('.next-2');
          await h.see('.finish');
          await h.rest(600);
        }),
        unsaved('opens the dialog, types a name and cancels', async (h) => {
          await h.click('.add-contact');
          await h.see('mat-dialog-container');
          await h.rest(400);
          await h.fill('mat-dialog-container [formcontrolname=name]', 'Nobody');
          await h.click('mat-dialog-container button text=Cancel');
          await h.seeNot('mat-dialog-container');
        }),
        unsaved('adds a contact in a dialog', async (h) => {
          await contact(h, 'Nuala Byrne', 'nuala@harbour.example');
          await h.see('mat-list-item text=Nuala');
        }),
        unsaved('creates the customer; the server fails', async (h) => {
          await h.server({ status: 500 });
          await h.click('.finish');
          await h.see('[role=alert] text=The customer could not');
        }),
        clean('creates the customer; the form starts again', async (h) => {
          await h.server({ status: 201, body: { id: 9001 } });
          await h.click('.finish');
          await h.see('mat-snack-bar-container text=Customer created');
          await h.see('.next-1');
          await h.rest(600);
        }),
      ],
    },
    {
      name: 'typed back; the step is refused while the name is missing',
      steps: [
        opened,
        clean('presses next without a name: the step stays, the field is marked', (h) => h.click('.next-1')),
        unsaved('types a name', (h) => h.fill('[formcontrolname=name]', 'Quay')),
        clean('deletes it', (h) => h.press('Backspace', 4)),
        unsaved('chooses another country with the keyboard', async (h) => {
          await h.press('Tab');
          await h.press('ArrowDown');
        }),
        clean('chooses the old country', (h) => h.press('ArrowUp')),
      ],
    },
    {
      name: 'an edit in a step that is hidden now outlives the other one',
      steps: [
        unsaved('names the company and goes on', async (h) => {
          await h.fill('[formcontrolname=name]', 'Q');
          await h.click('.next-1');
          await h.see('.next-2');
          await h.rest(600);
        }),
        unsaved('ticks premium support', (h) => h.click('mat-checkbox input')),
        unsaved('goes back to the first step', async (h) => {
          await h.click('.back-2');
          await h.see('.next-1');
          await h.rest(600);
        }),
        unsaved('deletes the name: the tick is still there', async (h) => {
          await h.click('[formcontrolname=name]');
          await h.press('End');
          await h.press('Backspace');
        }),
      ],
    },
    {
      name: 'through the steps and back; nothing is left',
      steps: [
        unsaved('goes to the third step', async (h) => {
          await h.fill('[formcontrolname=name]', 'Q');
          await h.click('.next-1');
          await h.see('.next-2');
          await h.rest(600);
          await h.click('.next-2');
          await h.see('.finish');
          await h.rest(600);
        }),
        unsaved('goes back to the first step', async (h) => {
          await h.click('.back-3');
          await h.rest(600);
          await h.click('.back-2');
          await h.rest(600);
        }),
        clean('deletes the name', async (h) => {
          await h.click('[formcontrolname=name]');
          await h.press('End');
          await h.press('Backspace');
        }),
      ],
    },
  ],
};

async function contact(h: Hands, name: string, email: string): Promise<void> {
  await h.click('.add-contact');
  await h.see('mat-dialog-container');
  await h.rest(400);
  await h.fill('mat-dialog-container [formcontrolname=name]', name);
  await h.fill('mat-dialog-container [formcontrolname=email]', email);
  await h.click('.take');
  await h.seeNot('mat-dialog-container');
}
