import { expect, test } from 'vitest';
import { DAY_MS } from '../../../../lib/base/time';
import {
  afterChange,
  dueAt,
  ofSites,
  WEEK_MS,
  withAccess,
  withReport,
  withTry,
} from '../../../../lib/signout/doctor/memories';
import { parseMemories } from '../../../../lib/signout/doctor/parse-memories';
import type { SiteReport } from '../../../../lib/signout/doctor/report';
import { type Site, siteDefaults } from '../../../../lib/sites/site';

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

const crm: Site = { ...siteDefaults, id: 'crm', name: 'CRM', address: 'https://crm.example/' };
const shown = (landsOn: string | null) => ({ taughtAt: 1, steps: [], request: null, landsOn });

test.each<[what: string, change: Partial<Site>, report: boolean, signIn: boolean]>([
  ['its name', { name: 'Desk' }, true, true],
  ['an address for the proof', { proofUrl: 'https://crm.example/me' }, false, true],
  ['its other hosts', { otherHosts: ['login.example'] }, false, true],
  ['hosts it embeds', { embeddedHosts: ['chat.example'] }, false, true],
  ['cookies that stay', { keepCookies: ['device'] }, false, true],
  ['cookies of a parent domain', { parentCookies: 'clear' }, false, true],
  ['what becomes of its single sign-on', { providerRule: 'end' }, false, true],
  ['how one signs out, shown by somebody', { taught: shown(null) }, false, true],
  ['the same, and where it led to', { taught: shown('/signed-out') }, false, false],
  ['its address', { address: 'https://desk.example/' }, false, false],
])(
  'Z6 what is not true any more after a change is forgotten, the rest is not: %s',
  (_, change, hasReport, hasSignIn) => {
    const known = withReport(withAccess({}, ['crm', 'desk'], 1), 'crm', report(2), 'aaaaaaaaaaaaaaaa');
    const next = afterChange(known, [crm], [{ ...crm, ...change }]);
    expect([next.crm?.report !== null, next.crm?.signIn !== null]).toEqual([hasReport, hasSignIn]);
    expect(next.desk).toEqual(known.desk);
  },
);

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
