import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'mantine-deal',
  family: 'react',
  libraries: ['react', '@mantine/core', '@mantine/form', '@mantine/dates'],
  scenarios: [
    {
      name: 'select, city, products and tags; refused and saved',
      steps: [
        opened,
        clean('opens the stages and closes them', async (h) => {
          await h.click('.stage input');
          await h.see('[role=option] text=Negotiation');
          await h.press('Escape');
          await h.seeNot('[role=option] text=Negotiation');
        }),
        unsaved('chooses another stage', (h) => stage(h, 'Negotiation')),
        clean('chooses the old stage', (h) => stage(h, 'Proposal')),
        unsaved('adds a product', async (h) => {
          await h.click('.products input');
          await h.click('[role=option] text=Dashcam');
          await h.see('.products .mantine-Pill-root text=Dashcam');
        }),
        clean('takes it out with Backspace', async (h) => {
          await h.press('Escape');
          await h.press('Backspace');
          await h.seeNot('.products .mantine-Pill-root text=Dashcam');
        }),
        unsaved('writes a tag', async (h) => {
          await h.click('.tags input');
          await h.type('lorries');
          await h.press('Enter');
          await h.see('.tags .mantine-Pill-root text=lorries');
        }),
        unsaved('saves; the tag is refused', async (h) => {
          await h.press('Escape');
          await h.server({ status: 422, body: { message: 'Not saved', errors: { tags: 'Unknown tag' } } });
          await h.click('.save');
          await h.see('.tags * text=Unknown tag');
        }),
        clean('saves again', async (h) => {
          await h.server({});
          await h.click('.save');
          await h.see('.result text=Deal saved');
        }),
        unsaved('takes another city from the proposals', async (h) => {
          await h.fill('.city input', 'zwo');
          await h.click('[role=option] text=Zwolle');
        }),
        clean('discards', (h) => h.click('.discard')),
      ],
    },
    {
      name: 'switch, box, radio, segments, chips, slider, stars, each put back',
      steps: [
        opened,
        unsaved('makes it hot', (h) => h.click('.hot .mantine-Switch-track')),
        clean('cools it with the space bar', (h) => h.press('Space')),
        unsaved('takes the tick from the NDA', (h) => h.click('.nda input')),
        clean('ticks it again', (h) => h.click('.nda label')),
        unsaved('chooses the direct channel', (h) => h.click('.channel input[value=direct]')),
        clean('chooses the partner', (h) => h.click('.channel input[value=partner]')),
        unsaved('chooses francs', (h) => h.click('.currency label text=CHF')),
        clean('chooses euros', (h) => h.click('.currency label text=EUR')),
        unsaved('adds a warranty', (h) => h.click('.addons label text=Warranty')),
        clean('removes it', (h) => h.click('.addons label text=Warranty')),
        unsaved('raises the confidence by keys', async (h) => {
          await h.click('.confidence [role=slider]');
          await h.press('ArrowRight', 3);
        }),
        clean('lowers it', (h) => h.press('ArrowLeft', 3)),
        unsaved('gives four stars', async (h) => {
          await h.click('.rating .mantine-Rating-symbolGroup:nth-child(4) label');
          await h.hover('h3');
        }),
        clean('gives two again', async (h) => {
          await h.click('.rating .mantine-Rating-symbolGroup:nth-child(2) label');
          await h.hover('h3');
        }),
      ],
    },
    {
      name: 'date, amount, lines and a file',
      steps: [
        opened,
        clean('looks into the calendar', async (h) => {
          await h.click('.closes button');
          await h.click('[data-direction=next]');
          await h.rest(200);
          await h.press('Escape');
          await h.seeNot('[data-direction=next]');
        }),
        unsaved('chooses a day', async (h) => {
          await h.rest(300);
          await h.click('.closes button');
          await h.click('button[aria-label="21 May 2026"]');
          await h.see('.closes button text=May 21, 2026');
        }),
        clean('chooses the old day', async (h) => {
          await h.rest(300);
          await h.click('.closes button');
          await h.click('button[aria-label="14 May 2026"]');
          await h.see('.closes button text=May 14, 2026');
        }),
        unsaved('raises the amount by its arrows', async (h) => {
          await h.rest(300);
          await h.click('.amount [data-direction=up]');
          await h.click('.amount [data-direction=up]');
        }),
        clean('types the old amount', async (h) => {
          await h.fill('.amount input', '12500');
          await h.press('Tab');
        }),
        unsaved('moves the second line up', (h) => h.click('.lines tbody tr:nth-child(2) [aria-label="Move up"]')),
        clean('moves the other one up again', (h) => h.click('.lines tbody tr:nth-child(2) [aria-label="Move up"]')),
        unsaved('removes the first line', (h) => h.click('.lines tbody tr:nth-child(1) [aria-label="Remove line"]')),
        clean('discards', (h) => h.click('.discard')),
        unsaved('attaches a quote', async (h) => {
          await h.upload('.quote button', 'quote.pdf');
          await h.see('.quote * text=quote.pdf');
        }),
        clean('removes it with the cross', (h) => h.click('.quote .mantine-CloseButton-root')),
        unsaved('adds a line and fills it', async (h) => {
          await h.click('.add-line');
          await h.fill('.lines tbody tr:nth-child(3) [aria-label=Item]', 'SIM card');
        }),
        clean('saves', async (h) => {
          await h.click('.save');
          await h.see('.result text=Deal saved');
        }),
      ],
    },
    {
      name: 'notes: search, sorting, paging; a note in a dialog',
      steps: [
        opened,
        clean('searches, sorts and turns pages', async (h) => {
          await h.click('[role=tab] text=Notes');
          await h.click('.needle input');
          await h.type('Budget');
          await h.fill('.needle input', '');
          await h.click('.sort input');
          await h.click('[role=option] text=Oldest first');
          await h.click('.pages button text=3');
        }),
        clean('opens the dialog and cancels', async (h) => {
          await h.click('.new-note');
          await h.see('.note textarea');
          await h.rest(300);
          await h.click('.close');
          await h.seeNot('.note textarea');
        }),
        unsaved('writes a note; the server fails', async (h) => {
          await h.rest(300);
          await h.click('.new-note');
          await h.rest(300);
          await h.click('.note textarea');
          await h.type('Asks for a pilot with five vans');
          await h.server({ status: 500 });
          await h.click('.keep');
          await h.see('.result text=The note was not saved');
        }),
        clean('presses Escape', async (h) => {
          await h.press('Escape');
          await h.seeNot('.note textarea');
        }),
      ],
    },
  ],
};

async function stage(h: Hands, name: string): Promise<void> {
  await h.rest(300);
  await h.click('.stage input');
  await h.click(`[role=option] text=${name}`);
  await h.seeNot(`[role=option] text=${name}`);
}
