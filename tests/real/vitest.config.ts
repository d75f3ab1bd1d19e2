import { defineConfig } from 'vitest/config';

/** Real products on this machine, one after the other. The first run installs what is missing. */
export default defineConfig({
  test: {
    include: ['tests/real/**/*.test.ts'],
    globalSetup: ['tests/e2e/harness/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 900_000,
    onConsoleLog: (text) => !/^oidc-provider (NOTICE|WARNING)/m.test(text),
  },
});
