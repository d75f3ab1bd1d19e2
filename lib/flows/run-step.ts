import type { EpochMs } from '../base/time';
import { within } from '../base/within';
import type { Job, StepName, StepNote, Target } from '../signout/job';
import { itemsLeft } from '../signout/residue';
import type { StepOutcome } from '../signout/steps';
import { failedOutcome } from './failed-outcome';
import { hasAccess } from './has-access';
import { leasePorts } from './lease';
import type { Ports } from './ports';
import { brokenProvider } from './provider';
import { secretKey } from './secret-state';
import type { StepContext } from './step-context';
import { steps } from './steps';

/** A site has 30 s in all (L8, X19); steps that still come keep their share of it. A step out of time is recorded as `interrupted`. */
const SITE_LIMIT_MS = 30_000;
const KEPT_FOR_LATER_MS: Readonly<Record<StepName, number>> = {
  check: 27_000,
  witness: 20_000,
  end: 10_000,
  provider: 9_000,
  close: 8_000,
  clean: 4_000,
  prove: 0,
};
/**
 * Less than this makes no sense: a job taken up again may have used its time up before. Clearing is this browser's own work and must not
 * suffer for a site that hung: one round of it fits in even where the machine is slow.
 */
const LEAST_MS: Readonly<Record<StepName, number>> = {
  check: 3_000,
  witness: 5_000,
  end: 5_000,
  provider: 5_000,
  close: 2_000,
  clean: 12_000,
  prove: 6_000,
};

export interface StepResult {
  readonly outcome: StepOutcome;
  readonly note: StepNote;
}

/** One step of one target, with its note. A worker that is being stopped never gets an answer. */
export async function runStep(ports: Ports, job: Job, target: Target, step: StepName): Promise<StepResult> {
  const startedAt = ports.clock.now();
  const outcome = await tryStep(ports, job, target, step);
  await ports.stillServed();
  return { outcome, note: noteOf(outcome, startedAt, ports.clock.now()) };
}

/** The one place where a throw is caught: it is a bug, and becomes an outcome that claims nothing. */
async function tryStep(ports: Ports, job: Job, target: Target, step: StepName): Promise<StepOutcome> {
  const lease = leasePorts(ports);
  const limitMs = stepLimitMs(target, step, ports.clock.now());
  const context = { ports: lease.ports, jobId: job.id, target, secretKey: secretKey(job.id, target.id), limitMs };
  try {
    if (!(await hasAccess(ports, target.site))) return await failed(ports, context, step, 'no-access');
    const outcome = await within(steps[step](context), ports.clock.wait, context.limitMs, null);
    return outcome ?? (await failed(ports, context, step, 'interrupted'));
  } catch (error) {
    console.error(`step ${step} failed`, error instanceof Error ? error.name : 'unknown');
    return await failed(ports, context, step, 'interrupted');
  } finally {
    lease.end();
  }
}

/** Asked of the ports themselves: those that the step was lent may be taken back already. */
async function failed(
  ports: Ports,
  context: StepContext,
  step: StepName,
  reason: 'no-access' | 'interrupted',
): Promise<StepOutcome> {
  if (step === 'provider') return brokenProvider({ ...context, ports }, reason);
  return failedOutcome(step, context.target, reason);
}

function stepLimitMs({ startedAt }: Target, step: StepName, now: EpochMs): number {
  const leftMs = (startedAt ?? now) + SITE_LIMIT_MS - now;
  return Math.max(LEAST_MS[step], leftMs - KEPT_FOR_LATER_MS[step]);
}

function noteOf(outcome: StepOutcome, startedAt: EpochMs, now: EpochMs): StepNote {
  const note = { step: outcome.step, startedAt, tookMs: now - startedAt };
  switch (outcome.step) {
    case 'check': {
      const { tabs, entries, unknownTabs, calls } = outcome.found;
      return { ...note, tabs, unsaved: entries, unknownTabs, calls };
    }
    case 'witness':
      return { ...note, asked: outcome.witnessed.strongAddresses + outcome.witnessed.weakAddresses };
    case 'end':
      return { ...note, strategy: outcome.ended.by, attempts: outcome.ended.attempts };
    case 'provider':
      return note;
    case 'close':
      return { ...note, tabs: outcome.closed.tabs, survived: outcome.closed.survived };
    case 'clean':
      return { ...note, removed: outcome.removed, left: itemsLeft(outcome.local) };
    case 'prove':
      return { ...note, asked: outcome.asked };
  }
}
