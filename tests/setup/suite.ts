// One suite against the built package, with its results for machines:
//   suite.ts <vitest config> [--json FILE] [vitest arguments …]
import { writeFileSync } from 'node:fs';
import { row } from './row.ts';
import { runVitest } from './run-vitest.ts';

const [config = '', ...words] = process.argv.slice(2);
const at = words.indexOf('--json');
const file = at < 0 ? null : words[at + 1];
const { results } = await runVitest(config, at < 0 ? words : words.toSpliced(at, 2));

if (file)
  writeFileSync(
    file,
    `${JSON.stringify(
      results.map((result) => row(result)),
      null,
      2,
    )}\n`,
  );
const failed = results.filter(({ result }) => result === 'fail');
for (const { file, name } of failed) console.log(`failed: ${file}: ${name}`);
console.log(`${results.filter(({ result }) => result === 'pass').length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 && results.length > 0 ? 0 : 1;
