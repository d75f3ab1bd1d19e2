import { decisionDueAt, discardUnsaved, giveUpDecision, isOverdue } from '../signout/decisions';
import type { Ports } from './ports';
import { heldKey } from './secret-state';

/** False: nothing was held. */
export async function discardAndContinue(ports: Ports, jobId: string): Promise<boolean> {
  const reports = await ports.unsaved.reports();
  let continued = false;
  await ports.journal.updateJob(jobId, (job) => {
    continued = decisionDueAt(job) !== null;
    return discardUnsaved(job, reports, ports.clock.now());
  });
  return continued;
}

/** Whoever was to decide has gone: ten minutes have passed, or the browser was closed. What was held stays untouched. */
export async function stopUndecided(ports: Ports): Promise<void> {
  for (const job of await ports.journal.jobs()) {
    if (decisionDueAt(job) === null) continue;
    const sameRun = (await ports.secrets.load(heldKey(job.id))) !== null;
    if (sameRun && !isOverdue(job, ports.clock.now())) continue;
    await ports.journal.updateJob(job.id, (known) => giveUpDecision(known, ports.clock.now()));
  }
}
