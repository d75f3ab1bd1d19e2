import type { TestResult } from './run-vitest.ts';

export interface Row {
  /** Features and attacks that the test's name mentions; else its file. */
  readonly id: string;
  readonly browser: string;
  readonly what: string;
  readonly result: TestResult['result'];
  /** Reason of a test that is skipped. */
  readonly why?: string;
}

const SKIPPED = / \(skipped: ([^)]*)\)/;

/** Ids stand at the beginning of a name, reasons behind what is skipped. */
export function row({ file, name, result }: TestResult, browser = 'chromium'): Row {
  const what = name.replace(SKIPPED, '');
  const ids = what.match(/\b[A-Z]\d{1,2}\b/g) ?? [];
  const id = [...new Set(ids)].join(' ') || file.replace(/^.*\/|\.e2e\.test\.ts$|\.test\.ts$/g, '');
  const why = SKIPPED.exec(name)?.[1];
  return { id, browser, what, result, ...(result === 'skip' && why && { why }) };
}
