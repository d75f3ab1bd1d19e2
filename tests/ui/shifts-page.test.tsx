import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Settings } from '../../lib/sites/site';
import { fakeApi } from './fakes/fake-api';
import { fakeI18n } from './fakes/fake-i18n';
import { type OpenOptions, openOptions } from './fakes/open-options';
import type { Page } from './fakes/page';
import { plan, roster } from './samples/time-samples';

const fake = vi.hoisted(() => ({ i18n: {} as ReturnType<typeof fakeI18n> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    get i18n() {
      return fake.i18n;
    },
  },
}));

let api = fakeApi();
let page: Page;
let options: OpenOptions;
beforeEach(() => {
  fake.i18n = fakeI18n('en');
  api = fakeApi();
});
afterEach(() => page?.close());

async function open(name: string, change?: Partial<Settings>) {
  options = await openOptions(api, name, change && { change });
  page = options.page;
}

const day = (n: number) =>
  options
    .settings()
    .shifts.week[n]?.map(({ start, end }) => `${start}–${end}`)
    .join(' ');
const saves = () => options.sent('settings.change').length;
const undo = async () => {
  await vi.waitFor(() => page.find('[data-action="undo"]'));
  await page.press('undo');
};
const slider = (id: string) => page.find(`#shift-${id}`);
const shown = (n: number) => (page.find(`#day-${n}`) as HTMLInputElement).value;

describe('H3 the week by keyboard', () => {
  test.each([
    ['ArrowRight', false, '08:45'],
    ['ArrowLeft', false, '08:15'],
    ['ArrowUp', true, '09:30'],
    ['ArrowDown', true, '07:30'],
    ['Home', false, '00:00'],
    ['End', false, '17:45'],
  ])('%s (Shift: %s) brings the start of Wednesday from 08:30 to %s', async (key, shiftKey, time) => {
    await open('shifts');
    await page.key(key, slider('2-0-start'), { shiftKey });
    expect(slider('2-0-start').getAttribute('aria-valuetext')).toBe(time);
    expect(shown(2)).toBe(`${time}–18:00`);
    expect(saves(), 'saved when the key is let go').toBe(0);
    await page.fire(slider('2-0-start'), 'keyup');
    await vi.waitFor(() => expect(day(2)).toBe(`${time}–18:00`));
    expect(saves()).toBe(1);
  });

  test('a key that is held saves once', async () => {
    await open('shifts');
    for (let n = 0; n < 5; n += 1) await page.key('ArrowRight', slider('2-0-end'));
    await page.fire(slider('2-0-end'), 'keyup');
    await page.fire(slider('2-0-end'), 'blur');
    await vi.waitFor(() => expect(day(2)).toBe('08:30–19:15'));
    expect(saves()).toBe(1);
  });

  test('each end is a slider that says its day, its time and how far it can go', async () => {
    await open('shifts');
    const end = slider('0-0-end');
    expect(end.getAttribute('aria-label')).toBe('Monday: end of shift 1');
    expect(end.getAttribute('role')).toBe('slider');
    expect(['valuemin', 'valuenow', 'valuemax'].map((name) => end.getAttribute(`aria-${name}`))).toEqual([
      '510',
      '720',
      '780',
    ]);
    expect(slider('2-0-start').getAttribute('aria-label')).toBe('Wednesday: start of shift');
    expect(slider('4-1-end').getAttribute('aria-valuetext')).toBe('Saturday, 06:00');
  });

  test('End goes to the neighbour; a range touches it and never passes it', async () => {
    await open('shifts');
    await page.key('End', slider('0-0-end'));
    await page.key('ArrowRight', slider('0-0-end'));
    await page.fire(slider('0-0-end'), 'keyup');
    await vi.waitFor(() => expect(day(0)).toBe('08:30–13:00 13:00–17:30'));
  });

  test('X39 an end that passes midnight stands on the next row, and the focus goes with it', async () => {
    await open('shifts');
    await page.key('End', slider('2-0-end'));
    expect(shown(2)).toBe('08:30–24:00');
    await page.key('ArrowRight', slider('2-0-end'));
    expect(slider('2-0-end').closest('[data-day-row]')?.getAttribute('data-day-row')).toBe('3');
    await vi.waitFor(() => expect(page.focused()?.id).toBe('shift-2-0-end'));
    await page.fire(slider('2-0-end'), 'keyup');
    await vi.waitFor(() => expect(day(2)).toBe('08:30–00:15'));
  });

  test('Delete removes a range, the focus goes to its text, and it can be brought back', async () => {
    await open('shifts');
    await page.key('Delete', slider('0-1-start'));
    await vi.waitFor(() => expect(day(0)).toBe('08:30–12:00'));
    expect(page.focused()?.id).toBe('day-0');
    await vi.waitFor(() => expect(page.text('.notice')).toContain('Monday, 13:00–17:30 was removed.'));
    await undo();
    await vi.waitFor(() => expect(day(0)).toBe('08:30–12:00 13:00–17:30'));
    await vi.waitFor(() => expect(page.all('[data-action="undo"]')).toEqual([]));
  });

  test('other keys are left to the page', async () => {
    await open('shifts');
    expect(await page.key('Tab', slider('0-0-start'))).toBe(false);
    expect(await page.key('x', slider('0-0-start'))).toBe(false);
  });
});

