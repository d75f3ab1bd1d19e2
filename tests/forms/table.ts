import { isBadgeWrong, isWrong, type StepResult, totalsOf } from './result.ts';

/** One line for each step; below a wrong one, what the extension listed. */
export function tableOf(results: readonly StepResult[]): string {
  const lines: string[] = [];
  let heading = '';
  for (const result of results) {
    const { page, scenario } = result;
    const over = `${page.id} (${page.family}${page.libraries.length > 0 ? `: ${page.libraries.join(', ')}` : ''}) · ${scenario.name}`;
    if (over !== heading) lines.push('', over);
    heading = over;
    lines.push(...rowsOf(result));
  }
  return lines.join('\n');
}

function rowsOf(result: StepResult): string[] {
  const { step, judgement, trouble } = result;
  const wrong = isWrong(result);
  const mark = trouble ? '?' : wrong ? (step.then === 'clean' ? '! false alarm' : '! missed') : '';
  const row = `  ${step.then.padEnd(8)}${(judgement?.said ?? '–').padEnd(9)}${step.what}${mark && `   ${mark}`}`;
  const rows = [row];
  if (trouble) rows.push(`      could not be done: ${trouble}`);
  if (wrong && judgement && judgement.entries.length > 0) rows.push(`      listed: ${judgement.entries.join(' · ')}`);
  if (isBadgeWrong(result)) rows.push(`      popup and badge count ${judgement?.live}`);
  return rows;
}

export function totalsInWords(results: readonly StepResult[]): string {
  const { pages, libraries, unsaved, found, clean, falseAlarms, badgeWrong, notDone } = totalsOf(results);
  return [
    `${pages} pages, ${libraries} libraries, ${results.length} steps`,
    `unsaved found: ${found} of ${unsaved} (${percent(found, unsaved)})`,
    `false alarms: ${falseAlarms} of ${clean} (${percent(falseAlarms, clean)})`,
    `popup and badge differ from the check: ${badgeWrong}`,
    `could not be done: ${notDone}`,
  ].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
