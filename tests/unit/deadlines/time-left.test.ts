import { expect, test } from 'vitest';
import { calmLeftMs, shownLeftMs, spokenLeftMs } from '../../../lib/deadlines/time-left';

test.each([
  // left, shown, calm, spoken: all in seconds
  [301, 360, 360, 360],
  [300, 300, 300, 300],
  [120.001, 180, 180, 180],
  [121, 180, 180, 180],
  [120, 120, 120, 120],
  [100.1, 101, 120, 120],
  [100, 100, 120, 100],
  [60.001, 61, 120, 80],
  [60, 60, 60, 60],
  [41.2, 42, 60, 60],
  [40, 40, 40, 40],
  [0.001, 1, 20, 20],
  [0, 0, 0, 0],
  [-5, 0, 0, 0],
])('H9 with %d s left, %d s are shown, %d s calmly, %d s said', (left, shown, calm, spoken) => {
  const ms = Math.round(left * 1_000);
  expect([shownLeftMs(ms), calmLeftMs(ms), spokenLeftMs(ms)]).toEqual([shown, calm, spoken].map((one) => one * 1_000));
});

test('R24 what is said changes seven times in the last two minutes', () => {
  const said = new Set(Array.from({ length: 120_001 }, (_, ms) => spokenLeftMs(ms)));
  expect(said.size).toBe(7);
});
