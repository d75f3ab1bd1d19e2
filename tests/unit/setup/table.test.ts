import { expect, test } from 'vitest';
import { row } from '../../setup/row';
import type { TestResult } from '../../setup/run-vitest';
import { table, verdicts } from '../../setup/table';

const result = (name: string, result: TestResult['result'], verdict: TestResult['verdict'] = null): TestResult => ({
  file: 'tests/e2e/crash.e2e.test.ts',
  project: 'chromium',
  name,
  result,
  verdict,
});

test('X1 both browsers stand side by side, and a test that one of them skips says why', () => {
  const lines = table([
    { browser: 'chromium', results: [result('E1 it ends', 'pass'), result('a screen I3 locks', 'pass')] },
    {
      browser: 'firefox',
      results: [result('E1 it ends', 'fail'), result('a screen (skipped: no lock) I3 locks', 'skip')],
    },
  ]).split('\n');
  expect(lines).toEqual([
    'id  what               chromium  firefox',
    'E1  E1 it ends         pass      FAIL',
    'I3  a screen I3 locks  pass      –        (no lock)',
  ]);
});

test('X1 a test of one browser only is a dot in the other', () => {
  const suites = [
    { browser: 'chromium', results: [result('E1 it ends', 'pass')] },
    { browser: 'firefox', results: [] },
  ] as const;
  expect(table(suites)).toContain('pass      ·');
});

test('wrong verdicts are counted apart from tests that fail', () => {
  const results = [result('a', 'fail', 'wrong'), result('b', 'fail', 'right'), result('c', 'pass', 'right')];
  expect(verdicts([{ browser: 'firefox', results }])).toBe('1 wrong verdicts (firefox: 1 of 3)');
});

test.each([
  ['P2 P3 all E1 of P2', { id: 'P2 P3 E1', what: 'P2 P3 all E1 of P2' }],
  ['says so', { id: 'crash', what: 'says so' }],
])('a row of “%s” has its ids, or its file', (name, expected) => {
  expect(row(result(name, 'pass'), 'firefox')).toEqual({ ...expected, browser: 'firefox', result: 'pass' });
});
