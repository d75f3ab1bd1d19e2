import { expect, test } from 'vitest';
import { DAY_MS } from '../../../../lib/base/time';
import {
  dueAt,
  ofSites,
  WEEK_MS,
  withAccess,
  withoutReport,
  withReport,
  withTry,
} from '../../../../lib/signout/doctor/memories';
import { parseMemories } from '../../../../lib/signout/doctor/parse-memories';
import type { SiteReport } from '../../../../lib/signout/doctor/report';

const report = (at: number): SiteReport => ({
  at,
  by: 'week',
  findings: [{ code: 'clear', kind: 'found', values: { cookies: 3, databases: 0, workers: 0 } }],
});

test('Z6 the first weekly check is a week after access was seen, the next a week after the last', () => {
  const known = withAccess({}, ['crm'], 1_000);
  expect(dueAt(known.crm)).toBe(1_000 + WEEK_MS);
  expect(dueAt(withAccess(known, ['crm'], 9_000).crm)).toBe(1_000 + WEEK_MS);
  expect(dueAt(withReport(known, 'crm', report(5_000), null).crm)).toBe(5_000 + WEEK_MS);
  expect(dueAt(undefined)).toBeNull();
});

test('Z6 one that never came to its end is begun again a day later, whatever was known', () => {
  const known = withTry(withReport({}, 'crm', report(5_000), null), 'crm', 5_000 + WEEK_MS);
  expect(dueAt(known.crm)).toBe(5_000 + WEEK_MS + DAY_MS);
  expect(parseMemories(JSON.parse(JSON.stringify(known)))).toEqual(known);
});

test('Z6 what is not true any more is forgotten, the rest is not', () => {
  const known = withReport(withAccess({}, ['crm'], 1), 'crm', report(2), 'aaaaaaaaaaaaaaaa');
  expect(withoutReport(known, 'crm').crm).toEqual({ ...known.crm, report: null });
  expect(withoutReport(known, 'desk')).toEqual(known);
});

test('Z6 a check that saw no sign-in page leaves what is known of it', () => {
  const known = withReport({}, 'crm', report(1), 'aaaaaaaaaaaaaaaa');
  expect(withReport(known, 'crm', report(2), null).crm?.signIn).toBe('aaaaaaaaaaaaaaaa');
  expect(withReport(known, 'crm', report(2), 'bbbbbbbbbbbbbbbb').crm?.signIn).toBe('bbbbbbbbbbbbbbbb');
});

test('what is remembered of a site goes with it', () => {
  expect(Object.keys(ofSites(withAccess({}, ['crm', 'desk'], 1), ['desk']))).toEqual(['desk']);
});

test('what was stored is read again', () => {
  const memories = withReport(withAccess({}, ['crm'], 1), 'crm', report(2), 'aaaaaaaaaaaaaaaa');
  expect(parseMemories(JSON.parse(JSON.stringify(memories)))).toEqual(memories);
});

test.each([
  null,
  [],
  { crm: {} },
  { crm: { knownAt: -1, hadAccess: true, signIn: null, report: null } },
  { crm: { knownAt: 1, hadAccess: true, signIn: '<form>', report: null } },
  {
    crm: {
      knownAt: 1,
      hadAccess: true,
      signIn: null,
      report: { at: 1, by: 'week', findings: [{ code: 'x', kind: 'found', values: {} }] },
    },
  },
])('%o is nothing that was stored: the checks are made again', (raw) => {
  expect(parseMemories(raw)).toEqual({});
});
