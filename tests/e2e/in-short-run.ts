/**
 * What `npm test` runs in Firefox, too: a part of the whole that fits beside Chromium's. `npm run test:e2e` runs everything in both
 * browsers; there the other files are not all green in Firefox yet.
 */
export const inShortRun: readonly string[] = [
  'cover-work',
  'notices',
  'package',
  'stores',
  'tabs',
  'unsaved-check',
  'unsaved-secrets',
].map((name) => `tests/e2e/${name}.e2e.test.ts`);
