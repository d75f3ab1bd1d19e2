import type { FollowUp } from '../records/record';
import { followUpsOf, recordOf } from '../records/record-of';
import { neighbourhood } from '../signout/cookie-neighbours';
import { decisionDueAt, isHeld } from '../signout/decisions';
import type { Job, StepName, Target } from '../signout/job';
import { knownProviderOf } from '../signout/provider/provider-of';
import { applyOutcome, begin, isFinished, nextStep } from '../signout/steps';
import { hostPatternsOf } from '../sites/match';
import type { Site } from '../sites/site';
import { atMost } from './at-most';
import { checkJob, jobNow, markHeld } from './check-job';
import { stopUndecided } from './decide';
import { scheduleFollowUps } from './follow-ups';
import { forgetEndedProvider } from './forget-provider';
import { foundProviders } from './found-providers';
import { createHostTurns, type HostTurns, providerTurn } from './host-turns';
import { keepQuestions } from './kept-questions';
import type { Ports } from './ports';
import { loadProvider, providerKey } from './provider-secret';
import { runStep, type StepResult } from './run-step';
import { dropOrphans, heldKey, loadWitness, secretKey } from './secret-state';

/** Sites that share cookies: all of them have signed out before the first is cleaned. */
const untilSignedOut: readonly StepName[] = ['witness', 'end'];
const afterwards: readonly StepName[] = ['provider', 'close', 'clean', 'prove'];
/** More hosts at a time only take each other's time away. */
const SIDE_BY_SIDE = 6;
const CLOSE_LIMIT_MS = 2_000;
const STOP_POLL_MS = 200;
const WATCHDOG = 'jobs';
const WATCHDOG_MS = 30_000;
/** Whether what holds an automatic sign-out was saved. */
const HELD_LOOK_MS = 60_000;

/** Runs every job of the journal to its end, or to where somebody has to decide; calls while a job runs join it. */
export type JobRunner = () => Promise<void>;

/** One runner per worker. Jobs run side by side; `onChange` is called whenever one of them got further. */
export function createJobRunner(ports: Ports, onChange: () => void, turnOf = createHostTurns()): JobRunner {
  const active = new Map<string, Promise<void>>();
  const taken = new Set<string>();
  const slot = atMost(SIDE_BY_SIDE);
  const take = async (job: Job): Promise<void> => {
    if (!taken.has(job.id) && hasBegun(job)) {
      await ports.journal.updateJob(job.id, (known) => ({ ...known, resumed: true }));
    }
    taken.add(job.id);
    await runJob(ports, job.id, onChange, turnOf, slot);
  };
  return async () => {
    await stopUndecided(ports);
    if (active.size === 0) await dropOrphans(ports);
    for (;;) {
      const jobs = await ports.journal.jobs();
      const ready = jobs.filter((job) => !isHeld(job) && !active.has(job.id));
      if (ready.length === 0 && active.size === 0) return wakeForDecision(ports, jobs);
      await ports.alarms.wakeAt(WATCHDOG, ports.clock.now() + WATCHDOG_MS);
      for (const job of ready.filter((known) => !active.has(known.id))) {
        active.set(
          job.id,
          take(job).finally(() => active.delete(job.id)),
        );
      }
      await Promise.all(active.values());
    }
  };
}

const hasBegun = (job: Job): boolean => job.targets.some((target) => target.startedAt !== null);

/** Jobs that wait for somebody need no watching until nobody is waited for any more; a rule goes on by itself as soon as nothing holds it. */
async function wakeForDecision(ports: Ports, held: readonly Job[]): Promise<void> {
  const now = ports.clock.now();
  const dueAt = held.flatMap((job) =>
    [decisionDueAt(job) ?? [], job.cause.kind === 'automatic' ? now + HELD_LOOK_MS : []].flat(),
  );
  if (dueAt.length === 0) return ports.alarms.clear(WATCHDOG);
  return ports.alarms.wakeAt(WATCHDOG, Math.min(...dueAt));
}

async function runJob(
  ports: Ports,
  jobId: string,
  onChange: () => void,
  turnOf: HostTurns,
  slot: ReturnType<typeof atMost>,
): Promise<void> {
  onChange();
  await checkJob(ports, jobId, onChange);
  const job = await jobNow(ports, jobId);
  if (!job || isHeld(job)) return onChange();
  await stopWindow(ports, job);
  const sites = await sitesWithAll(ports, job);
  const groups = Map.groupBy(job.targets, (target) => neighbourhood(target, sites));
  await Promise.all(
    [...groups].map(([name, group]) => slot(() => runGroup(ports, job.id, group, onChange, turnOf, name))),
  );
  await finishJob(ports, job.id);
  onChange();
}

async function sitesWithAll(ports: Ports, { targets }: Job): Promise<readonly Site[]> {
  const { settings } = await ports.settings.load();
  return [...settings.sites, ...targets.map(({ site }) => site)];
}

