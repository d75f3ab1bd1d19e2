// Judges the detector on the pages of the corpus, step by step, with the built extension, in the browser that $SIGNOFF_ENGINE names:
//   run.ts [--only ID …] [--jobs N] [--json FILE] [--wrong]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { engine } from '../e2e/harness/engine.ts';
import { isWrong, type StepResult, totalsOf } from './result.ts';
import { runPages } from './run-pages.ts';
import { tableOf, totalsInWords } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true },
    jobs: { type: 'string', default: '5' },
    json: { type: 'string' },
    /** Only scenarios in which something was wrong. */
    wrong: { type: 'boolean', default: false },
  },
});

const only = [...(values.only ?? []), ...positionals];
const results = await runPages({
  ...(only.length > 0 && { only }),
  jobs: Number(values.jobs),
  onScenario: (some) => {
    if (!values.wrong || some.some((one) => isWrong(one))) console.log(tableOf(some));
  },
});
console.log(`\n${totalsInWords(results)}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(results.map(rowOf), null, 2)}\n`);
const { unsaved, found, clean, falseAlarms, notDone } = totalsOf(results);
process.exitCode = found >= 0.98 * unsaved && falseAlarms <= 0.02 * clean && notDone === 0 ? 0 : 1;

function rowOf(result: StepResult): { id: string; browser: string; what: string; result: string } {
  const { page, scenario, step, judgement } = result;
  const what = `${scenario.name}: ${step.what} → ${step.then}${judgement ? '' : ' (could not be done)'}`;
  return { id: page.id, browser: engine, what, result: isWrong(result) ? 'fail' : 'pass' };
}
