/**
 * What `npm test` runs in Firefox, too, beside all of Chromium's: sign-outs with their proof, clearing and reading back, containers, unsaved
 * work, a warning, a worker stopped at every step. `npm run test:e2e` runs everything in both browsers.
 */
export const inShortRun: readonly string[] = [
  'cleaning',
  'crash-worker',
  'package',
  'stores',
  'styles',
  'time-shift-end',
  'unsaved-check',
  'unsaved-corpus',
  'unsaved-secrets',
].map((name) => `tests/e2e/${name}.e2e.test.ts`);
