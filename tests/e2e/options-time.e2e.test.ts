import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Settings } from '../../lib/sites/site';
import { Signoff } from './harness/signoff.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

let signoff: Signoff;
beforeAll(async () => {
  signoff = await Signoff.start();
});
afterAll(() => signoff.remove());

const settings = () => signoff.send('settings.get', {});
const becomes = (what: string, is: (now: Settings) => boolean) =>
  until(async () => is(await settings()), `${what} in the settings`, 5_000);
const dayOf = ({ shifts }: Settings, day: number) =>
  shifts.week[day]?.map(({ start, end }) => `${start}–${end}`).join(' ');
const focused = (page: Tab) => page.evaluate<string>('document.activeElement.id');

/** Presses in the middle of an element, moves by so many hours of the week's rows, lets go. A page that lies behind gets its moves late. */
async function dragByHours(page: Tab, selector: string, hours: number): Promise<void> {
  await page.activate();
  await page.evaluate(`document.querySelector('.week').scrollIntoView()`);
  const { x, y, width } = await page.evaluate<{ x: number; y: number; width: number }>(`(() => {
    const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    const { width } = document.querySelector('.track').getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, width };
  })()`);
  await page.drag([0, 0.25, 0.5, 1].map((by) => ({ x: x + (by * hours * width) / 24, y })));
}

test('H3 X39 a week shaped by text, pointer and keys is what the worker keeps', async () => {
  const page = await signoff.page('options.html#shifts');
  await page.fill('#day-0', '8.30-12, 13:00–17:30');
  await page.press('Enter');
  await becomes('Monday as text', (now) => dayOf(now, 0) === '08:30–12:00 13:00–17:30');

  await page.waitFor('#shift-0-1-end');
  await dragByHours(page, '#shift-0-1-end', 2);
  await becomes('a dragged end', (now) => dayOf(now, 0) === '08:30–12:00 13:00–19:30');
  await dragByHours(page, '[data-day-row="0"] [data-index="0"][data-part="whole"]', -2);
  await becomes('a dragged range', (now) => dayOf(now, 0) === '06:30–10:00 13:00–19:30');

  await page.evaluate(`document.querySelector('#shift-0-1-end').focus()`);
  await page.press('End');
  await page.press('ArrowRight');
  await page.press('ArrowRight', 8);
  await becomes('an end moved over midnight by keys', (now) => dayOf(now, 0) === '06:30–10:00 13:00–01:15');
  expect(await focused(page)).toBe('shift-0-1-end');
  await page.press('Delete');
  await becomes('a range removed by a key', (now) => dayOf(now, 0) === '06:30–10:00');
  expect(await focused(page)).toBe('day-0');
  await page.close();
});

test('X39 an end before its start is asked back; nothing is saved before the answer', async () => {
  const page = await signoff.page('options.html#shifts');
  await page.fill('#day-4', '22-6');
  await page.press('Enter');
  await page.waitForText('Friday ends before it starts. Does this shift end on Saturday?');
  await page.click('[data-action="correct"]');
  await page.waitFor('#day-4-error');
  await until(async () => (await focused(page)) === 'day-4', 'the focus is in the text');
  await page.press('Enter');
  await page.waitFor('#day-4-question');
  expect(dayOf(await settings(), 4)).toBe('');
  await page.click('[data-action="overnight"]');
  await becomes('the night shift', (now) => dayOf(now, 4) === '22:00–06:00');
  await until(async () => (await focused(page)) === 'day-4', 'the focus is at Friday again');
  await page.close();
});

test('H5 an exception for some days is added, and removed with a way back', async () => {
  const page = await signoff.page('options.html#shifts');
  await page.click('[data-action="add-exception"]');
  await page.call(
    (values) => {
      for (const [id, value] of values) {
        const field = document.querySelector<HTMLInputElement>(`#${id}`);
        if (field === null) throw new Error(`no ${id}`);
        field.value = value ?? '';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    [
      ['from', '2099-12-24'],
      ['to', '2099-12-26'],
    ],
  );
  await page.click('[data-action="save-exception"]');
  const holidays = [{ from: '2099-12-24', to: '2099-12-26', ranges: [] }];
  const kept = (now: Settings) => JSON.stringify(now.shifts.exceptions);
  await becomes('the exception', (now) => kept(now) === JSON.stringify(holidays));
  await page.click('[data-exception] button');
  await becomes('no exception', (now) => kept(now) === '[]');
  await page.click('[data-action="undo"]');
  await becomes('the exception again', (now) => kept(now) === JSON.stringify(holidays));
  await page.close();
});

/** A calendar with one shift tomorrow; `broken`: its start cannot be read. */
function calendar(broken = false): string {
  const date = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    'BEGIN:VEVENT',
    'UID:1',
    `DTSTART:${broken ? 'tomorrow' : date}T080000Z`,
    `DTEND:${date}T160000Z`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

test('a roster is read from an address once its host was allowed; one that is broken changes nothing and names its line', async () => {
  let broken = false;
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/calendar').end(calendar(broken)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/me.ics`;
  await signoff.willAllow(['http://127.0.0.1/*']);
  const page = await signoff.page('options.html#shifts');
  await page.fill('#roster-url', url);
  await page.click('[data-action="read-roster"]');
  await page.waitFor('[data-roster="1"]');
  await becomes('the address', (now) => now.shifts.rosterUrl === url);

  broken = true;
  await page.click('[data-action="read-roster"]');
  await page.waitForText('Line 6 ');
  expect(await page.text()).toContain('Nothing was changed.');
  expect((await signoff.send('roster.get', {}))?.events).toBe(1);

  await page.click('[data-action="remove-roster"]');
  await page.click('[data-action="confirm-remove-roster"]');
  await becomes('no address', (now) => now.shifts.rosterUrl === null);
  await until(async () => (await signoff.send('roster.get', {})) === null, 'the roster is gone');
  await page.close();
  server.close();
});

test('A7 R10 a preset is in force once chosen, and undone by one press', async () => {
  const before = (await settings()).rules;
  const page = await signoff.page('options.html#limits');
  await page.click('[data-preset="pci"] [data-action="use-preset"]');
  await page.waitFor('[data-preset="pci"][data-state="equal"]');
  expect((await settings()).rules).toEqual({ ...before, idleMs: 900_000, idleOf: 'site' });
  await page.click('[data-action="undo"]');
  await becomes('what was before', (now) => JSON.stringify(now.rules) === JSON.stringify(before));
  await page.close();
});

test('S5 a site has its own value until the default is used again', async () => {
  const site = await signoff.addSite('https://crm.example/', 'CRM');
  const page = await signoff.page(`options.html#site/${site.id}`);
  await page.waitFor('#rule-idleMs');
  await page.evaluate(`(() => {
    const select = document.querySelector('#rule-idleMs');
    select.value = '300000';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await page.waitForText('Only this site. Default: 15 min');
  await becomes('its own value', (now) => JSON.stringify(now.sites[0]?.rules) === '{"idleMs":300000}');
  await page.click('[data-action="use-default"]');
  await becomes('the general value', (now) => JSON.stringify(now.sites[0]?.rules) === '{}');
  await page.close();
});
