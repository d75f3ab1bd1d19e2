import { expect, test } from 'vitest';
import { isGood } from '../../../lib/records/shown-record';
import type { HistoryResult } from '../../../lib/signout/verdict';
import { clean, entry, proven } from '../../ui/samples/parts';

test.each<[string, HistoryResult | null, boolean]>([
  ['the lists are left alone', null, true],
  ['no entry is left', { left: 0 }, true],
  ['the browser did not tell', { left: null }, false],
])('C13 green when %s: %j, %s', (_when, history, good) =>
  expect(isGood(entry(1, 'en', proven, { ...clean, history }))).toBe(good),
);

test('C13 a record written before there were lists is judged as it was', () =>
  expect(isGood(entry(1, 'en', proven, clean))).toBe(true));
