import { isHeld } from '../signout/decisions';
import type { Job } from '../signout/job';
import { checkSignOutAgain } from './check-job';
import type { Ports } from './ports';
import { canAnswer, tabsWithWork } from './site-tabs';

/** Automatic sign-outs that unsaved work holds, and no page tells of any more, are asked again and go on by themselves. True: one may. */
export async function recheckHeld(ports: Ports, onChange: () => void): Promise<boolean> {
  const held = (await ports.journal.jobs()).filter((job) => job.cause.kind === 'automatic' && isHeld(job));
  const free = await Promise.all(held.map(async (job) => ((await seemsFree(ports, job)) ? [job.id] : [])));
  const answers = await Promise.all(free.flat().map((id) => checkSignOutAgain(ports, id, onChange)));
  return answers.includes(false);
}

async function seemsFree(ports: Ports, { targets }: Job): Promise<boolean> {
  const reports = await ports.unsaved.reports();
  const tabs = await Promise.all(
    targets.filter(({ stage }) => stage.at === 'blocked').map(({ site, store }) => tabsWithWork(ports, site, store.id)),
  );
  return tabs.flat().every((tab) => canAnswer(tab) && (reports.get(tab.id)?.unsaved ?? 0) === 0);
}
