import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    testTimeout: 60_000,
    // Of two cores, both.
    maxWorkers: 2,
    setupFiles: ['tests/setup/temporal.ts'],
    include: [
      'tests/unit/**/*.test.{ts,tsx}',
      'tests/ui/**/*.test.{ts,tsx}',
      'tests/flows/**/*.test.ts',
      'tests/architecture.test.ts',
    ],
  },
});
