import { defineConfig } from 'vitest/config';

/** Each file has its own browser and test bed; one file after the other, for the sake of time limits on small machines. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.test.ts'],
    exclude: process.env.SIGNOFF_FORMS ? [] : ['tests/e2e/forms.e2e.test.ts'],
    globalSetup: ['tests/e2e/harness/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
