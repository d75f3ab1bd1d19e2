import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'react-console',
  family: 'react',
  libraries: ['react'],
  scenarios: [
    {
      name: 'an edit in a tab that is hidden now still lives',
      steps: [
        opened,
        clean('looks at the other tab and comes back', async (h) => {
          await h.click('#tab-t502');
          await h.click('#tab-t501');
        }),
        unsaved('writes a reply', (h) => h.fill('#reply-t501', 'We will send a technician.')),
        unsaved('changes to the other tab', (h) => h.click('#tab-t502')),
        unsaved('comes back', (h) => h.click('#tab-t501')),
        clean('deletes the reply', async (h) => {
          await h.click('#reply-t501');
          await h.press('Control+a');
          await h.press('Delete');
        }),
      ],
    },
    {
      name: 'saving one record while another one is unsaved',
      steps: [
        opened,
        unsaved('writes a reply in the first ticket', (h) => h.fill('#reply-t501', 'On its way.')),
        unsaved('solves the second ticket and saves it: the first one is still unsaved', async (h) => {
          await h.click('#tab-t502');
          await h.choose('#status-t502', 'Solved');
          await save(h, 't502');
        }),
        clean('saves the first one', async (h) => {
          await h.click('#tab-t501');
          await save(h, 't501');
        }),
      ],
    },
    {
      name: 'a switch without a native control, undone; a tab closed',
      steps: [
        opened,
        unsaved('switches to internal', (h) => h.click('#panel-t501 .switch')),
        clean('switches back with Enter', (h) => h.press('Enter')),
        unsaved('switches with the space bar', (h) => h.press('Space')),
        clean('undoes', (h) => h.click('#panel-t501 .undo')),
        unsaved('writes a subject in the second ticket', async (h) => {
          await h.click('#tab-t502');
          await h.fill('#subject-t502', 'Invoice 889: VAT');
        }),
        clean('closes the second ticket, its form is gone', async (h) => {
          await h.click('[aria-label="Close t502"]');
          await h.seeNot('#panel-t502');
        }),
      ],
    },
    {
      name: 'refused save in one tab, other tab in front',
      steps: [
        unsaved('writes a reply, saves, refused', async (h) => {
          await h.fill('#reply-t501', 'Please restart it.');
          await h.server({ status: 500 });
          await h.click('#panel-t501 .save');
          await h.see('#panel-t501 [role=status] text=Not saved');
        }),
        unsaved('goes to the other ticket', (h) => h.click('#tab-t502')),
        clean('comes back and saves', async (h) => {
          await h.server({});
          await h.click('#tab-t501');
          await save(h, 't501');
        }),
      ],
    },
  ],
};

async function save(h: Hands, id: string): Promise<void> {
  await h.click(`#panel-${id} .save`);
  await h.see(`#panel-${id} [role=status] text=Saved ${id}`);
}
