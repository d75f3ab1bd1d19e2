import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Facts } from '../../../lib/deadlines/facts';
import { parseFacts } from '../../../lib/deadlines/parse-facts';

const site = { signedInAt: 1, activeAt: 2, callAt: null, byCookie: true, handled: ['shift-end@8'] };
const facts: Facts = {
  sites: { crm: site },
  computer: { state: 'active', activeAt: 3, lockedAt: null },
  browserStartedAt: 4,
  seenAt: 5,
  extensions: { 'idle@9': 2 },
  notBefore: { 'idle@9': 10 },
  stayLate: [{ endAt: 6, untilAt: 7 }],
  away: { sinceAt: 8, siteIds: ['crm'] },
};

const many = <T>(count: number, value: T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`key${at}`, value]));

test.each([
  ['as they were written', facts],
  ['with nobody signed in', { ...facts, sites: {}, extensions: {}, notBefore: {}, stayLate: [], away: null }],
  ['with 200 sites', { ...facts, sites: many(200, site) }],
  ['with 1,000 extensions', { ...facts, extensions: many(1_000, 1) }],
])('facts %s are read back whole', (_what, whole) => {
  expect(parseFacts(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
});

test.each([
  ['nothing', undefined],
  ['a text', 'facts'],
  ['a list', [facts]],
  ['facts without a part', { ...facts, seenAt: undefined }],
  ['facts of another version', { ...facts, more: 1 }],
  ['an instant that is none', { ...facts, seenAt: Number.NaN }],
  ['an instant before all time', { ...facts, seenAt: -1 }],
  ['an instant after all time', { ...facts, seenAt: 8.65e15 }],
  ['a state of no computer', { ...facts, computer: { ...facts.computer, state: 'asleep' } }],
  ['half an extension', { ...facts, extensions: { 'idle@9': 0.5 } }],
  ['fewer than no extensions', { ...facts, extensions: { 'idle@9': -1 } }],
  ['201 sites', { ...facts, sites: many(201, site) }],
  ['1,001 extensions', { ...facts, extensions: many(1_001, 1) }],
  ['1,001 handled deadlines', { ...facts, sites: { crm: { ...site, handled: Object.keys(many(1_001, 1)) } } }],
  ['an endless id', { ...facts, away: { sinceAt: 1, siteIds: ['x'.repeat(129)] } }],
])('E6 %s: nothing is known', (_what, raw) => {
  expect(parseFacts(raw)).toBeNull();
});

test('E6 whatever is stored, nothing is thrown', () => {
  fc.assert(fc.property(fc.anything(), (raw) => parseFacts(raw) === null));
});

test('E6 one part that is replaced by anything gives facts or nothing, never an error', () => {
  const part = fc.constantFrom(...Object.keys(facts));
  fc.assert(
    fc.property(part, fc.anything(), (name, raw) => {
      const parsed = parseFacts({ ...facts, [name]: raw });
      expect(parsed === null || Object.keys(parsed).length === Object.keys(facts).length).toBe(true);
    }),
  );
});
