import { knownIn } from './known.mjs';
import { firefoxFile } from './paths.mjs';
import { runVitest } from './run-vitest.ts';
import type { Suite } from './table.ts';

const CONFIG = 'tests/e2e/vitest.config.ts';

/**
 * The end-to-end tests in both browsers, side by side: most of their time is waiting. `$SIGNOFF_ENGINE` names one of them.
 * `short`: in Firefox only `inShortRun`. Where no Firefox can be had, that is one skipped test with its reason; a build server must have one.
 */
export async function runEndToEnd(
  args: readonly string[] = [],
  run: 'short' | 'whole' = 'whole',
): Promise<readonly Suite[]> {
  const wanted = (['chromium', 'firefox'] as const).filter((one) => (process.env.SIGNOFF_ENGINE ?? one) === one);
  return Promise.all(
    wanted.map(async (browser): Promise<Suite> => {
      const lack = browser === 'firefox' ? firefoxLack() : null;
      if (lack !== null) return { browser, results: [without(lack)] };
      const options = { env: { SIGNOFF_ENGINE: browser, SIGNOFF_RUN: run }, atEnd: browser !== wanted[0] };
      return { browser, results: await runVitest(CONFIG, args, options) };
    }),
  );
}

const without = (lack: string) => {
  const name = `all end-to-end tests in Firefox (skipped: ${lack})`;
  return { file: CONFIG, name, result: process.env.CI ? ('fail' as const) : ('skip' as const), verdict: null };
};

/** null: there is one. */
function firefoxLack(): string | null {
  return process.env.SIGNOFF_FIREFOX ? null : (knownIn(firefoxFile)?.lack ?? null);
}
