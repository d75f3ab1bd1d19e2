import { defineConfig } from 'vitest/config';
import { inShortRun } from './in-short-run.ts';

const short = process.env.SIGNOFF_RUN === 'short' && process.env.SIGNOFF_ENGINE === 'firefox';

/** Each file has its own browser and test bed; one file after the other, for the sake of time limits on small machines. */
export default defineConfig({
  test: {
    include: short ? [...inShortRun] : ['tests/e2e/**/*.e2e.test.ts'],
    exclude: process.env.SIGNOFF_FORMS ? [] : ['tests/e2e/forms.e2e.test.ts'],
    globalSetup: ['tests/e2e/harness/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
