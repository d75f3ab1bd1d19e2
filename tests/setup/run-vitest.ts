import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModuleReport } from './report.ts';
import { runWith } from './run.ts';

export interface TestResult {
  readonly file: string;
  /** Of the configuration's project; empty where it has none. */
  readonly project: string;
  readonly name: string;
  readonly result: 'pass' | 'fail' | 'skip';
  /** Of the verdict that this test compared with the server's own truth. */
  readonly verdict: 'right' | 'wrong' | null;
}

export interface Run {
  readonly results: readonly TestResult[];
  /** How long each file took, the longest first. */
  readonly files: readonly { readonly file: string; readonly project: string; readonly tookMs: number }[];
}

const words: Readonly<Record<string, TestResult['result']>> = { passed: 'pass', failed: 'fail' };

/** One vitest run. A file that could not be loaded, or a run that failed outside its tests, is one failed test. */
export async function runVitest(
  config: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'signoff-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=./tests/setup/report.ts'];
  const all = { ...env, SIGNOFF_REPORT: file };
  const code = await runWith(all, 'vitest', 'run', '--config', config, ...reporters, ...args);
  const modules = reportIn(file);
  rmSync(folder, { recursive: true, force: true });
  const results = modules.flatMap(resultsOf);
  const silent = code !== 0 && !results.some(({ result }) => result === 'fail');
  return {
    results: silent ? [...results, failed({ file: config, project: '' }, `vitest ended with ${code}`)] : results,
    files: modules.toSorted((a, b) => b.tookMs - a.tookMs),
  };
}

type Place = Pick<TestResult, 'file' | 'project'>;

const failed = ({ file, project }: Place, name: string): TestResult => {
  return { file, project, name, result: 'fail', verdict: null };
};

function resultsOf({ file, project, state, tests }: ModuleReport): TestResult[] {
  if (state === 'failed' && tests.length === 0) return [failed({ file, project }, 'loads')];
  // What came before all tests has failed: none of them was skipped on purpose.
  const before = state === 'failed' && tests.every((test) => words[test.state] !== 'fail');
  return tests.map(({ name, state, verdict }) => {
    const result = words[state] ?? (before && !name.includes('(skipped: ') ? 'fail' : 'skip');
    return { file, project, name, result, verdict };
  });
}

function reportIn(file: string): ModuleReport[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ModuleReport[];
  } catch {
    return [];
  }
}
