import type { Site, SiteId } from '../sites/site';
import type { Ports } from './ports';
import { canAnswer, siteTabs } from './site-tabs';
import type { TimeNow } from './time-now';

/** Nobody acted on a deadline for so long: the browser was closed, or the computer asleep. */
const MISSED_MS = 5_000;

/** Tabs whose page is not to be seen: somebody stepped away, or what they show is left over and about to be ended. */
export async function coveredTabs(ports: Ports, time: TimeNow): Promise<number[]> {
  const leaving = await leavingSites(ports);
  const sites = time.settings.sites.filter(({ id }) => isCoveredSite(id, time, leaving));
  const tabs = await Promise.all(sites.map((site) => siteTabs(ports, site, 'all')));
  return tabs
    .flat()
    .filter(canAnswer)
    .map(({ id }) => id);
}

/** A page of this site begins. */
export async function isCovered(ports: Ports, site: Site, time: TimeNow): Promise<boolean> {
  return isCoveredSite(site.id, time, await leavingSites(ports));
}

/** Sites that are signed out by themselves without anybody having been warned: a missed deadline, a sign-in left over. Held ones are shown: somebody has to decide. */
async function leavingSites(ports: Ports): Promise<ReadonlySet<SiteId>> {
  const jobs = (await ports.journal.jobs()).filter(
    ({ cause }) => cause.kind === 'automatic' && (cause.late !== null || cause.rule === 'stale'),
  );
  const targets = jobs.flatMap((job) => job.targets);
  return new Set(
    targets.filter(({ stage }) => stage.at !== 'done' && stage.at !== 'blocked').map(({ site }) => site.id),
  );
}

const isCoveredSite = (id: SiteId, { facts }: TimeNow, leaving: ReadonlySet<SiteId>): boolean =>
  facts.away?.siteIds.includes(id) === true || leaving.has(id);

/** Nobody was warned, and nobody acted on it yet. */
export const isOverdue = ({ id }: Site, { found, now }: TimeNow): boolean =>
  found.some(
    ({ deadline: { cause, dueAt, siteIds }, phase }) =>
      phase === 'due' && (cause === 'stale' || dueAt < now - MISSED_MS) && siteIds.includes(id),
  );
