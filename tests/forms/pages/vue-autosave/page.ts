import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const saved = (h: Hands) => h.see('.state text=Saved');

export const page: FormPage = {
  id: 'vue-autosave',
  family: 'vue',
  libraries: ['vue'],
  scenarios: [
    {
      name: 'everything saves itself',
      steps: [
        opened,
        clean('looks for another report in the bar', (h) => h.fill('[name=query]', 'Paris')),
        unsaved('writes on', async (h) => {
          await h.click('[name=summary]');
          await h.press('Control+End');
          await h.type('Wants a demo in June.');
        }),
        clean('waits', saved),
        unsaved('chooses a mood', (h) => h.choose('[name=mood]', 'Neutral')),
        clean('waits', saved),
        unsaved('unticks the follow-up', (h) => h.click('[name=followUp]')),
        clean('waits', saved),
      ],
    },
    {
      name: 'the server is away for a while',
      steps: [
        opened,
        unsaved('changes the place while the server is away', async (h) => {
          await h.server({ status: 503 });
          await h.fill('[name=place]', 'Showroom Marseille');
        }),
        unsaved('waits in vain', (h) => h.see('.state text=Could not save')),
        clean('the next attempt is taken', async (h) => {
          await h.server({});
          await saved(h);
        }),
      ],
    },
    {
      name: 'typing while the last change is on its way',
      steps: [
        opened,
        unsaved('types, waits until it leaves, types more', async (h) => {
          await h.server({ delayMs: 1500 });
          await h.click('[name=summary]');
          await h.press('Control+End');
          await h.type('First part. ');
          await h.see('.state text=Saving');
          await h.type('Second part.');
          await h.server({});
        }),
        clean('waits until the second part is saved', saved),
      ],
    },
    {
      name: 'a name added to a list with Enter',
      steps: [
        opened,
        unsaved('types a name', (h) => h.fill('[name=participant]', 'Nadia Roux')),
        unsaved('presses Enter: it is in the list, not yet at the server', async (h) => {
          await h.press('Enter');
          await h.see('li text=Nadia Roux');
        }),
        clean('waits', saved),
      ],
    },
  ],
};
