import type { EpochMs } from '../base/time';
import { within } from '../base/within';
import type { FollowUp } from '../records/record';
import { followUpsOf, recordOf } from '../records/record-of';
import { type Job, type StepName, type StepNote, stepNames, type Target } from '../signout/job';
import { itemsLeft } from '../signout/residue';
import { applyOutcome, begin, isFinished, nextStep, type StepOutcome } from '../signout/steps';
import { limits } from '../sites/limits';
import { hostOf } from '../sites/match';
import { atMost } from './at-most';
import { failedOutcome } from './failed-outcome';
import { scheduleFollowUps } from './follow-ups';
import { hasAccess } from './has-access';
import { createHostTurns, type HostTurns } from './host-turns';
import type { InTurn } from './in-turn';
import { keepQuestions } from './kept-questions';
import { leasePorts } from './lease';
import type { Ports } from './ports';
import { dropOrphans, loadWitness, secretKey } from './secret-state';
import { steps } from './steps';

/** A site has 30 s in all (L8, X19); steps that still come keep their share of it. A step out of time is recorded as `interrupted`. */
const SITE_LIMIT_MS = 30_000;
const KEPT_FOR_LATER_MS: Readonly<Record<StepName, number>> = {
  witness: 20_000,
  end: 10_000,
  close: 8_000,
  clean: 4_000,
  prove: 0,
};
/** Less than this makes no sense: a job taken up again may have used its time up before. */
const LEAST_MS: Readonly<Record<StepName, number>> = {
  witness: 5_000,
  end: 5_000,
  close: 2_000,
  clean: 5_000,
  prove: 6_000,
};
const stepsBeforeCleaning: readonly StepName[] = ['witness', 'end'];
/** More hosts at a time only take each other's time away. */
const SIDE_BY_SIDE = 6;
const CLOSE_LIMIT_MS = 2_000;
const STOP_POLL_MS = 200;
const WATCHDOG = 'jobs';
const WATCHDOG_MS = 30_000;

/** Runs every job of the journal to its end; calls while a job runs join it. */
export type JobRunner = () => Promise<void>;

/** One runner per worker. Jobs run side by side; `onChange` is called whenever one of them got further. */
export function createJobRunner(ports: Ports, onChange: () => void, turnOf = createHostTurns()): JobRunner {
  const active = new Map<string, Promise<void>>();
  const slot = atMost(SIDE_BY_SIDE);
  return async () => {
    const jobs = await ports.journal.jobs();
    if (active.size === 0) await dropOrphans(ports);
    if (jobs.length > 0) await ports.alarms.wakeAt(WATCHDOG, ports.clock.now() + WATCHDOG_MS);
    for (const job of jobs.filter((known) => !active.has(known.id))) {
      const run = runJob(ports, job, onChange, turnOf, slot).finally(() => active.delete(job.id));
      active.set(job.id, run);
    }
    await Promise.all(active.values());
    if (active.size === 0) await ports.alarms.clear(WATCHDOG);
  };
}

async function runJob(
  ports: Ports,
  job: Job,
  onChange: () => void,
  turnOf: HostTurns,
  slot: ReturnType<typeof atMost>,
): Promise<void> {
  const begun = job.targets.some((target) => target.startedAt !== null);
  if (begun) await ports.journal.updateJob(job.id, (known) => ({ ...known, resumed: true }));
  onChange();
  await stopWindow(ports, job);
  const byHost = Map.groupBy(job.targets, (target) => hostOf(target.site));
  await Promise.all(
    [...byHost].map(([host, group]) => slot(() => runGroup(ports, job.id, group, onChange, turnOf(host)))),
  );
  await finishJob(ports, job.id);
  onChange();
}

/** Nothing is touched before its end; Stop ends it. A clock that is set back does not make it longer. */
async function stopWindow(ports: Ports, { id, startsAt }: Job): Promise<void> {
  const wholeMs = Math.min(startsAt - ports.clock.now(), limits.stopWindowMs);
  for (let leftMs = wholeMs; leftMs > 0; leftMs -= STOP_POLL_MS) {
    await ports.clock.wait(Math.min(leftMs, STOP_POLL_MS));
    const job = (await ports.journal.jobs()).find((known) => known.id === id);
    if (!job || isFinished(job)) return;
  }
}

/** Sites of one host share its cookies: the last of them has signed out, in whatever job, before the first is cleaned. */
async function runGroup(
  ports: Ports,
  jobId: string,
  targets: readonly Target[],
  onChange: () => void,
  turn: InTurn,
): Promise<void> {
  for (const wanted of [stepsBeforeCleaning, stepNames]) {
    await turn(async () => {
      for (const target of targets) await runTarget(ports, jobId, target.id, onChange, wanted);
    });
  }
}

