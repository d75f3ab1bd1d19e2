import type { Facts } from '../deadlines/facts';
import { hostOf, originOf, siteForUrl } from '../sites/match';
import type { Settings, SiteId } from '../sites/site';
import type { Ports, TabFact } from './ports';
import { tabsWithWork } from './site-tabs';

/** Sites somebody is signed in to and on the phone at. Their tabs are asked for once, all together. */
export async function sitesInCall(
  ports: Ports,
  { sites }: Pick<Settings, 'sites'>,
  facts: Facts,
): Promise<ReadonlySet<SiteId>> {
  const signedIn = sites.filter((site) => facts.sites[site.id] !== undefined);
  if (signedIn.length === 0) return new Set();
  const [tabs, reports] = await Promise.all([
    ports.tabs.at([...new Set(signedIn.map(hostOf))]),
    ports.unsaved.reports(),
  ]);
  const isCall = (tab: TabFact) => tab.audible || reports.get(tab.id)?.call === true;
  const ownIds = new Set(tabs.map(({ id }) => id));
  const found = new Set(
    tabs.filter((tab) => !tab.incognito && isCall(tab)).flatMap(({ url }) => siteForUrl(sites, url)?.id ?? []),
  );
  // Pages that embed a site, and windows that it opened empty, stand at other addresses.
  for (const site of signedIn.filter(({ id }) => !found.has(id))) {
    const elsewhere = (await ports.unsaved.tabsOf(originOf(site))).some((id) => !ownIds.has(id));
    if (elsewhere && (await tabsWithWork(ports, site)).some(isCall)) found.add(site.id);
  }
  return new Set([...found].filter((id) => facts.sites[id] !== undefined));
}
