import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'fluent-ticket',
  family: 'react',
  libraries: ['react', '@fluentui/react-components'],
  scenarios: [
    {
      name: 'dropdown, agent and topics; a soft error, saved',
      steps: [
        opened,
        clean('opens the statuses and closes them', async (h) => {
          await h.click('.status button');
          await h.see('[role=option] text=Waiting');
          await h.press('Escape');
          await h.seeNot('[role=option] text=Waiting');
        }),
        unsaved('chooses another status', (h) => status(h, 'Waiting')),
        clean('chooses the old one', (h) => status(h, 'Open')),
        clean('types into the agents and leaves', async (h) => {
          await h.fill('.agent input', 'dev');
          await h.see('[role=option] text=Dev Patel');
          await h.press('Escape');
          await h.press('Tab');
          await h.rest(300);
        }),
        unsaved('hands the case over', async (h) => {
          await h.fill('.agent input', 'chi');
          await h.click('[role=option] text=Chiara Rossi');
          await h.seeNot('[role=option] text=Chiara Rossi');
        }),
        unsaved('saves; an error inside a 200', async (h) => {
          await h.server({ body: { error: { code: 'LOCKED', message: 'The case is open elsewhere.' } } });
          await h.click('.save');
          await h.see('.result text=The case is open elsewhere.');
        }),
        clean('saves again', async (h) => {
          await h.server({});
          await h.click('.save');
          await h.see('.result text=Your changes were saved.');
        }),
        unsaved('adds a topic', async (h) => {
          await h.click('.topics input');
          await h.type('warr');
          await h.click('[role=option] text=Warranty');
          await h.press('Escape');
          await h.see('.topics button text=Warranty');
        }),
        clean('takes it off', async (h) => {
          await h.click('.topics button text=Warranty');
          await h.seeNot('.topics button text=Warranty');
        }),
      ],
    },
    {
      name: 'switch, box, toggle, radio, spin button, slider, stars',
      steps: [
        opened,
        unsaved('escalates', (h) => h.click('.escalate input')),
        clean('takes it back by the label', (h) => h.click('.escalate label')),
        unsaved('does not notify', (h) => h.click('.notify input')),
        clean('notifies after all', (h) => h.press('Space')),
        unsaved('watches the case', (h) => h.click('.watched')),
        clean('stops watching', (h) => h.click('.watched')),
        unsaved('makes it severe', (h) => h.click('.severity input[value=high]')),
        clean('goes back by the arrow key', (h) => h.press('ArrowLeft')),
        unsaved('adds two hours with the arrows', async (h) => {
          await h.click('.effort button:first-of-type');
          await h.click('.effort button:first-of-type');
        }),
        clean('types the old hours', async (h) => {
          await h.fill('.effort input', '2');
          await h.press('Tab');
        }),
        unsaved('drags the progress', async (h) => {
          await h.click('.progress input');
          await h.press('End');
        }),
        clean('discards', (h) => h.click('.discard')),
        unsaved('gives five stars', (h) => h.click('.satisfaction > :nth-child(5)')),
        clean('gives three', (h) => h.click('.satisfaction > :nth-child(3)')),
      ],
    },
    {
      name: 'reply in a dialog, phone in a drawer',
      steps: [
        opened,
        clean('opens the reply and cancels', async (h) => {
          await h.click('.reply');
          await h.see('.reply-text textarea');
          await h.rest(300);
          await h.click('.cancel-reply');
          await h.seeNot('.reply-text');
        }),
        unsaved('marks the reply as internal', async (h) => {
          await h.rest(300);
          await h.click('.reply');
          await h.rest(300);
          await h.click('.internal input');
        }),
        clean('unmarks it', (h) => h.press('Space')),
        unsaved('writes; the server fails', async (h) => {
          await h.click('.reply-text textarea');
          await h.type('We send a new display.');
          await h.server({ status: 503 });
          await h.click('.send-reply');
          await h.rest(300);
        }),
        clean('sends it again', async (h) => {
          await h.server({});
          await h.click('.send-reply');
          await h.seeNot('.reply-text');
          await h.see('.result text=Reply sent.');
        }),
        unsaved('changes the phone in the drawer', async (h) => {
          await h.rest(300);
          await h.click('.contact');
          await h.see('.phone input');
          await h.rest(300);
          await h.click('.phone input');
          await h.press('End');
          await h.press('Backspace');
          await h.type('7');
        }),
        clean('leaves the drawer with Escape', async (h) => {
          await h.press('Escape');
          await h.seeNot('.phone');
        }),
        unsaved('changes the summary', async (h) => {
          await h.rest(300);
          await h.click('.summary textarea');
          await h.press('Control+a');
          await h.press('Delete');
        }),
        unsaved('saves the phone meanwhile', async (h) => {
          await h.click('.contact');
          await h.rest(300);
          await h.fill('.phone input', '+39 02 555 0200');
          await h.click('.save-phone');
          await h.seeNot('.phone');
        }),
      ],
    },
    {
      name: 'the history: search, sorting, selecting',
      steps: [
        opened,
        clean('searches the history', async (h) => {
          await h.click('[role=tab] text=History');
          await h.click('.search input');
          await h.type('lab');
        }),
        clean('empties the search and sorts', async (h) => {
          await h.fill('.search input', '');
          await h.click('.history th text=Who');
        }),
        clean('selects rows', async (h) => {
          await h.click('.history tbody tr:nth-child(2) input');
          await h.click('.history tbody tr:nth-child(1) td:nth-child(3)');
        }),
        unsaved('goes back and writes the subject', async (h) => {
          await h.click('[role=tab] text=Case');
          await h.click('.subject input');
          await h.press('End');
          await h.type(' 4.1');
        }),
        unsaved('looks at the history meanwhile', (h) => h.click('[role=tab] text=History')),
        clean('returns and discards', async (h) => {
          await h.click('[role=tab] text=Case');
          await h.click('.discard');
        }),
      ],
    },
  ],
};

async function status(h: Hands, name: string): Promise<void> {
  await h.rest(300);
  await h.click('.status button');
  await h.click(`[role=option] text=${name}`);
  await h.seeNot(`[role=option] text=${name}`);
}