describe('H3 the week by pointer', () => {
  const track = (n: number) => page.find(`[data-day-row="${n}"] .track`);
  const xOf = (hour: number) => 100 + hour * 40;
  const drag = async (n: number, on: HTMLElement, from: number, to: number, end = 'pointerup') => {
    await page.fire(on, 'pointerdown', { button: 0, pointerId: 1, clientX: xOf(from) });
    await page.fire(track(n), 'pointermove', { clientX: xOf((from + to) / 2) });
    await page.fire(track(n), 'pointermove', { clientX: xOf(to) });
    await page.fire(track(n), end, {});
  };

  test('an end is dragged to the nearest quarter', async () => {
    await open('shifts');
    await drag(2, slider('2-0-end'), 18, 19.3);
    await vi.waitFor(() => expect(day(2)).toBe('08:30–19:15'));
    expect(saves()).toBe(1);
  });

  test('a whole range is dragged, up to its neighbour', async () => {
    await open('shifts');
    await drag(0, page.find('[data-day-row="0"] [data-part="whole"]'), 10, 14);
    await vi.waitFor(() => expect(day(0)).toBe('09:30–13:00 13:00–17:30'));
  });

  test('a new range is drawn on an empty place', async () => {
    await open('shifts');
    await drag(6, track(6), 9, 12.6);
    await vi.waitFor(() => expect(day(6)).toBe('09:00–12:30'));
  });

  test('a new range ends where another begins', async () => {
    await open('shifts');
    await drag(2, track(2), 2, 20);
    await vi.waitFor(() => expect(day(2)).toBe('02:00–08:30 08:30–18:00'));
  });

  test('a click on an empty place makes nothing', async () => {
    await open('shifts');
    await drag(6, track(6), 9, 9);
    expect(day(6)).toBe('');
  });

  test('X39 the end of a night shift is dragged on the day on which it stands', async () => {
    await open('shifts');
    await drag(5, slider('4-1-end'), 6, 7);
    await vi.waitFor(() => expect(day(4)).toBe('09:00–13:00 22:00–07:00'));
    await drag(5, slider('4-1-end'), 7, -3);
    await vi.waitFor(() => expect(day(4)).toBe('09:00–13:00 22:00–24:00'));
  });

  test('what the browser takes away is as it was', async () => {
    await open('shifts');
    await drag(2, slider('2-0-end'), 18, 20, 'pointercancel');
    expect(shown(2)).toBe('08:30–18:00');
    expect(saves()).toBe(0);
  });
});

