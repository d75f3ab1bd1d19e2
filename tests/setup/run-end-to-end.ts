import { knownIn } from './known.mjs';
import { firefoxFile } from './paths.mjs';
import { runVitest, type TestResult } from './run-vitest.ts';
import type { Suite } from './table.ts';

const CONFIG = 'tests/e2e/vitest.config.ts';
/** Chromium's that come after Firefox's: with them both halves take as long. */
const SECOND_HALF = ['time-', 'provider', 'unsaved-'].map((name) => `tests/e2e/${name}`);

type Engine = Suite['browser'];

/**
 * The end-to-end tests in both browsers, two at a time: most of their time is waiting. `$SIGNOFF_ENGINE` names one of them. Where no Firefox
 * can be had, that is one skipped test with its reason; a build server must have one.
 */
export async function runEndToEnd(args: readonly string[] = []): Promise<readonly Suite[]> {
  const wanted = (['chromium', 'firefox'] as const).filter((one) => (process.env.SIGNOFF_ENGINE ?? one) === one);
  return Promise.all(
    wanted.map(async (browser): Promise<Suite> => {
      const results = await inBrowser(browser, args, { atEnd: browser !== wanted[0] });
      return { browser, results };
    }),
  );
}

/** All of Chromium's, and of Firefox's only `inShortRun`. */
export async function runShort(): Promise<readonly Suite[]> {
  const [first, [firefox, second]] = await Promise.all([
    inBrowser(
      'chromium',
      SECOND_HALF.flatMap((name) => ['--exclude', `${name}*`]),
    ),
    inBrowser('firefox', [], { atEnd: true, run: 'short' }).then(
      async (results) => [results, await inBrowser('chromium', SECOND_HALF, { atEnd: true })] as const,
    ),
  ]);
  return [
    { browser: 'chromium', results: [...first, ...second] },
    { browser: 'firefox', results: firefox },
  ];
}

async function inBrowser(
  engine: Engine,
  args: readonly string[],
  { atEnd = false, run = 'whole' }: { readonly atEnd?: boolean; readonly run?: 'short' | 'whole' } = {},
): Promise<readonly TestResult[]> {
  const lack = engine === 'firefox' ? firefoxLack() : null;
  if (lack !== null) return [without(lack)];
  return runVitest(CONFIG, args, { env: { SIGNOFF_ENGINE: engine, SIGNOFF_RUN: run }, atEnd });
}

const without = (lack: string): TestResult => {
  const name = `all end-to-end tests in Firefox (skipped: ${lack})`;
  return { file: CONFIG, name, result: process.env.CI ? 'fail' : 'skip', verdict: null };
};

/** null: there is one. */
function firefoxLack(): string | null {
  return process.env.SIGNOFF_FIREFOX ? null : (knownIn(firefoxFile)?.lack ?? null);
}
