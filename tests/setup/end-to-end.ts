// The end-to-end tests in Chromium and Firefox, as one table and with their results for machines:
//   end-to-end.ts [--json FILE] [vitest arguments …]
import { writeFileSync } from 'node:fs';
import { row } from './row.ts';
import { runEndToEnd } from './run-end-to-end.ts';
import { table, verdicts } from './table.ts';

const words = process.argv.slice(2);
const at = words.indexOf('--json');
const file = at < 0 ? null : words[at + 1];
const { suites } = await runEndToEnd(at < 0 ? words : words.toSpliced(at, 2));
const rows = suites.flatMap(({ browser, results }) => results.map((result) => row(result, browser)));

if (file) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
console.log(`\n${table(suites)}\n\n${verdicts(suites)}`);
const count = (wanted: string) => rows.filter(({ result }) => result === wanted).length;
console.log(`${count('pass')} passed, ${count('fail')} failed`);
process.exitCode = count('fail') === 0 && count('pass') > 0 ? 0 : 1;
