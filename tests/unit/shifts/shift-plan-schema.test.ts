import * as v from 'valibot';
import { expect, test } from 'vitest';
import { noShifts, type ShiftPlan } from '../../../lib/shifts/shift';
import { shiftPlanSchema } from '../../../lib/shifts/shift-plan-schema';

const nine = { start: '09:00', end: '17:30' };
const plan: ShiftPlan = {
  zone: 'Europe/Berlin',
  week: [[nine], [nine, { start: '22:00', end: '06:00' }], [], [{ start: '00:00', end: '24:00' }], [nine], [], []],
  exceptions: [
    { from: '2028-02-29', to: '2028-02-29', ranges: [] },
    { from: '2026-12-24', to: '2027-01-02', ranges: [nine] },
  ],
  breakMs: 14_400_000,
  rosterUrl: 'https://roster.example/me.ics?key=1',
};

/** `path: code` of every problem. */
function problems(change: object): string[] {
  const parsed = v.safeParse(shiftPlanSchema, { ...plan, ...change });
  return parsed.success ? [] : parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
}

const week = (...monday: unknown[]) => ({ week: [monday, [], [], [], [], [], []] });
const exceptions = (...list: unknown[]) => ({ exceptions: list });

test('a plan stays what it is', () => {
  expect(v.parse(shiftPlanSchema, plan)).toEqual(plan);
});

test('what is not there is as in no plan', () => {
  expect(v.parse(shiftPlanSchema, {})).toEqual(noShifts);
});

test.each([
  [{ extra: 1 }, 'extra: unknown-key'],
  [{ zone: 'Europe/Atlantis' }, 'zone: unknown-zone'],
  [{ zone: '+01:00' }, 'zone: unknown-zone'],
  [{ zone: '' }, 'zone: unknown-zone'],
  [{ zone: 1 }, 'zone: not-text'],
  [{ week: {} }, 'week: not-a-list'],
  [{ week: [[]] }, 'week: not-seven-days'],
  [{ week: Array(400).fill([nine]) }, 'week: not-seven-days'],
  [week(...Array(13).fill(nine)), 'week.0: too-many'],
  [week('09:00-17:30'), 'week.0.0: wrong-shape'],
  [week({ start: '9:00', end: '17:30' }), 'week.0.0.start: not-a-time'],
  [week({ start: '24:00', end: '17:30' }), 'week.0.0.start: not-a-time'],
  [week({ start: '09:60', end: '17:30' }), 'week.0.0.start: not-a-time'],
  [week({ start: '09:00', end: '24:01' }), 'week.0.0.end: not-a-time'],
  [week({ start: '09:00', end: '17:30\n' }), 'week.0.0.end: not-a-time'],
  [week({ start: '09:00' }), 'week.0.0.end: missing'],
  [week({ ...nine, name: 'x' }), 'week.0.0.name: unknown-key'],
  [exceptions(...Array(401).fill({})), 'exceptions: too-many'],
  [exceptions({ from: '2026-02-29', to: '2026-03-01', ranges: [] }), 'exceptions.0.from: not-a-date'],
  [exceptions({ from: '2026-02-28', to: '2026-02-30', ranges: [] }), 'exceptions.0.to: not-a-date'],
  [
    exceptions({ from: '2026-13-01', to: '2026-13-01', ranges: [] }),
    'exceptions.0.from: not-a-date,exceptions.0.to: not-a-date',
  ],
  [exceptions({ from: '1.3.2026', to: '2026-12-01', ranges: [] }), 'exceptions.0.from: not-a-date'],
  [exceptions({ from: '2026-03-02', to: '2026-03-01', ranges: [] }), 'exceptions.0.to: ends-before-start'],
  [exceptions({ from: '2026-03-02', to: '2026-03-02' }), 'exceptions.0.ranges: missing'],
  [{ breakMs: -1 }, 'breakMs: too-small'],
  [{ breakMs: 14_400_001 }, 'breakMs: too-big'],
  [{ breakMs: 0.1 }, 'breakMs: not-a-number'],
  [{ breakMs: '15' }, 'breakMs: not-a-number'],
  [{ breakMs: null }, 'breakMs: not-a-number'],
  [{ rosterUrl: 'roster' }, 'rosterUrl: not-an-address'],
  [{ rosterUrl: '' }, 'rosterUrl: not-an-address'],
  [{ rosterUrl: 'http://roster.example/me.ics' }, 'rosterUrl: not-https'],
  [{ rosterUrl: 'http://127.0.0.1.example/' }, 'rosterUrl: not-https'],
  [{ rosterUrl: 'ftp://127.0.0.1/' }, 'rosterUrl: not-https'],
  [{ rosterUrl: 'data:text/calendar,x' }, 'rosterUrl: not-https'],
  [{ rosterUrl: 'https://me:secret@roster.example/' }, 'rosterUrl: user-info'],
])('X39 X41 %j is refused as %s', (change, expected) => expect(problems(change).join()).toBe(expected));

test.each(['x'.repeat(2_000), 'ä'.repeat(1_000)])('X41 an address of a roster has an end', (path) =>
  expect(problems({ rosterUrl: `https://roster.example/${path}` })).toEqual(['rosterUrl: too-long']),
);

test.each([
  [' https://Roster.Example/a b ', 'https://roster.example/a%20b'],
  ['webcal://roster.example/me.ics', 'https://roster.example/me.ics'],
  ['http://127.0.0.1:8080/me.ics', 'http://127.0.0.1:8080/me.ics'],
  ['http://localhost/me.ics', 'http://localhost/me.ics'],
  ['http://[::1]/me.ics', 'http://[::1]/me.ics'],
])('a roster is read from %s as %s', (rosterUrl, expected) =>
  expect(v.parse(shiftPlanSchema, { rosterUrl }).rosterUrl).toBe(expected),
);
