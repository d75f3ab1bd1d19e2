// `npm test`: types, lint, unit and flow tests, both builds, end-to-end tests in both browsers. The last line says `N passed, N failed`.
import { type programs, run } from './run.ts';
import { runEndToEnd } from './run-end-to-end.ts';
import { type Run, runVitest, type TestResult } from './run-vitest.ts';
import { table, verdicts } from './table.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const suites: readonly (readonly [string, () => Promise<Tally>])[] = [
  ['types', () => command('wxt', 'prepare', '--level', 'warn').then(() => command('tsc', '--noEmit'))],
  ['lint', () => command('biome', 'check', '.')],
  ['unit and flow tests', async () => tally((await runVitest('vitest.config.ts')).results)],
  ['build for Chromium', () => command('wxt', 'build', '--level', 'warn')],
  ['build for Firefox', () => command('wxt', 'build', '-b', 'firefox', '--level', 'warn')],
  ['lint for Firefox', () => command('lint-firefox')],
  ['end-to-end tests', endToEnd],
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

async function endToEnd(): Promise<Tally> {
  const { suites, files } = await runEndToEnd([], 'short');
  console.log(`\n${table(suites)}\n\n${verdicts(suites)}\n\nlongest files:\n${longest(files)}`);
  return tally(suites.flatMap(({ results }) => results));
}

/** Where the time goes. */
function longest(files: Run['files']): string {
  const lines = files.map(({ file, project, tookMs }) => `  ${Math.round(tookMs / 1_000)} s  ${file} ${project}`);
  return lines.slice(0, 40).join('\n');
}

function tally(results: readonly TestResult[]): Tally {
  const count = (wanted: string) => results.filter(({ result }) => result === wanted).length;
  if (count('skip') > 0) console.log(`skipped: ${count('skip')}`);
  return { passed: count('pass'), failed: count('fail') };
}