describe('the week as text', () => {
  test.each([
    ['8-12, 13:00 – 17.30', '08:00–12:00 13:00–17:30'],
    ['', ''],
    ['off', ''],
    ['16:00-24:00', '16:00–24:00'],
    ['16:00-00:00', '16:00–00:00'],
  ])('“%s” is saved as %s', async (text, expected) => {
    await open('shifts');
    await page.change('day-2', text);
    await vi.waitFor(() => expect(saves()).toBe(1));
    expect(day(2)).toBe(expected);
    expect(page.all('.week-problem')).toEqual([]);
  });

  test.each([
    ['8.30 to late', '“8.30 to late” is no range of times.'],
    ['08:00-12:00, 13:00-25:00', '“13:00-25:00” holds a time that no clock shows.'],
    [Array.from({ length: 13 }, (_, n) => `${n}-${n + 1}`).join(), 'at most 12 ranges'],
    ['8-12, 9am-9', '“09:00–09:00” is the same time twice. Write 00:00–24:00 for a whole day'],
    ['0-0', '“00:00–00:00” is the same time twice.'],
  ])('“%s” is not saved, stays there and says why', async (text, words) => {
    await open('shifts');
    await page.change('day-2', text);
    expect(page.text('#day-2-error')).toContain(words);
    expect(page.find('#day-2').getAttribute('aria-invalid')).toBe('true');
    expect(saves()).toBe(0);
    await page.input('day-2', '08:00-12:00');
    expect(page.all('#day-2-error')).toEqual([]);
  });

  test('X39 an end before its start is asked back, and nothing is saved before the answer', async () => {
    await open('shifts-overnight');
    await page.change('day-4', '09:00–13:00, 22:00–06:00');
    expect(page.text('#day-4-question')).toContain('Friday ends before it starts. Does this shift end on Saturday?');
    expect(page.find('#day-4').getAttribute('aria-describedby')).toBe('day-4-question');
    expect(saves()).toBe(0);
    await page.press('overnight');
    await vi.waitFor(() => expect(day(4)).toBe('09:00–13:00 22:00–06:00'));
    expect(page.all('.week-problem')).toEqual([]);
    expect(page.find('#day-5').getAttribute('placeholder')).toBe('continues from Fri');
  });

  test('X39 “No, correct it” leads back to the text, which says that it is not saved', async () => {
    await open('shifts-overnight');
    await page.change('day-4', '17:00-9:00');
    await page.press('correct');
    await vi.waitFor(() => expect(page.focused()?.id).toBe('day-4'));
    expect(page.text('#day-4-error')).toContain('Not saved');
    expect(shown(4)).toBe('17:00-9:00');
    expect(saves()).toBe(0);
  });

  test.each([
    ['Enter', () => page.key('Enter', page.find('#day-4'))],
    ['leaving it', () => page.fire(page.find('#day-4'), 'blur')],
  ])('X39 a text that was left uncorrected stays marked as not saved, and %s asks again', async (_what, leave) => {
    await open('shifts-overnight');
    await page.change('day-4', '22:00-06:00');
    await page.press('correct');
    await page.input('day-4', '22:00-06:00');
    await leave();
    expect(page.text('#day-4-question')).toContain('Not saved yet');
    expect(page.find('#day-4').getAttribute('aria-invalid')).toBe('true');
    await leave();
    expect(page.all('#day-4-question'), 'it is asked once').toHaveLength(1);
    await page.press('correct');
    expect(page.text('#day-4-error')).toContain('Not saved');
    await leave();
    expect(page.text('#day-4-question')).toContain('Does this shift end on Saturday?');
    expect(saves()).toBe(0);
  });

  test('a text that Enter changes and leaving reports, too, is saved once', async () => {
    await open('shifts');
    await page.input('day-2', '8-12');
    await Promise.all([
      page.key('Enter', page.find('#day-2')),
      page.change('day-2', '8-12'),
      page.fire(page.find('#day-2'), 'blur'),
    ]);
    await vi.waitFor(() => expect(day(2)).toBe('08:00–12:00'));
    expect(saves()).toBe(1);
  });

  test('X39 what is said of a text goes when the day is changed elsewhere', async () => {
    await open('shifts');
    await page.change('day-1', 'soon');
    await page.click(page.find('[data-day-row="2"] [data-action="copy-day"]'));
    await vi.waitFor(() => expect(shown(1)).toBe('08:30–18:00'));
    expect(page.all('#day-1-error')).toEqual([]);
  });

  test('X39 a night shift that stood there already is not asked about again', async () => {
    await open('shifts');
    await page.change('day-4', '09:00–14:00, 22:00–06:00');
    await vi.waitFor(() => expect(day(4)).toBe('09:00–14:00 22:00–06:00'));
    expect(page.all('.week-problem')).toEqual([]);
  });

  test('a day is copied to the other weekdays, and back', async () => {
    await open('shifts');
    await page.click(page.find('[data-day-row="2"] [data-action="copy-day"]'));
    await vi.waitFor(() => expect([0, 1, 2, 3, 4, 5].map(day)).toEqual([...Array(5).fill('08:30–18:00'), '']));
    await undo();
    await vi.waitFor(() => expect(options.settings().shifts.week).toEqual(plan.week));
  });
});

test('the way back goes with the next change, which it would take with it', async () => {
  await open('shifts');
  await page.click(page.find('[data-day-row="2"] [data-action="copy-day"]'));
  await vi.waitFor(() => page.find('[data-action="undo"]'));
  await page.change('day-2', '9-10');
  await vi.waitFor(() => expect(day(2)).toBe('09:00–10:00'));
  await vi.waitFor(() => expect(page.all('[data-action="undo"]')).toEqual([]));
});

