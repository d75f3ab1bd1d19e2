import type { Facts } from '../deadlines/facts';
import { hostPatternsOf, originOf, siteForUrl } from '../sites/match';
import type { Settings, SiteId } from '../sites/site';
import type { Ports, TabFact } from './ports';
import { tabsAt, tabsWithWork } from './site-tabs';

/** Sites with a call in one of their tabs; `private`: in private windows only. */
export type Calls = ReadonlyMap<SiteId, 'open' | 'private'>;

/** Sites somebody is signed in to and on the phone at. Their tabs are asked for once, all together. */
export async function sitesInCall(ports: Ports, { sites }: Pick<Settings, 'sites'>, facts: Facts): Promise<Calls> {
  const signedIn = sites.filter((site) => facts.sites[site.id] !== undefined);
  if (signedIn.length === 0) return new Map();
  const [tabs, reports] = await Promise.all([
    tabsAt(ports, [...new Set(signedIn.flatMap(hostPatternsOf))]),
    ports.unsaved.reports(),
  ]);
  const isCall = (tab: TabFact) => tab.audible || reports.get(tab.id)?.call === true;
  const ownIds = new Set(tabs.map(({ id }) => id));
  const found = new Map<SiteId, 'open' | 'private'>();
  const note = (id: SiteId, { incognito }: TabFact) => {
    if (found.get(id) !== 'open') found.set(id, incognito ? 'private' : 'open');
  };
  for (const tab of tabs.filter(isCall)) {
    const site = siteForUrl(sites, tab.url);
    if (site !== null && facts.sites[site.id] !== undefined) note(site.id, tab);
  }
  // Pages that embed a site, and windows that it opened empty, stand at other addresses.
  for (const site of signedIn.filter(({ id }) => found.get(id) !== 'open')) {
    const elsewhere = (await ports.unsaved.tabsOf(originOf(site))).some((id) => !ownIds.has(id));
    if (!elsewhere) continue;
    for (const tab of (await tabsWithWork(ports, site, 'all')).filter(isCall)) note(site.id, tab);
  }
  return found;
}
