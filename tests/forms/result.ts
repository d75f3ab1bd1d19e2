import type { Judgement } from './judge.ts';
import type { FormPage, Scenario, Step } from './page.ts';

/** One step of one scenario, and what became of it. */
export interface StepResult {
  readonly page: FormPage;
  readonly scenario: Scenario;
  readonly step: Step;
  /** null: the step could not be done. */
  readonly judgement: Judgement | null;
  readonly trouble: string | null;
}

export interface Totals {
  readonly pages: number;
  readonly libraries: number;
  readonly unsaved: number;
  readonly found: number;
  readonly clean: number;
  readonly falseAlarms: number;
  /** Steps whose count in popup and badge was not what the check found. */
  readonly badgeWrong: number;
  readonly notDone: number;
}

export function totalsOf(results: readonly StepResult[]): Totals {
  const judged = results.filter(({ judgement }) => judgement !== null);
  const truly = (then: Step['then']) => judged.filter(({ step }) => step.then === then);
  const saidUnsaved = (some: readonly StepResult[]) => some.filter(({ judgement }) => judgement?.said === 'unsaved');
  return {
    pages: new Set(results.map(({ page }) => page.id)).size,
    libraries: new Set(results.flatMap(({ page }) => page.libraries)).size,
    unsaved: truly('unsaved').length,
    found: saidUnsaved(truly('unsaved')).length,
    clean: truly('clean').length,
    falseAlarms: saidUnsaved(truly('clean')).length,
    badgeWrong: judged.filter(isBadgeWrong).length,
    notDone: results.length - judged.length,
  };
}

export function isWrong({ step, judgement }: StepResult): boolean {
  return judgement?.said !== step.then;
}

export function isBadgeWrong({ judgement }: StepResult): boolean {
  return judgement !== null && judgement.live !== null && judgement.live > 0 !== (judgement.said === 'unsaved');
}
