import { hostOf, siteForUrl } from '../sites/match';
import type { Site } from '../sites/site';
import type { Ports, TabFact } from './ports';

/** The site's tabs in all windows: the one the person looks at first, then the last used; private windows stay out. */
export async function siteTabs(ports: Ports, site: Site): Promise<TabFact[]> {
  const sites = await sitesWith(ports, site);
  const tabs = await ports.tabs.at([hostOf(site)]);
  return tabs.filter((tab) => !tab.incognito && siteForUrl(sites, tab.url)?.id === site.id).sort(inOrderOfUse);
}

export const inOrderOfUse = (a: TabFact, b: TabFact): number =>
  Number(b.active) - Number(a.active) || b.lastAccessedAt - a.lastAccessedAt;

/** The configured sites, this one among them even if it was removed meanwhile. */
export async function sitesWith(ports: Ports, site: Site): Promise<readonly Site[]> {
  const { settings } = await ports.settings.load();
  return settings.sites.some((known) => known.id === site.id) ? settings.sites : [...settings.sites, site];
}

/** Scripts can run there and will answer. */
export const canAnswer = (tab: TabFact): boolean => !tab.discarded && !tab.frozen;
