import type { Reply } from '../messaging/protocol';
import { exportedSite } from '../records/exported-site';
import { permissionOrigins } from '../sites/permission-origins';
import type { Site, SiteId } from '../sites/site';
import { sitesOfJobs } from './busy-sites';
import { allFoundProviders } from './found-providers';
import type { Ports } from './ports';
import { providerOverview } from './provider-overview';
import type { SettingsFlow } from './sites';
import { beforeSignOuts } from './start-sign-out';

const ALL_RECORDS = 5_000;

/** The site with its settings and what the records say of it, as a file. */
export async function exportSite(ports: Ports, { id }: { id: SiteId }): Promise<Reply<string>> {
  const { site } = await siteAmong(ports, id);
  if (site === undefined) return { ok: false, code: 'unknown-site' };
  const records = await ports.journal.records(ALL_RECORDS);
  return { ok: true, value: exportedSite(site, records, ports.clock.now()) };
}

/** Gives back host access by match patterns; what was not granted, or cannot be given back, stays as it is. */
export type GiveBack = (origins: readonly string[]) => Promise<void>;

/**
 * Removes the site and gives back the access that no other site needs, its identity provider's included. Refused while something of it is
 * under way or waits for the network. `kept`: what the browser would not take back.
 */
export async function retireSite(
  ports: Ports,
  settings: Pick<SettingsFlow, 'removeSite'>,
  giveBack: GiveBack,
  { id }: { id: SiteId },
): Promise<Reply<{ kept: readonly string[] }>> {
  const { site, sites } = await siteAmong(ports, id);
  if (site === undefined) return { ok: false, code: 'unknown-site' };
  const needless = await needlessOrigins(ports, site, sites);
  const removed = await beforeSignOuts(ports, () => removeIdle(ports, settings, id));
  if (!removed.ok) return removed;
  await giveBack(needless);
  const still = await Promise.all(needless.map((origin) => ports.access.granted([origin])));
  return { ok: true, value: { kept: needless.filter((_, at) => still[at]) } };
}

/** A deadline may come at any moment: what was filed before is seen, and what comes after finds no such site. */
async function removeIdle(ports: Ports, settings: Pick<SettingsFlow, 'removeSite'>, id: SiteId): Promise<Reply<null>> {
  if ((await sitesOfJobs(ports)).has(id)) return { ok: false, code: 'site-busy' };
  if (await isAwaited(ports, id)) return { ok: false, code: 'site-waits' };
  return settings.removeSite({ id });
}

/** A sign-out that waits for the network, or for the answer to its provider's page: without the site nobody would go on with it. */
async function isAwaited(ports: Ports, id: SiteId): Promise<boolean> {
  const waiting = await ports.journal.followUps();
  return waiting.some(({ kind, targetId }) => kind !== 'second-look' && targetId.split('@')[0] === id);
}

/** What this site has access to and no other needs. */
async function needlessOrigins(ports: Ports, site: Site, sites: readonly Site[]): Promise<string[]> {
  const found = await allFoundProviders(ports);
  const originsOf = async (one: Site) => [
    ...permissionOrigins(one),
    ...((await providerOverview(ports, one, sites, found))?.origins ?? []),
  ];
  const others = await Promise.all(sites.filter(({ id }) => id !== site.id).map(originsOf));
  const needed = new Set(others.flat());
  return [...new Set(await originsOf(site))].filter((origin) => !needed.has(origin));
}

async function siteAmong(ports: Ports, id: SiteId) {
  const { sites } = (await ports.settings.load()).settings;
  return { site: sites.find((one) => one.id === id), sites };
}
