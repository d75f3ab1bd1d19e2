import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'radix-preferences',
  family: 'react',
  libraries: [
    'react',
    '@radix-ui/react-select',
    '@radix-ui/react-checkbox',
    '@radix-ui/react-radio-group',
    '@radix-ui/react-switch',
    '@radix-ui/react-slider',
    '@radix-ui/react-dialog',
  ],
  scenarios: [
    {
      name: 'each control changed and changed back',
      steps: [
        opened,
        clean('opens the languages and leaves them', async (h) => {
          await h.click('#language');
          await h.see('[role=option] text=Deutsch');
          await h.press('Escape');
          await h.seeNot('[role=option]');
        }),
        unsaved('chooses a language', (h) => language(h, 'Deutsch')),
        clean('chooses English', (h) => language(h, 'English')),
        unsaved('chooses a language with the keyboard', async (h) => {
          await h.press('Enter');
          await h.see('[role=option]');
          await h.rest(200);
          await h.press('ArrowDown');
          await h.press('Enter');
          await h.seeNot('[role=option]');
        }),
        clean('reverts', (h) => h.click('#revert')),
        unsaved('wants the digest weekly', (h) => h.click('#digest-weekly')),
        clean('wants it daily', (h) => h.click('#digest-daily')),
        unsaved('switches desktop messages off', (h) => h.click('#desktop')),
        clean('switches them on with the label', (h) => h.click('label[for=desktop]')),
        unsaved('ticks a topic', (h) => h.click('#topic-Tickets')),
        clean('unticks it', (h) => h.click('#topic-Tickets')),
        unsaved('turns the volume up', async (h) => {
          await h.click('[role=slider][aria-label=Volume]');
          await h.press('ArrowRight', 4);
        }),
        clean('turns it down', (h) => h.press('ArrowLeft', 4)),
      ],
    },
    {
      name: 'working hours and signature; failed and saved; dark mode is no work',
      steps: [
        opened,
        clean('switches to dark and back', async (h) => {
          await h.click('#theme');
          await h.click('#theme');
        }),
        unsaved('ends work later', async (h) => {
          await h.click('[role=slider][aria-label=To]');
          await h.press('ArrowRight', 2);
        }),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 500 });
          await h.click('#save');
          await h.see('.toast text=Preferences could not be saved');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('#save');
          await h.see('.toast text=Preferences saved');
        }),
        unsaved('adds a line to the signature', async (h) => {
          await h.click('#signature');
          await h.press('Control+End');
          await h.press('Enter');
          await h.type('Zurich');
        }),
        clean('deletes it', (h) => h.press('Backspace', 7)),
      ],
    },
    {
      name: 'an address in the dialog',
      steps: [
        opened,
        clean('opens the dialog and closes it', async (h) => {
          await h.click('#add-address');
          await h.see('#address');
          await h.press('Escape');
          await h.seeNot('#address');
        }),
        unsaved('writes an address', async (h) => {
          await h.click('#add-address');
          await h.fill('#address', 'mira@example');
        }),
        unsaved('adds it; refused', async (h) => {
          await h.server({ status: 422, body: { message: 'Not an address' } });
          await h.click('#address-add');
          await h.see('.toast text=Not an address');
        }),
        clean('corrects it; the list has it from the server', async (h) => {
          await h.server({});
          await h.fill('#address', 'mira@example.org');
          await h.click('#address-add');
          await h.seeNot('#address');
          await h.see('#addresses li text=mira@example.org');
        }),
        unsaved('writes another address', async (h) => {
          await h.click('#add-address');
          await h.fill('#address', 'info@example.org');
        }),
        clean('cancels', async (h) => {
          await h.click('#address-cancel');
          await h.seeNot('#address');
        }),
      ],
    },
  ],
};

async function language(h: Hands, name: string): Promise<void> {
  await h.click('#language');
  await h.click(`[role=option] text=${name}`);
  await h.seeNot('[role=option]');
}
