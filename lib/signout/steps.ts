import { unreachable } from '../base/never';
import type { EpochMs } from '../base/time';
import type { Closed, Ended, Job, StepName, StepNote, Target, Witnessed } from './job';
import type { LocalResult, Verdict } from './verdict';

/** What a step came to. */
export type StepOutcome =
  | { readonly step: 'witness'; readonly witnessed: Witnessed }
  | { readonly step: 'end'; readonly ended: Ended }
  | { readonly step: 'close'; readonly closed: Closed }
  | { readonly step: 'clean'; readonly local: LocalResult; readonly removed: number }
  | { readonly step: 'prove'; readonly verdict: Verdict; readonly local: LocalResult; readonly asked: number };

/** The step a target needs next; null when it is done. */
export function nextStep(target: Target): StepName | null {
  const { stage } = target;
  switch (stage.at) {
    case 'waiting':
    case 'witnessing':
      return 'witness';
    case 'ending':
      return 'end';
    case 'closing':
      return 'close';
    case 'cleaning':
      return 'clean';
    case 'proving':
      return 'prove';
    case 'done':
      return null;
    default:
      return unreachable(stage);
  }
}

/** Leaves the stop window: from here on the target counts as begun. */
export function begin(target: Target, now: EpochMs): Target {
  return target.stage.at === 'waiting' ? { ...target, stage: { at: 'witnessing' }, startedAt: now } : target;
}

/** The target after a step. An outcome that does not fit the stage is a repeat and changes nothing. */
export function applyOutcome(target: Target, outcome: StepOutcome, note: StepNote): Target {
  const { stage } = target;
  const next = { ...target, notes: [...target.notes, note] };
  const now = note.startedAt + note.tookMs;
  switch (outcome.step) {
    case 'witness':
      if (stage.at !== 'witnessing') return target;
      return { ...next, stage: { at: 'ending', witnessed: outcome.witnessed } };
    case 'end':
      if (stage.at !== 'ending') return target;
      return { ...next, stage: { ...stage, at: 'closing', ended: outcome.ended } };
    case 'close':
      if (stage.at !== 'closing') return target;
      return { ...next, stage: { ...stage, at: 'cleaning', closed: outcome.closed } };
    case 'clean':
      if (stage.at !== 'cleaning') return target;
      return { ...next, stage: { ...stage, at: 'proving', local: outcome.local } };
    case 'prove':
      if (stage.at !== 'proving') return target;
      return {
        ...next,
        stage: {
          at: 'done',
          doneAt: now,
          outcome: { kind: 'finished', verdict: outcome.verdict, local: outcome.local },
        },
      };
    default:
      return unreachable(outcome);
  }
}

/** Stop before the first effect leaves a target untouched; one whose session is being ended already is finished instead (L13). */
export function stopTarget(target: Target, now: EpochMs): Target {
  if (target.stage.at !== 'waiting' && target.stage.at !== 'witnessing') return target;
  return { ...target, stage: { at: 'done', doneAt: now, outcome: { kind: 'stopped' } } };
}

export function stopJob(job: Job, now: EpochMs): Job {
  return { ...job, stopRequestedAt: now, targets: job.targets.map((target) => stopTarget(target, now)) };
}

export const isFinished = (job: Job): boolean => job.targets.every((target) => target.stage.at === 'done');
