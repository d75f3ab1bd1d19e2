import { expect, test } from 'vitest';
import { isGood } from '../../../lib/records/shown-record';
import type { HistoryResult } from '../../../lib/signout/verdict';
import { clean, entry, proven, withProvider } from '../../ui/samples/parts';

test.each<[string, HistoryResult | null, boolean]>([
  ['the lists are left alone', null, true],
  ['no entry is left', { left: 0 }, true],
  ['the browser did not tell', { left: null }, false],
])('C13 green when %s: %j, %s', (_when, history, good) =>
  expect(isGood(entry(1, 'en', proven, { ...clean, history }))).toBe(good),
);

test('C13 a record written before there were lists is judged as it was', () =>
  expect(isGood(entry(1, 'en', proven, clean))).toBe(true));

test.each([
  ['ended', { kind: 'ended' }, true],
  ['still signed in', { kind: 'alive' }, false],
  ['not known to have ended', { kind: 'unproven', reason: 'no-access' }, false],
] as const)('a proven site whose identity provider is %s', (_, verdict, good) =>
  expect(isGood(withProvider(entry(1, 'en', proven, clean), { verdict }))).toBe(good),
);
