import { type EpochMs, MINUTE_MS } from '../base/time';
import type { FrameReport } from '../unsaved/entry';
import { neighbourhood } from './cookie-neighbours';
import type { Decision, Job, Known, Target } from './job';
import { isFinished, stopTarget, withDecision } from './steps';

/** So long unsaved work waits for somebody's decision; then the sites it holds are left alone. */
const DECISION_LIMIT_MS = 10 * MINUTE_MS;

const isAt = (at: Target['stage']['at']) => (target: Target) => target.stage.at === at;
const someAt = (job: Job, at: Target['stage']['at']): boolean => job.targets.some(isAt(at));

/** Every site of the job was asked and none holds it: the stop window begins. */
export function afterCheck(job: Job, now: EpochMs, stopWindowMs = job.stopWindowMs): Job {
  if (job.startsAt !== null || someAt(job, 'checking') || someAt(job, 'blocked') || isFinished(job)) return job;
  return { ...job, startsAt: now + stopWindowMs };
}

/** Nothing can be done before somebody decides. */
export function isHeld(job: Job): boolean {
  if (isFinished(job)) return false;
  if (job.startsAt === null) return someAt(job, 'blocked') && !someAt(job, 'checking');
  const sites = job.targets.map(({ site }) => site);
  const groups = Map.groupBy(job.targets, (target) => neighbourhood(target, sites));
  return [...groups.values()].every((group) => group.some(isAt('blocked')) || group.every(isAt('done')));
}

/** A site that is asked again while others go on does not make the whole job a question again. */
export function phaseOf(job: Job): 'checking' | 'blocked' | 'running' {
  if (job.startsAt === null && someAt(job, 'checking')) return 'checking';
  return someAt(job, 'blocked') ? 'blocked' : 'running';
}

/** The person gives up what is unsaved now: the sites go on, at once. */
export function discardUnsaved(job: Job, reports: ReadonlyMap<number, FrameReport>, now: EpochMs): Job {
  const targets = job.targets.map((target) => discarded(target, reports, 'discarded'));
  return afterCheck({ ...job, targets }, now, 0);
}

/** An automatic sign-out: sites whose rule waits no longer give up what is unsaved, and go on. */
export function discardByRule(job: Job, reports: ReadonlyMap<number, FrameReport>, now: EpochMs): Job {
  const targets = job.targets.map((target) => {
    const dueAt = discardDueAt(job, target);
    return dueAt !== null && now >= dueAt ? discarded(target, reports, 'by-rule') : target;
  });
  return afterCheck({ ...job, targets }, now);
}

/** When the site's rule gives up what holds it, however often it is asked again; null: it is not held, or somebody has to decide. */
function discardDueAt({ cause, filedAt }: Job, { stage, unsavedWaitMs }: Target): EpochMs | null {
  if (cause.kind !== 'automatic' || stage.at !== 'blocked' || unsavedWaitMs === null) return null;
  return filedAt + unsavedWaitMs;
}

function discarded(target: Target, reports: ReadonlyMap<number, FrameReport>, decision: Decision): Target {
  if (target.stage.at !== 'blocked') return target;
  const known = knownNow(target.stage.known, reports);
  return { ...withDecision(target, decision), stage: { at: 'waiting', known } };
}

/** What pages reported by the time of the decision is decided about as well, tabs that could not be asked included. */
function knownNow(known: Known, reports: ReadonlyMap<number, FrameReport>): Known {
  const next: Record<number, number> = { ...known };
  for (const [tabId, { unsaved }] of reports) next[tabId] = Math.max(next[tabId] ?? 0, unsaved);
  return next;
}

/** Sites that are held are asked again, and with them those that wait for them. */
export function checkAgain(job: Job): Job {
  const waits = (target: Target) => isAt('blocked')(target) || (job.startsAt === null && isAt('waiting')(target));
  return {
    ...job,
    targets: job.targets.map((target) => (waits(target) ? { ...target, stage: { at: 'checking' } } : target)),
  };
}

/** Nobody decides any more: what is held stays untouched, and with it the whole job when it has not begun. */
export function giveUpDecision(job: Job, now: EpochMs): Job {
  if (!someAt(job, 'blocked')) return job;
  const gone = (target: Target) => job.startsAt === null || isAt('blocked')(target);
  return {
    ...job,
    targets: job.targets.map((target) => (gone(target) ? stopTarget(target, now, 'expired') : target)),
  };
}

/** When what is held is looked at again: nobody is waited for any more, or a rule decides. null: nothing is held, or only somebody's word helps. */
export function decisionDueAt(job: Job): EpochMs | null {
  const dueAt = job.targets.flatMap((target) => {
    if (target.stage.at !== 'blocked') return [];
    if (job.cause.kind === 'manual') return [target.stage.blockedAt + DECISION_LIMIT_MS];
    return discardDueAt(job, target) ?? [];
  });
  return dueAt.length === 0 ? null : Math.min(...dueAt);
}

export const isBlocked = (job: Job): boolean => someAt(job, 'blocked');

/** A clock that is set back does not make it longer. */
export function isOverdue(job: Job, now: EpochMs): boolean {
  const dueAt = decisionDueAt(job);
  return dueAt !== null && (now >= dueAt || (job.cause.kind === 'manual' && now < dueAt - DECISION_LIMIT_MS));
}
