// `npm test`: types, lint, unit and flow tests, both builds, end-to-end tests. The last line says `N passed, N failed`.
import { type programs, run } from './run.ts';
import { runVitest } from './run-vitest.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const suites: readonly (readonly [string, () => Promise<Tally>])[] = [
  ['types', () => command('wxt', 'prepare', '--level', 'warn').then(() => command('tsc', '--noEmit'))],
  ['lint', () => command('biome', 'check', '.')],
  ['unit and flow tests', () => tests('vitest.config.ts')],
  ['build for Chromium', () => command('wxt', 'build', '--level', 'warn')],
  ['build for Firefox', () => command('wxt', 'build', '-b', 'firefox', '--level', 'warn')],
  ['lint for Firefox', () => command('lint-firefox')],
  ['end-to-end tests', () => tests('tests/e2e/vitest.config.ts')],
];

let passed = 0;
let failed = 0;
for (const [name, suite] of suites) {
  const startedAt = Date.now();
  console.log(`\n${name} …`);
  const tally = await suite();
  passed += tally.passed;
  failed += tally.failed;
  console.log(
    `${name}: ${tally.passed} passed, ${tally.failed} failed (${Math.round((Date.now() - startedAt) / 1000)} s)`,
  );
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function command(program: keyof typeof programs, ...args: readonly string[]): Promise<Tally> {
  const code = await run(program, ...args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function tests(config: string): Promise<Tally> {
  const results = await runVitest(config);
  const count = (wanted: string) => results.filter(({ result }) => result === wanted).length;
  if (count('skip') > 0) console.log(`skipped: ${count('skip')}`);
  return { passed: count('pass'), failed: count('fail') };
}
