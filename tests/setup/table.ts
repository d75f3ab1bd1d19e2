import { type Row, row } from './row.ts';
import type { TestResult } from './run-vitest.ts';

export interface Suite {
  readonly browser: 'chromium' | 'firefox';
  readonly results: readonly TestResult[];
}

const WIDEST = 110;
const words = { pass: 'pass', fail: 'FAIL', skip: '–' } as const;

/** One line for each test, the browsers side by side; a test that only one of them has is `·` in the other. */
export function table(suites: readonly Suite[]): string {
  const lines = new Map<string, Map<string, Row>>();
  for (const { browser, results } of suites) {
    for (const result of results) {
      const one = row(result, browser);
      const key = `${result.file} ${one.what}`;
      lines.set(key, (lines.get(key) ?? new Map()).set(browser, one));
    }
  }
  const cells = [...lines.values()].map((byBrowser) => cellsOf(byBrowser, suites));
  const head = ['id', 'what', ...suites.map(({ browser }) => browser), ''];
  return [head, ...cells].map(inColumns([head, ...cells])).join('\n');
}

function cellsOf(byBrowser: ReadonlyMap<string, Row>, suites: readonly Suite[]): string[] {
  const [any] = byBrowser.values();
  const found = suites.map(({ browser }) => byBrowser.get(browser));
  const reasons = new Set(found.flatMap((one) => (one?.why ? [`(${one.why})`] : [])));
  const what = any?.what ?? '';
  const shown = what.length > WIDEST ? `${what.slice(0, WIDEST - 1)}…` : what;
  return [any?.id ?? '', shown, ...found.map((one) => (one ? words[one.result] : '·')), [...reasons].join(' ')];
}

function inColumns(all: readonly (readonly string[])[]): (cells: readonly string[]) => string {
  const widths = (all[0] ?? []).map((_, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0)));
  return (cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
}

/** Verdicts that tests compared with the truth of the server. */
export function verdicts(suites: readonly Suite[]): string {
  const judged = suites.map(({ browser, results }) => {
    const all = results.filter(({ verdict }) => verdict !== null);
    return { browser, all: all.length, wrong: all.filter(({ verdict }) => verdict === 'wrong').length };
  });
  const wrong = judged.reduce((sum, one) => sum + one.wrong, 0);
  return `${wrong} wrong verdicts (${judged.map(({ browser, all, wrong }) => `${browser}: ${wrong} of ${all}`).join(', ')})`;
}
