import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { createActivityReports } from '../../../../lib/page/presence/activity-reports';

const START = 1_000_000;

/** Instants that were told, each with the instant at which it was. */
let told: { at: number; saidAt: number }[];
let reports: ReturnType<typeof createActivityReports>;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  told = [];
  reports = createActivityReports(
    (agoMs) => void told.push({ at: Date.now() - START, saidAt: Date.now() - agoMs - START }),
  );
  return () => vi.useRealTimers();
});

const input = (afterMs: number) => {
  vi.advanceTimersByTime(afterMs);
  reports.noted();
};

test('the first sign is told at once', () => {
  input(0);
  expect(told).toEqual([{ at: 0, saidAt: 0 }]);
});

test('a minute of typing makes two reports, the second of the last key', () => {
  for (let key = 0; key < 590; key += 1) input(100);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([
    { at: 100, saidAt: 100 },
    { at: 60_100, saidAt: 59_000 },
  ]);
});

test('nothing runs when nobody does anything', () => {
  input(0);
  vi.advanceTimersByTime(60_000);
  expect([told.length, vi.getTimerCount()]).toEqual([1, 0]);
});

test('a page that is left or hidden tells what was not told yet, once', () => {
  input(0);
  input(5_000);
  vi.advanceTimersByTime(1_000);
  reports.flush();
  reports.flush();
  expect(told).toEqual([
    { at: 0, saidAt: 0 },
    { at: 6_000, saidAt: 5_000 },
  ]);
  vi.advanceTimersByTime(60_000);
  expect(told).toHaveLength(2);
});

test('X40 what somebody did before the computer slept is no news afterwards', () => {
  input(0);
  input(5_000);
  vi.setSystemTime(START + 3 * 3_600_000);
  reports.flush();
  expect(told).toEqual([{ at: 0, saidAt: 0 }]);
});

test('X40 a clock that was set back makes no activity in the future', () => {
  input(0);
  input(5_000);
  vi.setSystemTime(START - 3_600_000);
  reports.flush();
  expect(told[1]).toEqual({ at: -3_600_000, saidAt: -3_600_000 });
});

test('whatever is done when: at most one report a minute and one after it, never too late, the last sign always', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200_000 }), { maxLength: 40 }), (pauses) => {
      vi.setSystemTime(START);
      told = [];
      reports = createActivityReports((agoMs) => void told.push({ at: Date.now(), saidAt: Date.now() - agoMs }));
      pauses.forEach(input);
      const lastAt = Date.now();
      vi.advanceTimersByTime(120_000);
      const gaps = told.slice(1).map(({ at }, before) => at - (told[before]?.at ?? 0));
      expect(gaps.every((gap) => gap >= 60_000)).toBe(true);
      if (pauses.length > 0) expect(told.at(-1)?.saidAt).toBe(lastAt);
    }),
    { numRuns: 300 },
  );
});
