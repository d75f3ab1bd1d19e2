import { defineConfig } from 'vitest/config';
import { inShortRun, notInShortRun } from './in-short-run.ts';

const engines = ['chromium', 'firefox'].filter((one) => (process.env.SIGNOFF_ENGINE ?? one) === one);
const isShort = process.env.SIGNOFF_RUN === 'short';

/**
 * A project for each browser, or for the one that `$SIGNOFF_ENGINE` names. Each file has its own browser and test bed; two at a time, for the
 * sake of time limits on small machines.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: engines.map((name) => ({
      test: {
        name,
        env: { SIGNOFF_ENGINE: name },
        include: isShort && name === 'firefox' ? [...inShortRun] : ['tests/e2e/**/*.e2e.test.ts'],
        exclude: [
          ...(process.env.SIGNOFF_FORMS ? [] : ['tests/e2e/forms.e2e.test.ts']),
          ...(isShort ? notInShortRun : []),
        ],
        globalSetup: ['tests/e2e/harness/global-setup.ts'],
        testTimeout: 90_000,
        hookTimeout: 60_000,
      },
    })),
  },
});
