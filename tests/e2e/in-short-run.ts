const file = (name: string): string => `tests/e2e/${name}.e2e.test.ts`;

/** What `npm test` leaves to `npm run test:e2e`, which runs everything in both browsers: minutes of real time. */
export const notInShortRun: readonly string[] = ['doctor-ends-nothing', 'time-real'].map(file);

/**
 * What `npm test` runs in Firefox, too, beside Chromium's: sign-outs with their proof, clearing and reading back, containers, unsaved
 * work, a warning.
 */
export const inShortRun: readonly string[] = [
  'cleaning',
  'package',
  'stores',
  'styles',
  'time-shift-end',
  'unsaved-check',
  'unsaved-secrets',
].map(file);
