import { beforeAll, describe, expect, test } from 'vitest';
import { totalsOf } from '../forms/result.ts';
import { runPages } from '../forms/run-pages.ts';
import { tableOf, totalsInWords } from '../forms/table.ts';
import { installFormLibraries } from '../setup/dependencies.mjs';

const MINUTE = 60_000;

describe('on every page of the form corpus', () => {
  let totals: ReturnType<typeof totalsOf>;

  beforeAll(async () => {
    installFormLibraries();
    const results = await runPages({ jobs: 5 });
    totals = totalsOf(results);
    console.log(`${tableOf(results)}\n\n${totalsInWords(results)}`);
  }, 30 * MINUTE);

  test('every step can be done', () => {
    expect(totals.notDone).toBe(0);
  });

  test('at least 98 % of the unsaved work is found', () => {
    expect(totals.found / totals.unsaved).toBeGreaterThanOrEqual(0.98);
  });

  test('at most 2 % of what is no work is called unsaved', () => {
    expect(totals.falseAlarms / totals.clean).toBeLessThanOrEqual(0.02);
  });

  test('popup and badge show what the check finds', () => {
    expect(totals.badgeWrong / (totals.unsaved + totals.clean)).toBeLessThanOrEqual(0.02);
  });

  test('it has at least 40 pages over at least 20 libraries', () => {
    expect(totals.pages).toBeGreaterThanOrEqual(40);
    expect(totals.libraries).toBeGreaterThanOrEqual(20);
  });
});