test('hours are counted, gaps that are breaks are marked, so is the present moment', async () => {
  await open('shifts');
  expect(page.text('.card-head')).toContain('45.5 h per week');
  expect(page.all('.break')).toHaveLength(3);
  expect(page.all('.now-line')).toHaveLength(1);
});

test('a refusal is said at the week', async () => {
  await open('shifts');
  api.replies['settings.change'] = { ok: false, code: 'too-many' };
  await page.change('day-6', '9-10');
  await vi.waitFor(() => expect(page.text('#week-error')).toContain('more than can be kept'));
});

describe('zone and breaks', () => {
  test('the zone of this computer is named, any other can be chosen', async () => {
    await open('shifts');
    expect(page.text('#zone')).toMatch(/^This computer’s: \w/);
    await page.change('zone', '"Australia/Lord_Howe"');
    await vi.waitFor(() => expect(options.settings().shifts.zone).toBe('Australia/Lord_Howe'));
    await page.change('zone', 'null');
    await vi.waitFor(() => expect(options.settings().shifts.zone).toBe(null));
  });

  test('H3 gaps up to a length are breaks', async () => {
    await open('shifts');
    await page.change('breaks', '0');
    await vi.waitFor(() => expect(options.settings().shifts.breakMs).toBe(0));
    expect(page.all('.break')).toEqual([]);
  });
});

describe('H5 exceptions', () => {
  const exceptions = () => options.settings().shifts.exceptions;
  const add = async (from: string, to: string, hours?: string) => {
    await page.press('add-exception');
    await page.input('from', from);
    await page.input('to', to);
    if (hours !== undefined) {
      await page.change('kind', 'hours');
      await page.input('hours', hours);
    }
    await page.press('save-exception');
  };

  test('are listed with what is usual; those that are over stand apart', async () => {
    await open('shifts', { shifts: { ...plan, exceptions: [...plan.exceptions] } });
    expect(page.text('[data-exception="2026-11-25"]')).toMatch(/08:30–20:00 \(usually 08:30–18:00\)/);
    expect(page.text('[data-exception="2026-12-24"]')).toContain('No shift (holiday)');
  });

  test('a day off is added; without an end it is that day', async () => {
    await open('shifts');
    await add('2027-05-01', '');
    await vi.waitFor(() => expect(exceptions().at(-1)).toEqual({ from: '2027-05-01', to: '2027-05-01', ranges: [] }));
    await vi.waitFor(() => expect(page.all('#from').length).toBe(0));
    await vi.waitFor(() => expect(page.focused()?.getAttribute('data-action')).toBe('add-exception'));
  });

  test('days with other hours are added, read as the week is', async () => {
    await open('shifts');
    await add('2027-05-03', '2027-05-04', '9-13');
    await vi.waitFor(() =>
      expect(exceptions().at(-1)).toEqual({
        from: '2027-05-03',
        to: '2027-05-04',
        ranges: [{ start: '09:00', end: '13:00' }],
      }),
    );
  });

  test('X39 an end before its start is asked back here, too', async () => {
    await open('shifts');
    await add('2027-05-03', '', '20-4');
    expect(page.text('#exception-question')).toMatch(/Mon, May 3.* ends before it starts.*Tue, May 4/);
    expect(saves()).toBe(0);
    await page.press('overnight');
    await vi.waitFor(() => expect(exceptions().at(-1)?.ranges).toEqual([{ start: '20:00', end: '04:00' }]));
  });

  test.each([
    ['', '', undefined, '#from-error', 'Enter a date.'],
    ['2027-05-03', '2027-05-01', undefined, '#to-error', 'ends before it begins'],
    ['2027-05-03', '', 'late', '#hours-error', '“late” is no range of times'],
    ['2027-05-03', '', '', '#hours-error', 'Enter the hours'],
    ['2027-05-03', '', 'off', '#hours-error', 'or choose “No shift (holiday)”'],
  ])('“%s” to “%s”, %s is not added and says why', async (from, to, hours, where, words) => {
    await open('shifts');
    await add(from, to, hours);
    expect(page.text(where)).toContain(words);
    expect(saves()).toBe(0);
  });

  test('of the same dates takes the place of the one before, says so, and can be undone', async () => {
    await open('shifts');
    await add('2026-11-25', '', '10-12');
    await vi.waitFor(() => expect(page.text('.notice')).toContain('The exception for Wed, Nov 25 was replaced.'));
    expect(
      exceptions()
        .filter(({ from }) => from === '2026-11-25')
        .map(({ ranges }) => ranges),
    ).toEqual([[{ start: '10:00', end: '12:00' }]]);
    await undo();
    await vi.waitFor(() => expect(exceptions()).toEqual(plan.exceptions));
  });

  test('of a date within a longer one stands beside it', async () => {
    await open('shifts');
    await add('2026-12-28', '', '10-12');
    await vi.waitFor(() => expect(exceptions()).toHaveLength(plan.exceptions.length + 1));
    expect(page.all('[data-action="undo"]')).toEqual([]);
  });

  test('is removed by a button that names it, and brought back to its place', async () => {
    await open('shifts');
    const remove = page.find('[data-exception="2026-12-24"] button');
    expect(remove.getAttribute('aria-label')).toBe('Remove: Thu, Dec 24 – Fri, Jan 1, 2027');
    await page.click(remove);
    await vi.waitFor(() => expect(exceptions()).toHaveLength(2));
    await undo();
    await vi.waitFor(() => expect(exceptions()).toEqual(plan.exceptions));
  });
});

