import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';
import { type RunOptions, runWith } from './run.ts';

export interface TestResult {
  readonly file: string;
  readonly name: string;
  readonly result: 'pass' | 'fail' | 'skip';
  /** Of the verdict that this test compared with the server's own truth. */
  readonly verdict: 'right' | 'wrong' | null;
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly meta?: { readonly verdict?: 'right' | 'wrong' };
    }[];
  }[];
}

const results: Readonly<Record<string, TestResult['result']>> = { passed: 'pass', failed: 'fail' };

/** One vitest run. A file that could not be loaded, or a run that failed outside its tests, is one failed test. */
export async function runVitest(
  config: string,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<readonly TestResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'signoff-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runWith(options, 'vitest', 'run', '--config', config, ...reporters, ...args);
  const tests = testsOf(file);
  rmSync(folder, { recursive: true, force: true });
  const silent = code !== 0 && !tests.some(({ result }) => result === 'fail');
  return silent ? [...tests, failed(config, `vitest ended with ${code}`)] : tests;
}

const failed = (file: string, name: string): TestResult => ({ file, name, result: 'fail', verdict: null });

function testsOf(file: string): TestResult[] {
  return reportIn(file).testResults.flatMap(({ name: path, status, assertionResults }) => {
    const file = relative(root, path);
    if (status === 'failed' && assertionResults.length === 0) return [failed(file, 'loads')];
    // What came before all tests has failed: none of them was skipped on purpose.
    const before = status === 'failed' && assertionResults.every((test) => results[test.status] !== 'fail');
    return assertionResults.map(({ fullName, status, meta }) => {
      const result = results[status] ?? (before && !fullName.includes('(skipped: ') ? 'fail' : 'skip');
      return { file, name: fullName, result, verdict: meta?.verdict ?? null };
    });
  });
}

function reportIn(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { testResults: [] };
  }
}
