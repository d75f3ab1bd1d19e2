import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.ts';

export interface TestResult {
  readonly file: string;
  readonly name: string;
  readonly result: 'pass' | 'fail' | 'skip';
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const results: Readonly<Record<string, TestResult['result']>> = { passed: 'pass', failed: 'fail' };

/** One vitest run. A file that could not be loaded, or a run that failed outside its tests, is one failed test. */
export async function runVitest(config: string, args: readonly string[] = []): Promise<readonly TestResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'signoff-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('vitest', 'run', '--config', config, ...reporters, ...args);
  const tests = testsOf(file);
  rmSync(folder, { recursive: true, force: true });
  const silent = code !== 0 && !tests.some(({ result }) => result === 'fail');
  return silent ? [...tests, { file: config, name: `vitest ended with ${code}`, result: 'fail' }] : tests;
}

function testsOf(file: string): TestResult[] {
  return reportIn(file).testResults.flatMap(({ name: path, status, assertionResults }) => {
    const file = relative(root, path);
    if (status === 'failed' && assertionResults.length === 0) return [{ file, name: 'loads', result: 'fail' as const }];
    return assertionResults.map(({ fullName, status }) => ({
      file,
      name: fullName,
      result: results[status] ?? 'skip',
    }));
  });
}

function reportIn(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { testResults: [] };
  }
}