async function runTarget(
  ports: Ports,
  jobId: string,
  targetId: string,
  onChange: () => void,
  wanted: readonly StepName[],
): Promise<void> {
  let job = await ports.journal.updateTarget(jobId, targetId, (target) => begin(target, ports.clock.now()));
  for (;;) {
    const target = job?.targets.find((candidate) => candidate.id === targetId);
    if (!job || !target) return;
    onChange();
    const step = nextStep(target);
    if (!step || !wanted.includes(step)) return;
    const startedAt = ports.clock.now();
    const outcome = await runStep(ports, job, target, step);
    await ports.stillServed();
    const note = noteOf(outcome, startedAt, ports.clock.now());
    job = await ports.journal.updateTarget(jobId, targetId, (known) => applyOutcome(known, outcome, note));
  }
}

/** The one place where a throw is caught: it is a bug, and becomes an outcome that claims nothing. */
async function runStep(ports: Ports, job: Job, target: Target, step: StepName): Promise<StepOutcome> {
  const lease = leasePorts(ports);
  const limitMs = stepLimitMs(target, step, ports.clock.now());
  const context = { ports: lease.ports, jobId: job.id, target, secretKey: secretKey(job.id, target.id), limitMs };
  try {
    if (!(await hasAccess(ports, target.site))) return failedOutcome(step, target, 'no-access');
    const outcome = await within(steps[step](context), ports.clock.wait, context.limitMs, null);
    return outcome ?? failedOutcome(step, target);
  } catch (error) {
    console.error(`step ${step} failed`, error instanceof Error ? error.name : 'unknown');
    return failedOutcome(step, target);
  } finally {
    lease.end();
  }
}

function stepLimitMs({ startedAt }: Target, step: StepName, now: EpochMs): number {
  const leftMs = (startedAt ?? now) + SITE_LIMIT_MS - now;
  return Math.max(LEAST_MS[step], leftMs - KEPT_FOR_LATER_MS[step]);
}

function noteOf(outcome: StepOutcome, startedAt: number, now: number): StepNote {
  const note = { step: outcome.step, startedAt, tookMs: now - startedAt };
  switch (outcome.step) {
    case 'witness':
      return { ...note, asked: outcome.witnessed.strongAddresses + outcome.witnessed.weakAddresses };
    case 'end':
      return { ...note, strategy: outcome.ended.by, attempts: outcome.ended.attempts };
    case 'close':
      return { ...note, tabs: outcome.closed.tabs, survived: outcome.closed.survived };
    case 'clean':
      return { ...note, removed: outcome.removed, left: itemsLeft(outcome.local) };
    case 'prove':
      return { ...note, asked: outcome.asked };
  }
}

/** Record in, job out, follow-ups in: one transaction; then the secrets go, but for what the follow-ups still need. */
async function finishJob(ports: Ports, jobId: string): Promise<void> {
  const job = (await ports.journal.jobs()).find((candidate) => candidate.id === jobId);
  if (!job || !isFinished(job)) return;
  const now = ports.clock.now();
  const followUps = followUpsOf(job, now);
  for (const target of job.targets) await leaveTarget(ports, job, target, followUps);
  await ports.journal.finish(job.id, recordOf(job, now, ports.extensionVersion), followUps);
  for (const target of job.targets) {
    const waits = followUps.some((item) => item.targetId === target.id && item.kind === 'queued');
    if (!waits) await forgetTarget(ports, job, target);
  }
  await scheduleFollowUps(ports);
}

/** The credentials, those seen on the site's own requests included. A site that was left untouched is still in use. */
async function forgetTarget(ports: Ports, job: Job, target: Target): Promise<void> {
  await ports.secrets.drop(secretKey(job.id, target.id));
  const stopped = target.stage.at === 'done' && target.stage.outcome.kind === 'stopped';
  if (!stopped) await ports.traffic.forget([hostOf(target.site)]);
}

async function leaveTarget(ports: Ports, job: Job, target: Target, followUps: readonly FollowUp[]): Promise<void> {
  const witness = await loadWitness(ports, secretKey(job.id, target.id));
  if (!witness) return;
  const look = followUps.find((item) => item.targetId === target.id && item.kind === 'second-look');
  if (look) await keepQuestions(ports, look.id, witness);
  const stopped = target.stage.at === 'done' && target.stage.outcome.kind === 'stopped';
  if (stopped && witness.ownTabIds.length > 0) await ports.tabs.close(witness.ownTabIds, CLOSE_LIMIT_MS);
}