describe('a roster', () => {
  const url = 'https://roster.northwind.example/me.ics';
  const readUrl = async (text: string) => {
    await page.input('roster-url', text);
    await page.press('read-roster');
  };
  const rosterUrl = () => options.settings().shifts.rosterUrl;

  test('from an address: the browser is asked for that host, the address saved, then read', async () => {
    await open('shifts');
    api.replies['roster.read'] = { ok: true, value: { ...roster, from: { kind: 'address', url } } };
    await readUrl(' webcal://roster.northwind.example/me.ics ');
    await vi.waitFor(() => page.find('[data-roster="214"]'));
    expect(api.log.map(([what]) => what).filter((what) => /access|change|read/.test(what))).toEqual([
      'access',
      'settings.change',
      'roster.read',
    ]);
    expect(api.log.find(([what]) => what === 'access')?.[1]).toEqual(['https://roster.northwind.example/*']);
    expect(rosterUrl()).toBe(url);
  });

  test.each([
    ['http://roster.example/me.ics', 'Only https addresses'],
    ['roster', '“roster” is no address. Give that of the calendar, for example https://roster.example.com/me.ics.'],
    [' ', 'Enter the address of the calendar, for example https://roster.example.com/me.ics.'],
    ['https://me:secret@roster.example/', 'name'],
  ])('“%s” is refused before anything is asked', async (text, words) => {
    await open('shifts');
    await readUrl(text);
    expect(page.text('#roster-url-error').toLowerCase()).toContain(words.toLowerCase());
    expect(options.sent('access' as never)).toEqual([]);
    expect(saves()).toBe(0);
  });

  test('without access nothing is changed', async () => {
    await open('shifts');
    api.allows = false;
    await readUrl(url);
    await vi.waitFor(() => expect(page.text('#roster-url-error')).toContain('nothing was changed'));
    expect(saves()).toBe(0);
  });

  test('an address that cannot be read leaves the settings as they were', async () => {
    await open('shifts');
    api.replies['roster.read'] = { ok: false, code: 'roster-bad-status', values: { status: 404 } };
    await readUrl(url);
    await vi.waitFor(() => expect(page.text('#roster-error')).toContain('The server answered with 404.'));
    await vi.waitFor(() => expect(rosterUrl()).toBe(null));
    expect((page.find('#roster-url') as HTMLInputElement).value, 'what was typed stays').toBe(url);
  });

  test.each([
    [{ code: 'roster-bad-line', values: { line: 14, text: 'DTSTART' } }, 'Line 14 cannot be read: “DTSTART”.'],
    [{ code: 'roster-bad-event', values: { line: 3, text: 'x' } }, 'The event at line 3'],
    [{ code: 'roster-unknown-zone', values: { line: 6, text: 'Plant 3' } }, 'Line 6 names the time zone “Plant 3”'],
    [{ code: 'roster-not-a-calendar' }, 'no iCalendar file'],
    [{ code: 'roster-no-events' }, 'no events'],
    [{ code: 'roster-too-large' }, 'too large'],
    [{ code: 'too-large' }, 'too large'],
    [{ code: 'roster-too-many-shifts' }, 'more shifts'],
  ])('a broken file changes nothing and says where it breaks: %o', async (refusal, words) => {
    await open('shifts-roster');
    await vi.waitFor(() => page.find('[data-roster]'));
    api.replies['roster.import'] = { ok: false, ...refusal };
    const input = page.find('#roster-file');
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'me.ics')] });
    await page.fire(input, 'change');
    await vi.waitFor(() => expect(page.text('#roster-error')).toContain(words));
    expect(page.text('#roster-error')).toMatch(/\. Nothing was changed\.$/);
    expect(page.find('[data-roster]').getAttribute('data-roster')).toBe('214');
  });

  test('a file takes the place of what was there, its address included', async () => {
    await open('shifts-roster');
    api.replies['roster.import'] = {
      ok: true,
      value: { ...roster, events: 7, from: { kind: 'file', name: 'me.ics' } },
    };
    const input = page.find('#roster-file');
    Object.defineProperty(input, 'files', { value: [new File(['BEGIN:VCALENDAR'], 'me.ics')] });
    await page.fire(input, 'change');
    await vi.waitFor(() => expect(page.text('[data-roster="7"]')).toContain('me.ics'));
    expect(options.sent('roster.import')).toEqual([{ text: 'BEGIN:VCALENDAR', name: 'me.ics' }]);
    await vi.waitFor(() => expect(rosterUrl()).toBe(null));
  });

  test('shows what counts, what was left out, what comes next', async () => {
    await open('shifts-roster');
    await vi.waitFor(() => page.find('[data-roster]'));
    const words = page.text('.roster');
    expect(words).toContain('214 count as shifts · 3 left out');
    expect(words).toContain('Sat, Nov 21, 22:00–06:00');
    expect(words).toContain('Wed, Nov 25 · Thu, Nov 26');
  });

  test('that could not be read anew stands, with the reason', async () => {
    await open('shifts-roster-trouble');
    await vi.waitFor(() => expect(page.text('.roster .notice')).toContain('Line 1204 cannot be read'));
  });

  test('while it is read, the button says so, what was wrong before is gone, and it is not read twice', async () => {
    await open('shifts');
    api.replies['roster.read'] = { ok: false, code: 'roster-no-answer' };
    await readUrl(url);
    await vi.waitFor(() => page.find('#roster-error'));
    await vi.waitFor(() => expect(page.text('[data-action="read-roster"]')).toBe('Read'));
    const answer = Promise.withResolvers<never>();
    const { send } = api;
    api.send = (type, data) => (type === 'roster.read' ? answer.promise : send(type, data));
    await page.press('read-roster');
    expect(page.all('#roster-error')).toEqual([]);
    expect(page.text('[data-action="read-roster"]')).toBe('Reading …');
    expect(page.find('[data-action="read-roster"]').getAttribute('aria-disabled')).toBe('true');
    await page.press('read-roster');
    expect(options.sent('settings.change'), 'saved, given up, saved again').toHaveLength(3);
    answer.resolve({ ok: true, value: { ...roster, from: { kind: 'address', url } } } as never);
    await vi.waitFor(() => expect(page.text('[data-action="read-roster"]')).toBe('Read again'));
    expect(rosterUrl()).toBe(url);
  });

  test('is read again only from the address that was read; another one is read', async () => {
    await open('shifts', { shifts: { ...plan, rosterUrl: url } });
    expect(page.text('[data-action="read-roster"]')).toBe('Read again');
    await page.input('roster-url', url.replace('me.ics', 'you.ics'));
    expect(page.text('[data-action="read-roster"]')).toBe('Read');
    await page.input('roster-url', url.replace('https:', 'webcal:'));
    expect(page.text('[data-action="read-roster"]')).toBe('Read again');
  });

  test('of which everything is over says so', async () => {
    await open('shifts');
    api.replies['roster.read'] = { ok: true, value: { ...roster, next: [], nextOff: [] } };
    await readUrl(url);
    await vi.waitFor(() => expect(page.text('.roster .notice')).toContain('its events are over'));
  });

  test('is removed, with its address, only after a second press', async () => {
    await open('shifts-roster');
    await vi.waitFor(() => page.find('[data-roster]'));
    await page.press('remove-roster');
    expect(options.sent('roster.remove')).toEqual([]);
    await vi.waitFor(() => expect(page.focused()?.getAttribute('data-action')).toBe('keep-roster'));
    await page.press('keep-roster');
    await page.press('remove-roster');
    await page.press('confirm-remove-roster');
    await vi.waitFor(() => expect(page.all('[data-roster]')).toEqual([]));
    expect(options.sent('roster.remove')).toHaveLength(1);
    expect(rosterUrl()).toBe(null);
  });
});
