import { isHeld } from '../signout/decisions';
import type { Job } from '../signout/job';
import type { SiteId } from '../sites/site';
import type { Ports } from './ports';
import { stopSignOut } from './start-sign-out';

/** Sites of which a sign-out is under way, held ones included: people hear of that and of nothing else there (R28). */
export async function sitesOfJobs(ports: Ports): Promise<ReadonlySet<SiteId>> {
  return new Set((await ports.journal.jobs()).flatMap(openSites));
}

/** Sites that no rule needs to sign out. What waits for the word of somebody who asked for it keeps no rule from its time. */
export async function busySites(ports: Ports): Promise<Set<SiteId>> {
  const jobs = await ports.journal.jobs();
  return new Set(jobs.filter((job) => !waitsForWord(job)).flatMap(openSites));
}

/** A rule's time has come: whoever was asked about these sites is asked no more. */
export async function takeOver(ports: Ports, siteIds: readonly SiteId[]): Promise<void> {
  const jobs = (await ports.journal.jobs()).filter(waitsForWord);
  const concerned = jobs.filter((job) => openSites(job).some((id) => siteIds.includes(id)));
  await Promise.all(concerned.map(({ id }) => stopSignOut(ports, id)));
}

const waitsForWord = (job: Job): boolean => job.cause.kind === 'manual' && isHeld(job);

const openSites = ({ targets }: Job): SiteId[] =>
  targets.filter(({ stage }) => stage.at !== 'done').map(({ site }) => site.id);
