import type { Reply } from '../messaging/protocol';
import { exportedSite } from '../records/exported-site';
import { permissionOrigins } from '../sites/permission-origins';
import type { Site, SiteId } from '../sites/site';
import { sitesOfJobs } from './busy-sites';
import type { Ports } from './ports';
import type { SettingsFlow } from './sites';

const ALL_RECORDS = 5_000;

/** The site with its settings and what the records say of it, as a file. */
export async function exportSite(ports: Ports, { id }: { id: SiteId }): Promise<Reply<string>> {
  const site = await siteById(ports, id);
  if (site === undefined) return { ok: false, code: 'unknown-site' };
  const records = await ports.journal.records(ALL_RECORDS);
  return { ok: true, value: exportedSite(site, records, ports.clock.now()) };
}

/** Gives back host access by match patterns; what was not granted, or cannot be given back, stays as it is. */
export type GiveBack = (origins: readonly string[]) => Promise<void>;

/** Removes the site and gives back the access that no other site needs. Refused while something of it is under way. */
export async function retireSite(
  ports: Ports,
  settings: Pick<SettingsFlow, 'removeSite'>,
  giveBack: GiveBack,
  { id }: { id: SiteId },
): Promise<Reply<{ givenBack: readonly string[] }>> {
  const site = await siteById(ports, id);
  if (site === undefined) return { ok: false, code: 'unknown-site' };
  if ((await sitesOfJobs(ports)).has(id)) return { ok: false, code: 'site-busy' };
  const removed = await settings.removeSite({ id });
  if (!removed.ok) return removed;
  const { sites } = (await ports.settings.load()).settings;
  const needed = new Set(sites.flatMap(permissionOrigins));
  const givenBack = permissionOrigins(site).filter((origin) => !needed.has(origin));
  await giveBack(givenBack);
  return { ok: true, value: { givenBack } };
}

async function siteById(ports: Ports, id: SiteId): Promise<Site | undefined> {
  return (await ports.settings.load()).settings.sites.find((site) => site.id === id);
}
