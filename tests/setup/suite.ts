// One suite against the built package, with its results for machines:
//   suite.ts <vitest config> [--json FILE] [vitest arguments …]
import { writeFileSync } from 'node:fs';
import { runVitest, type TestResult } from './run-vitest.ts';

const [config = '', ...words] = process.argv.slice(2);
const at = words.indexOf('--json');
const file = at < 0 ? null : words[at + 1];
const results = await runVitest(config, at < 0 ? words : words.toSpliced(at, 2));

if (file) writeFileSync(file, `${JSON.stringify(results.map(row), null, 2)}\n`);
const failed = results.filter(({ result }) => result === 'fail');
for (const { file, name } of failed) console.log(`failed: ${file}: ${name}`);
console.log(`${results.filter(({ result }) => result === 'pass').length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 && results.length > 0 ? 0 : 1;

/** `id`: the features and attacks that the test's name starts with or mentions; else its file. */
function row({ file, name, result }: TestResult): { id: string; browser: string; what: string; result: string } {
  const ids = name.match(/\b[A-Z]\d{1,2}\b/g) ?? [];
  const id = [...new Set(ids)].join(' ') || file.replace(/^.*\/|\.e2e\.test\.ts$|\.test\.ts$/g, '');
  return { id, browser: 'chromium', what: name, result };
}
