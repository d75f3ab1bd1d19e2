import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'svelte-contact',
  family: 'svelte',
  libraries: ['svelte'],
  scenarios: [
    {
      name: 'bound fields, put back',
      steps: [
        opened,
        clean('looks for another partner', (h) => h.fill('[name=lookup]', 'kari')),
        unsaved('changes the company', (h) => h.fill('[name=company]', 'Nordlys AS')),
        clean('types the old company', (h) => h.fill('[name=company]', 'Nordlys Media')),
        unsaved('ticks a language', (h) => h.click('input[value=de]')),
        clean('unticks it', (h) => h.click('input[value=de]')),
        unsaved('another kind', (h) => h.choose('[name=kind]', 'Referral')),
        clean('the old kind', (h) => h.choose('[name=kind]', 'Agency')),
        unsaved('half a percent more', async (h) => {
          await h.click('[name=commission]');
          await h.press('ArrowUp');
        }),
        clean('half a percent less', (h) => h.press('ArrowDown')),
      ],
    },
    {
      name: 'stars without a native control; an editable division',
      steps: [
        opened,
        clean('clicks into the text and leaves', async (h) => {
          await h.click('.bio');
          await h.press('Tab');
        }),
        unsaved('gives five stars', (h) => h.click('.stars span:nth-child(5)')),
        clean('takes two away with the arrow keys', (h) => h.press('ArrowLeft', 2)),
        unsaved('writes on in the text', async (h) => {
          await h.click('.bio');
          await h.press('Control+End');
          await h.type(' Speaks at fairs');
        }),
        clean('deletes it', (h) => h.press('Backspace', 16)),
      ],
    },
    {
      name: 'saved after a refusal; typed on while it was saving',
      steps: [
        opened,
        unsaved('deactivates and saves; softly refused', async (h) => {
          await h.click('[name=active]');
          await h.server({ body: { ok: false, message: 'Open commissions exist' } });
          await h.click('button text=Save partner');
          await h.see('[role=alert] text=Open commissions');
        }),
        unsaved('saves over a slow line and changes the name meanwhile', async (h) => {
          await h.server({ delayMs: 2000 });
          await h.click('button text=Save partner');
          await h.fill('[name=name]', 'Solveig Lund-Berg');
          await h.see('[role=status] text=Partner saved');
        }),
        clean('types the name that was saved', (h) => h.fill('[name=name]', 'Solveig Lund')),
        unsaved('changes the company', async (h) => {
          await h.click('[name=company]');
          await h.fill('[name=company]', 'Lund');
        }),
        clean('reverts', (h) => h.click('button text=Revert')),
      ],
    },
  ],
};
