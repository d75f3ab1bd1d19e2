import { unreachable } from '../base/never';
import type { EpochMs } from '../base/time';
import { countOf, type UnsavedCount } from '../unsaved/entry';
import type { EndedProvider, ProviderResult } from './identity-provider';
import type { Closed, Decision, Ended, Job, Known, StepName, StepNote, Target, Witnessed } from './job';
import type { LocalResult, Verdict } from './verdict';

/** What a step came to. */
export type StepOutcome =
  | { readonly step: 'check'; readonly found: UnsavedCount; readonly known: Known }
  | { readonly step: 'witness'; readonly witnessed: Witnessed }
  | { readonly step: 'end'; readonly ended: Ended }
  | { readonly step: 'provider'; readonly provider: EndedProvider | null }
  | { readonly step: 'close'; readonly closed: Closed }
  | { readonly step: 'clean'; readonly local: LocalResult; readonly removed: number }
  | {
      readonly step: 'prove';
      readonly verdict: Verdict;
      readonly local: LocalResult;
      readonly provider: ProviderResult | null;
      readonly asked: number;
    };

/** The step a target needs next; null when it is done, or somebody has to decide first. */
export function nextStep(target: Target): StepName | null {
  const { stage } = target;
  switch (stage.at) {
    case 'checking':
      return 'check';
    case 'blocked':
      return null;
    case 'waiting':
    case 'witnessing':
      return 'witness';
    case 'ending':
      return 'end';
    case 'ending-provider':
      return 'provider';
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
  const { stage } = target;
  return stage.at === 'waiting' ? { ...target, stage: { ...stage, at: 'witnessing' }, startedAt: now } : target;
}

/** The target after a step. An outcome that does not fit the stage is a repeat and changes nothing. */
export function applyOutcome(target: Target, outcome: StepOutcome, note: StepNote): Target {
  const { stage } = target;
  const next = { ...target, notes: [...target.notes, note] };
  const now = note.startedAt + note.tookMs;
  switch (outcome.step) {
    case 'check':
      return applyCheck(target, outcome, note);
    case 'witness':
      if (stage.at !== 'witnessing') return target;
      return { ...next, stage: { ...stage, at: 'ending', witnessed: outcome.witnessed } };
    case 'end':
      if (stage.at !== 'ending') return target;
      return { ...next, stage: { at: 'ending-provider', witnessed: stage.witnessed, ended: outcome.ended } };
    case 'provider':
      if (stage.at !== 'ending-provider') return target;
      return { ...next, stage: { ...stage, at: 'closing', provider: outcome.provider } };
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
          outcome: { kind: 'finished', verdict: outcome.verdict, local: outcome.local, provider: outcome.provider },
        },
      };
    default:
      return unreachable(outcome);
  }
}

/** Unsaved work holds the target back, also when it was found as late as right before the first press. */
function applyCheck(target: Target, outcome: StepOutcome & { step: 'check' }, note: StepNote): Target {
  const { stage, notes } = target;
  const { found, known } = outcome;
  if (stage.at !== 'checking' && stage.at !== 'ending') return target;
  const clear = stage.at === 'checking' && countOf(found) === 0;
  const next = { ...target, startedAt: null, notes: [...withoutLastCheck(notes), note] };
  if (clear) return { ...next, stage: { at: 'waiting', known } };
  return { ...next, stage: { at: 'blocked', found, known, blockedAt: note.startedAt + note.tookMs } };
}

/** Asking again replaces what the asking before it said. */
const withoutLastCheck = (notes: readonly StepNote[]): readonly StepNote[] =>
  notes.at(-1)?.step === 'check' ? notes.slice(0, -1) : notes;

const untouched: readonly Target['stage']['at'][] = ['checking', 'blocked', 'waiting', 'witnessing'];

/** Stop before the first effect leaves a target untouched; one whose session is being ended already is finished instead (L13). */
export function stopTarget(target: Target, now: EpochMs, decision: Decision = 'cancelled'): Target {
  const { stage } = target;
  if (!untouched.includes(stage.at)) return target;
  const decided = stage.at === 'blocked' ? withDecision(target, decision) : target;
  return { ...decided, stage: { at: 'done', doneAt: now, outcome: { kind: 'stopped' } } };
}

export function withDecision(target: Target, decision: Decision): Target {
  const last = target.notes.at(-1);
  return last?.step === 'check' ? { ...target, notes: [...target.notes.slice(0, -1), { ...last, decision }] } : target;
}

export function stopJob(job: Job, now: EpochMs): Job {
  return { ...job, stopRequestedAt: now, targets: job.targets.map((target) => stopTarget(target, now)) };
}

export const isFinished = (job: Job): boolean => job.targets.every((target) => target.stage.at === 'done');
