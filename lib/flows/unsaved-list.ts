import type { Reply } from '../messaging/protocol';
import type { Site, SiteId } from '../sites/site';
import type { MarkedFields } from '../unsaved/marked-fields';
import type { SiteUnsaved } from '../unsaved/site-unsaved';
import { askSite } from './ask-unsaved';
import { hasAccess } from './has-access';
import type { Ports } from './ports';
import { canAnswer, siteTabs } from './site-tabs';

/** What stands unsaved at these sites, tab by tab, with the pages' own words: for the screen, kept nowhere. */
export async function listUnsaved(ports: Ports, siteIds: readonly SiteId[] | 'all'): Promise<SiteUnsaved[]> {
  const { settings } = await ports.settings.load();
  const sites = settings.sites.filter((site) => siteIds === 'all' || siteIds.includes(site.id));
  const listed = await Promise.all(sites.map((site) => unsavedOf(ports, site)));
  return listed.filter(({ tabs }) => tabs.length > 0);
}

async function unsavedOf(ports: Ports, site: Site): Promise<SiteUnsaved> {
  const tabs = (await hasAccess(ports, site)) ? await askSite(ports, site, 'all') : [];
  const listed = tabs.filter(({ total, unknown, call }) => total > 0 || unknown !== null || call);
  return { siteId: site.id, name: site.name, tabs: listed };
}

/** Outlines what would count, in the tab of the site that was used last; taken away from all its tabs. */
export async function markFields(
  ports: Ports,
  { id, on }: { id: SiteId; on: boolean },
): Promise<Reply<MarkedFields | null>> {
  const { settings } = await ports.settings.load();
  const site = settings.sites.find((known) => known.id === id);
  if (!site) return { ok: false, code: 'unknown-site' };
  const tabs = (await siteTabs(ports, site, 'all')).filter(canAnswer);
  const [first] = tabs;
  if (!first) return { ok: false, code: 'no-tab' };
  if (on) return { ok: true, value: await ports.unsaved.mark(first.id, true) };
  const unmarked = await Promise.all(tabs.map((tab) => ports.unsaved.mark(tab.id, false)));
  return { ok: true, value: unmarked[0] ?? null };
}
