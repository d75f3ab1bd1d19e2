import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'headless-aria-contact',
  family: 'react',
  libraries: ['react', '@headlessui/react', 'react-aria-components'],
  scenarios: [
    {
      name: 'list boxes and a combobox; refused, saved',
      steps: [
        opened,
        clean('opens the owners and closes them', async (h) => {
          await h.click('.owner');
          await h.see('.option text=Cem Aydin');
          await h.press('ArrowDown');
          await h.press('Escape');
          await h.seeNot('.option');
        }),
        unsaved('chooses another owner', (h) => owner(h, 'Cem Aydin')),
        clean('chooses the old owner', (h) => owner(h, 'Bo Lind')),
        clean('searches a country and leaves', async (h) => {
          await h.fill('.country', 'fin');
          await h.see('.option text=Finland');
          await h.press('Escape');
          await h.press('Tab');
          await h.seeNot('.option');
        }),
        unsaved('chooses another country', async (h) => {
          await h.fill('.country', 'por');
          await h.click('.option text=Portugal');
          await h.seeNot('.option');
        }),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 502, body: '<html>Bad gateway</html>' });
          await h.click('.save');
          await h.see('.said text=Saving failed');
        }),
        clean('saves again', async (h) => {
          await h.server({});
          await h.click('.save');
          await h.see('.said text=Contact saved');
        }),
        unsaved('chooses the premium plan', async (h) => {
          await h.click('.plan button');
          await h.click('.react-aria-ListBoxItem text=Premium');
          await h.seeNot('.react-aria-ListBoxItem');
        }),
        clean('cancels', (h) => h.click('.cancel')),
      ],
    },
    {
      name: 'cards, switch, tick, toggles, slider, number',
      steps: [
        opened,
        unsaved('chooses enterprise', (h) => h.click('.card text=Enterprise')),
        clean('goes back by the arrow key', (h) => h.press('ArrowLeft')),
        unsaved('switches the opt-in on', (h) => h.click('.switch')),
        clean('switches it off by its label', (h) => h.click('label text=Opted in')),
        unsaved('is no key contact', (h) => h.click('.tick')),
        clean('is one again', (h) => h.press('Space')),
        unsaved('is interested in webinars', (h) => h.click('.interests button text=Webinars')),
        clean('is not', (h) => h.click('.interests button text=Webinars')),
        unsaved('makes it warmer by keys', async (h) => {
          await h.click('.warmth .react-aria-SliderThumb');
          await h.press('ArrowRight', 2);
        }),
        clean('makes it colder', (h) => h.press('ArrowLeft', 2)),
        unsaved('raises the budget with plus', (h) => h.click('.budget [slot=increment]')),
        clean('lowers it with minus', (h) => h.click('.budget [slot=decrement]')),
      ],
    },
    {
      name: 'birthday in segments and by the calendar, help, remarks',
      steps: [
        opened,
        unsaved('types another day', async (h) => {
          await h.click('.birthday [data-type=day]');
          await h.type('21');
          await h.press('Tab');
        }),
        clean('types the old day', async (h) => {
          await h.click('.birthday [data-type=day]');
          await h.type('17');
          await h.press('Tab');
        }),
        clean('browses the calendar', async (h) => {
          await h.click('.birthday button');
          await h.click('[slot=next]');
          await h.rest(200);
          await h.press('Escape');
          await h.seeNot('.react-aria-Calendar');
        }),
        unsaved('chooses a day', async (h) => {
          await h.rest(300);
          await h.click('.birthday button');
          await h.click('.react-aria-CalendarCell:not([data-outside-month]) text=24');
          await h.seeNot('.react-aria-Calendar');
        }),
        unsaved('looks at the help', async (h) => {
          await h.rest(300);
          await h.click('[role=tab] text=Help');
          await h.click('.question');
        }),
        clean('returns and cancels', async (h) => {
          await h.click('[role=tab] text=Profile');
          await h.click('.cancel');
        }),
        unsaved('writes a remark', async (h) => {
          await h.click('.remarks');
          await h.type('prefers mail');
        }),
        clean('saves', async (h) => {
          await h.click('.save');
          await h.see('.said text=Contact saved');
        }),
      ],
    },
    {
      name: 'a reason in a dialog',
      steps: [
        opened,
        clean('opens the dialog and leaves', async (h) => {
          await h.click('.block');
          await h.see('.reason');
          await h.press('Escape');
          await h.seeNot('.reason');
        }),
        unsaved('writes a reason', async (h) => {
          await h.rest(200);
          await h.click('.block');
          await h.click('.reason');
          await h.type('asked for removal');
        }),
        clean('gives up', async (h) => {
          await h.click('.never-mind');
          await h.seeNot('.reason');
        }),
      ],
    },
  ],
};

async function owner(h: Hands, name: string): Promise<void> {
  await h.rest(200);
  await h.click('.owner');
  await h.click(`.option text=${name}`);
  await h.seeNot('.option');
}
