import { knownIn } from './known.mjs';
import { firefoxFile } from './paths.mjs';
import { type Run, runVitest, type TestResult } from './run-vitest.ts';
import type { Suite } from './table.ts';

const CONFIG = 'tests/e2e/vitest.config.ts';
const browsers = ['chromium', 'firefox'] as const;

export interface EndToEnd extends Pick<Run, 'files'> {
  readonly suites: readonly Suite[];
}

/**
 * The end-to-end tests in both browsers, two files at a time. `$SIGNOFF_ENGINE` names one of them. `short`: of Firefox's only `inShortRun`.
 * Where no Firefox can be had, that is one skipped test with its reason; a build server must have one.
 */
export async function runEndToEnd(args: readonly string[] = [], run: 'short' | 'whole' = 'whole'): Promise<EndToEnd> {
  const wanted = browsers.filter((one) => (process.env.SIGNOFF_ENGINE ?? one) === one);
  const lack = wanted.includes('firefox') ? firefoxLack() : null;
  const engine = lack === null ? {} : { SIGNOFF_ENGINE: 'chromium' };
  const isThere = lack === null || wanted.includes('chromium');
  const { results, files } = isThere
    ? await runVitest(CONFIG, args, { SIGNOFF_RUN: run, ...engine })
    : { results: [], files: [] };
  const all = lack === null ? results : [...results, without(lack)];
  // What failed outside all tests has no project.
  const isOf =
    (browser: string) =>
    ({ project }: TestResult) =>
      (project || wanted[0]) === browser;
  return { suites: wanted.map((browser) => ({ browser, results: all.filter(isOf(browser)) })), files };
}

const without = (lack: string): TestResult => {
  const name = `all end-to-end tests in Firefox (skipped: ${lack})`;
  return { file: CONFIG, project: 'firefox', name, result: process.env.CI ? 'fail' : 'skip', verdict: null };
};

/** null: there is one. */
function firefoxLack(): string | null {
  return process.env.SIGNOFF_FIREFOX ? null : (knownIn(firefoxFile)?.lack ?? null);
}