/** Nothing is touched before its end; Stop ends it. A clock that is set back does not make it longer. */
async function stopWindow(ports: Ports, { id, startsAt, stopWindowMs }: Job): Promise<void> {
  const wholeMs = Math.min((startsAt ?? 0) - ports.clock.now(), stopWindowMs);
  for (let leftMs = wholeMs; leftMs > 0; leftMs -= STOP_POLL_MS) {
    await ports.clock.wait(Math.min(leftMs, STOP_POLL_MS));
    const job = await jobNow(ports, id);
    if (!job || isFinished(job)) return;
  }
}

/** The last of the host's sites has signed out, in whatever job, before the first is cleaned; one that is held holds them all. */
async function runGroup(
  ports: Ports,
  jobId: string,
  targets: readonly Target[],
  onChange: () => void,
  turnOf: HostTurns,
  name: string,
): Promise<void> {
  for (const wanted of [untilSignedOut, afterwards]) {
    await turnOf(name)(async () => {
      for (const target of targets) {
        if (!(await mayGoOn(ports, jobId, targets, wanted))) return;
        await runTarget(ports, jobId, target.id, onChange, turnOf, wanted);
      }
    });
  }
}

async function mayGoOn(
  ports: Ports,
  jobId: string,
  group: readonly Target[],
  wanted: readonly StepName[],
): Promise<boolean> {
  const targets =
    (await jobNow(ports, jobId))?.targets.filter(({ id }) => group.some((known) => known.id === id)) ?? [];
  if (targets.some(({ stage }) => stage.at === 'blocked' || stage.at === 'checking')) return false;
  return (
    wanted === untilSignedOut || targets.every((target) => !untilSignedOut.some((step) => step === nextStep(target)))
  );
}

async function runTarget(
  ports: Ports,
  jobId: string,
  targetId: string,
  onChange: () => void,
  turnOf: HostTurns,
  wanted: readonly StepName[],
): Promise<void> {
  let job = await ports.journal.updateTarget(jobId, targetId, (target) => begin(target, ports.clock.now()));
  for (;;) {
    const target = job?.targets.find((candidate) => candidate.id === targetId);
    if (!job || !target) return;
    onChange();
    const step = nextStep(target);
    if (!step || !wanted.includes(step)) return;
    const result = await (step === 'provider'
      ? inProviderTurn(ports, job, target, turnOf, step)
      : runStep(ports, job, target, step));
    await markHeld(ports, jobId, result);
    job = await ports.journal.updateTarget(jobId, targetId, (known) =>
      applyOutcome(known, result.outcome, result.note),
    );
  }
}

/** Sites that share a provider come to it one after the other: the first may have ended it for all of them. */
async function inProviderTurn(
  ports: Ports,
  job: Job,
  target: Target,
  turnOf: HostTurns,
  step: StepName,
): Promise<StepResult> {
  const secret = await loadProvider(ports, providerKey(secretKey(job.id, target.id)));
  // The witness got lost: then as it was found before.
  const provider = secret?.provider ?? knownProviderOf(target.site, await foundProviders(ports, target.store));
  const work = () => runStep(ports, job, target, step);
  return provider ? turnOf(providerTurn(provider))(work) : work();
}

/** Record in, job out, follow-ups in: one transaction; then the secrets go, but for what the follow-ups still need. */
async function finishJob(ports: Ports, jobId: string): Promise<void> {
  const job = await jobNow(ports, jobId);
  if (!job || !isFinished(job)) return;
  const now = ports.clock.now();
  const followUps = followUpsOf(job, now);
  for (const target of job.targets) await leaveTarget(ports, job, target, followUps);
  await ports.journal.finish(job.id, recordOf(job, now, ports.extensionVersion), followUps);
  await ports.secrets.drop(heldKey(job.id));
  for (const target of job.targets) {
    const kinds = followUps.filter((item) => item.targetId === target.id).map(({ kind }) => kind);
    if (!kinds.includes('queued')) await forgetTarget(ports, job, target);
    if (!kinds.includes('queued') && !kinds.includes('provider'))
      await ports.secrets.drop(providerKey(secretKey(job.id, target.id)));
  }
  await scheduleFollowUps(ports);
}

/** The credentials, those seen on the site's own requests included. A site that was left untouched is still in use. */
async function forgetTarget(ports: Ports, job: Job, target: Target): Promise<void> {
  await ports.secrets.drop(secretKey(job.id, target.id));
  const outcome = target.stage.at === 'done' ? target.stage.outcome : null;
  if (outcome?.kind === 'stopped') return;
  await ports.traffic.forget(hostPatternsOf(target.site), target.store.id);
  if (outcome?.kind === 'finished') await forgetEndedProvider(ports, outcome.provider, target.store.id);
}

async function leaveTarget(ports: Ports, job: Job, target: Target, followUps: readonly FollowUp[]): Promise<void> {
  const witness = await loadWitness(ports, secretKey(job.id, target.id));
  if (!witness) return;
  const look = followUps.find((item) => item.targetId === target.id && item.kind === 'second-look');
  if (look) await keepQuestions(ports, look.id, witness);
  const stopped = target.stage.at === 'done' && target.stage.outcome.kind === 'stopped';
  if (stopped && witness.ownTabIds.length > 0) await ports.tabs.close(witness.ownTabIds, CLOSE_LIMIT_MS);
}
