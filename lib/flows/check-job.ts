import { afterCheck, checkAgain, discardByRule } from '../signout/decisions';
import type { Job, Target } from '../signout/job';
import { applyOutcome } from '../signout/steps';
import { countOf } from '../unsaved/entry';
import type { Ports } from './ports';
import { runStep, type StepResult } from './run-step';
import { heldKey } from './secret-state';

/** First phase of a job: its sites are asked side by side, and the stop window begins when none of them is held. */
export async function checkJob(ports: Ports, jobId: string, onChange: () => void): Promise<void> {
  const job = await jobNow(ports, jobId);
  if (!job) return;
  const reports = await ports.unsaved.reports();
  const unchecked = job.targets.filter(({ stage }) => stage.at === 'checking');
  await Promise.all(
    unchecked.map(async (target) => {
      await saveCheck(ports, job, target, await runStep(ports, job, target, 'check'));
      onChange();
    }),
  );
  // A rule that does not wait for unsaved work gives it up at once.
  await ports.journal.updateJob(jobId, (known) => discardByRule(known, reports, ports.clock.now()));
}

/** True: somebody still has to decide. Otherwise the job is ready to go on. */
export async function checkSignOutAgain(ports: Ports, jobId: string, onChange: () => void): Promise<boolean> {
  await ports.journal.updateJob(jobId, checkAgain);
  onChange();
  await checkJob(ports, jobId, onChange);
  const job = await jobNow(ports, jobId);
  return job?.targets.some(({ stage }) => stage.at === 'blocked') ?? false;
}

export async function jobNow(ports: Ports, jobId: string): Promise<Job | null> {
  return (await ports.journal.jobs()).find((known) => known.id === jobId) ?? null;
}

async function saveCheck(ports: Ports, job: Job, target: Target, result: StepResult): Promise<void> {
  await markHeld(ports, job.id, result);
  await ports.journal.updateJob(job.id, (known) => {
    const targets = known.targets.map((one) =>
      one.id === target.id ? applyOutcome(one, result.outcome, result.note) : one,
    );
    return afterCheck({ ...known, targets }, ports.clock.now());
  });
}

/** Gone with the browser: a decision that was asked for before it was closed is not waited for any more. */
export async function markHeld(ports: Ports, jobId: string, { outcome }: StepResult): Promise<void> {
  if (outcome.step === 'check' && countOf(outcome.found) > 0) await ports.secrets.save(heldKey(jobId), true);
}
