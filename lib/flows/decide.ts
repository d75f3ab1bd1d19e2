import { checkAgain, discardByRule, discardUnsaved, giveUpDecision, isBlocked, isOverdue } from '../signout/decisions';
import type { Ports } from './ports';
import { heldKey } from './secret-state';

/** False: nothing was held. */
export async function discardAndContinue(ports: Ports, jobId: string): Promise<boolean> {
  const reports = await ports.unsaved.reports();
  let continued = false;
  await ports.journal.updateJob(jobId, (job) => {
    continued = isBlocked(job);
    return discardUnsaved(job, reports, ports.clock.now());
  });
  return continued;
}

/** Whoever was to decide has gone: ten minutes have passed, or the browser was closed. What was held stays untouched – unless a rule signs out, which then asks again or gives up what its time was given for. */
export async function stopUndecided(ports: Ports): Promise<void> {
  for (const job of await ports.journal.jobs()) {
    if (!isBlocked(job)) continue;
    const sameRun = (await ports.secrets.load(heldKey(job.id))) !== null;
    if (sameRun && !isOverdue(job, ports.clock.now())) continue;
    await (job.cause.kind === 'manual' ? giveUp(ports, job.id) : goOnByRule(ports, job.id, sameRun));
  }
}

async function giveUp(ports: Ports, jobId: string): Promise<void> {
  await ports.journal.updateJob(jobId, (job) => giveUpDecision(job, ports.clock.now()));
}

/** What was typed before the browser was closed is gone with it, so that its pages are asked again. */
async function goOnByRule(ports: Ports, jobId: string, sameRun: boolean): Promise<void> {
  const reports = await ports.unsaved.reports();
  await ports.journal.updateJob(jobId, (job) =>
    sameRun ? discardByRule(job, reports, ports.clock.now()) : checkAgain(job),
  );
}
