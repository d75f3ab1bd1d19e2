import { describe, expect, test } from 'vitest';
import { dateAt, dateOf, dayOf, instantOf, weekdayOf } from '../../../lib/shifts/instant-of';
import {
  noRoster,
  noShifts,
  type RosterShifts,
  type ShiftPlan,
  type TimeRange,
  type Week,
} from '../../../lib/shifts/shift';
import { shiftAt } from '../../../lib/shifts/shift-at';
import { shiftsBetween } from '../../../lib/shifts/shifts-between';
import { withStayLate } from '../../../lib/shifts/with-stay-late';

const utc = (at: number) => new Date(at).toISOString().slice(0, 16);
const ranges = (text: string): TimeRange[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((part) => ({ start: part.slice(0, 5), end: part.slice(6) }));
const everyDay = (text: string): Week => Array.from({ length: 7 }, () => ranges(text));
const planOf = (change: Partial<ShiftPlan>): ShiftPlan => ({ ...noShifts, zone: 'UTC', ...change });

/** The shifts of a stretch of days, in UTC. */
function shiftsOf(plan: ShiftPlan, from: string, to = from, roster: RosterShifts = noRoster): string[] {
  const zone = plan.zone ?? 'UTC';
  const [fromAt, toAt] = [instantOf(from, '00:00', zone), instantOf(dateOf(dayOf(to) + 1), '00:00', zone)];
  return shiftsBetween(plan, roster, 'UTC', fromAt + 1, toAt - 1).map(
    ({ startAt, endAt }) => `${utc(startAt)} ${utc(endAt)}`,
  );
}

describe('the instant of a wall-clock time (H4 X39)', () => {
  test.each([
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30', 'skipped'],
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30', 'doubled'],
    ['2026-03-08', '02:00', 'America/New_York', '2026-03-08T07:00', 'skipped'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30', 'doubled'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45', 'skipped, by half an hour'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45', 'doubled, for half an hour'],
    ['2026-06-01', '00:00', 'Asia/Kathmandu', '2026-05-31T18:15', 'plain'],
    ['2026-06-01', '09:00', 'Asia/Shanghai', '2026-06-01T01:00', 'plain'],
  ])('%s %s in %s is %s (%s)', (date, time, zone, expected) => expect(utc(instantOf(date, time, zone))).toBe(expected));

  test.each([
    ['2026-02-29', '09:00', 'UTC'],
    ['2026-02-28', '24:00', 'UTC'],
    ['2026-02-28', '09:00', 'Europe/Atlantis'],
  ])('%s %s in %s is none', (date, time, zone) => expect(() => instantOf(date, time, zone)).toThrow(RangeError));

  test('dates can be counted with', () => {
    expect([dayOf('1970-01-01'), dateOf(dayOf('2028-02-28') + 1), dateOf(-1)]).toEqual([0, '2028-02-29', '1969-12-31']);
    expect(['2026-11-22', '2026-11-23', '1969-12-28'].map((date) => weekdayOf(dayOf(date)))).toEqual([6, 0, 6]);
    expect(dateAt(Date.parse('2026-06-01T18:15Z'), 'Asia/Kathmandu')).toBe('2026-06-02');
  });
});

describe('the shifts of a day', () => {
  test.each<[what: string, ranges: string, expected: string[]]>([
    ['H1 one range', '09:00-17:30', ['2026-06-02T09:00 2026-06-02T17:30']],
    ['H1 none', '', []],
    [
      'H2 over midnight ends once',
      '22:00-06:00',
      ['2026-06-01T22:00 2026-06-02T06:00', '2026-06-02T22:00 2026-06-03T06:00'],
    ],
    [
      'H3 three ranges',
      '06:00-09:00 10:00-12:00 13:00-15:00',
      ['2026-06-02T06:00 2026-06-02T09:00', '2026-06-02T10:00 2026-06-02T12:00', '2026-06-02T13:00 2026-06-02T15:00'],
    ],
    ['H3 touching ranges are one', '13:00-17:00 09:00-13:00', ['2026-06-02T09:00 2026-06-02T17:00']],
    ['X39 overlapping ranges are one', '09:00-15:00 10:00-11:00 14:00-17:00', ['2026-06-02T09:00 2026-06-02T17:00']],
    ['X39 till the end of the day', '16:00-24:00', ['2026-06-02T16:00 2026-06-03T00:00']],
    [
      'X39 an end at the start is that of the next day, and so one shift without a gap',
      '09:00-09:00',
      ['2026-02-02T09:00 2026-10-01T09:00'],
    ],
    ['X39 400 ranges', Array(400).fill('09:00-10:00').join(' '), ['2026-06-02T09:00 2026-06-02T10:00']],
  ])('%s: %s', (_, text, expected) =>
    expect(shiftsOf(planOf({ week: everyDay(text) }), '2026-06-02')).toEqual(expected),
  );

  test.each<[breakMinutes: number, expected: string[]]>([
    [0, ['2026-06-02T09:00 2026-06-02T13:00', '2026-06-02T14:00 2026-06-02T18:00']],
    [59, ['2026-06-02T09:00 2026-06-02T13:00', '2026-06-02T14:00 2026-06-02T18:00']],
    [60, ['2026-06-02T09:00 2026-06-02T18:00']],
  ])('H3 a gap of an hour is a break where breaks are up to %i min', (minutes, expected) => {
    const plan = planOf({ week: everyDay('09:00-13:00 14:00-18:00'), breakMs: minutes * 60_000 });
    expect(shiftsOf(plan, '2026-06-02')).toEqual(expected);
  });

  test.each<[zone: string, date: string, ranges: string, expected: string[]]>([
    ['Europe/Berlin', '2026-03-28', '22:00-06:00', ['2026-03-28T21:00 2026-03-29T04:00']],
    ['Europe/Berlin', '2026-03-28', '22:00-02:30', ['2026-03-28T21:00 2026-03-29T01:30']],
    ['Europe/Berlin', '2026-10-24', '22:00-02:30', ['2026-10-24T20:00 2026-10-25T00:30']],
    ['Europe/Berlin', '2026-10-24', '22:00-06:00', ['2026-10-24T20:00 2026-10-25T05:00']],
    ['Europe/Berlin', '2026-03-29', '02:15-03:15', []],
    ['Europe/Berlin', '2026-03-29', '02:45-03:15', []],
    ['America/New_York', '2026-03-08', '01:00-02:30', ['2026-03-08T06:00 2026-03-08T07:30']],
    ['America/New_York', '2026-11-01', '01:00-01:30', ['2026-11-01T05:00 2026-11-01T05:30']],
    ['America/New_York', '2026-11-01', '00:00-24:00', ['2026-11-01T04:00 2026-11-02T05:00']],
    ['Australia/Lord_Howe', '2026-10-04', '01:00-02:15', ['2026-10-03T14:30 2026-10-03T15:45']],
    ['Australia/Lord_Howe', '2026-04-05', '01:00-01:45', ['2026-04-04T14:00 2026-04-04T14:45']],
    ['Asia/Kathmandu', '2026-06-02', '00:00-06:00', ['2026-06-01T18:15 2026-06-02T00:15']],
    ['Asia/Shanghai', '2026-06-02', '20:00-24:00', ['2026-06-02T12:00 2026-06-02T16:00']],
    ['UTC', '2028-02-29', '09:00-17:00', ['2028-02-29T09:00 2028-02-29T17:00']],
  ])('H4 X39 in %s what begins on %s at %s', (zone, date, text, expected) => {
    const plan = planOf({ zone, exceptions: [{ from: date, to: date, ranges: ranges(text) }] });
    expect(shiftsOf(plan, date)).toEqual(expected);
  });

  test('H4 without a zone of its own a plan is in that of the computer', () => {
    const plan = planOf({ zone: null, week: everyDay('09:00-17:00') });
    const [fromAt, toAt] = [Date.parse('2026-06-02T00:00Z'), Date.parse('2026-06-02T12:00Z')];
    expect(shiftsBetween(plan, noRoster, 'Asia/Shanghai', fromAt, toAt).map(({ endAt }) => utc(endAt))).toEqual([
      '2026-06-02T09:00',
    ]);
  });
});

describe('what stands for the week', () => {
  const week = everyDay('09:00-17:00');
  const night = { startAt: Date.parse('2026-06-02T20:00Z'), endAt: Date.parse('2026-06-03T04:00Z') };
  const roster: RosterShifts = { shifts: [night], offDates: ['2026-06-03', '2026-06-04'] };
  const off = (from: string, to = from) => ({ from, to, ranges: [] });

  test('H5 an exception, on its own dates only; the last of several', () => {
    const exceptions = [
      off('2026-06-02', '2026-06-03'),
      { from: '2026-06-03', to: '2026-06-03', ranges: ranges('12:00-13:00') },
    ];
    expect(shiftsOf(planOf({ week, exceptions }), '2026-06-01', '2026-06-04')).toEqual([
      '2026-06-01T09:00 2026-06-01T17:00',
      '2026-06-03T12:00 2026-06-03T13:00',
      '2026-06-04T09:00 2026-06-04T17:00',
    ]);
  });

  test('H5 a free day does not cut what began the day before', () => {
    const plan = planOf({ week: everyDay('22:00-06:00'), exceptions: [off('2026-06-02')] });
    expect(shiftsOf(plan, '2026-06-02')).toEqual(['2026-06-01T22:00 2026-06-02T06:00']);
  });

  test('a roster, on the dates it mentions', () => {
    expect(shiftsOf(planOf({ week }), '2026-06-01', '2026-06-05', roster)).toEqual([
      '2026-06-01T09:00 2026-06-01T17:00',
      '2026-06-02T20:00 2026-06-03T04:00',
      '2026-06-05T09:00 2026-06-05T17:00',
    ]);
  });

  test('a roster, whose shift stands on a free day too', () => {
    expect(shiftsOf(planOf({ week }), '2026-06-02', '2026-06-02', { ...roster, offDates: ['2026-06-02'] })).toEqual([
      '2026-06-02T20:00 2026-06-03T04:00',
    ]);
  });

  test('a date of the roster is one of the zone of the plan', () => {
    const plan = planOf({ zone: 'Asia/Shanghai', week });
    expect(shiftsOf(plan, '2026-06-02', '2026-06-03', { ...roster, offDates: [] })).toEqual([
      '2026-06-02T01:00 2026-06-02T09:00',
      '2026-06-02T20:00 2026-06-03T04:00',
    ]);
  });

  test('H5 an exception goes before the roster', () => {
    const exceptions = [{ from: '2026-06-02', to: '2026-06-04', ranges: ranges('10:00-11:00') }];
    expect(shiftsOf(planOf({ week, exceptions }), '2026-06-02', '2026-06-03', roster)).toEqual([
      '2026-06-02T10:00 2026-06-02T11:00',
      '2026-06-03T10:00 2026-06-03T11:00',
    ]);
  });
});

describe('H5 staying late', () => {
  const [a, b] = [
    { startAt: 100, endAt: 200 },
    { startAt: 300, endAt: 400 },
  ];
  test.each<[what: string, stayLate: (readonly [number, number])[], expected: (readonly [number, number])[]]>([
    [
      'nobody',
      [],
      [
        [100, 200],
        [300, 400],
      ],
    ],
    [
      'a later end',
      [[200, 250]],
      [
        [100, 250],
        [300, 400],
      ],
    ],
    ['into the next shift', [[200, 300]], [[100, 400]]],
    ['over the next shift', [[200, 500]], [[100, 500]]],
    [
      'into the next shift, and late there',
      [
        [200, 350],
        [400, 450],
      ],
      [[100, 450]],
    ],
    [
      'once more',
      [
        [200, 230],
        [230, 250],
      ],
      [
        [100, 250],
        [300, 400],
      ],
    ],
    [
      'again from the same end: the later time counts',
      [
        [200, 250],
        [200, 230],
      ],
      [
        [100, 250],
        [300, 400],
      ],
    ],
    [
      'an end that is none',
      [[150, 250]],
      [
        [100, 200],
        [300, 400],
      ],
    ],
    [
      'X39 an earlier end, or the same',
      [
        [200, 150],
        [400, 400],
      ],
      [
        [100, 200],
        [300, 400],
      ],
    ],
  ])('%s', (_, stayLate, expected) => {
    const late = withStayLate(
      [a, b],
      stayLate.map(([endAt, untilAt]) => ({ endAt, untilAt })),
    );
    expect(late.map(({ startAt, endAt }) => [startAt, endAt])).toEqual(expected);
  });
});

test.each([
  [99, null],
  [100, 100],
  [199, 100],
  [200, null],
  [300, 300],
  [400, null],
])('at %i the shift is %s', (now, expected) => {
  const shifts = [
    { startAt: 100, endAt: 200 },
    { startAt: 300, endAt: 400 },
  ];
  expect(shiftAt(shifts, now)?.startAt ?? null).toBe(expected);
});
