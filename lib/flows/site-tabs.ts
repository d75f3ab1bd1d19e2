import { hostMatches } from '../sites/host-pattern';
import { hostPatternsOf, originOf, siteForUrl } from '../sites/match';
import type { Site } from '../sites/site';
import type { Ports, TabFact } from './ports';

/** Every tab at one of these hosts (`*.force.com`: and below), any port, all windows. */
export async function tabsAt(ports: Pick<Ports, 'tabs'>, hosts: readonly string[]): Promise<TabFact[]> {
  const isThere = (hostname: string) => hosts.some((pattern) => hostMatches(pattern, hostname));
  return (await ports.tabs.all()).filter(({ url }) => isThere(URL.parse(url)?.hostname ?? ''));
}

/** The site's tabs in all windows, those of its other hosts included: the one the person looks at first, then the last used. `storeId`: in this cookie store only. */
export async function siteTabs(ports: Ports, site: Site, storeId: string | 'all'): Promise<TabFact[]> {
  const sites = await sitesWith(ports, site);
  const tabs = await tabsAt(ports, hostPatternsOf(site));
  return tabs.filter((tab) => isIn(tab, storeId) && siteForUrl(sites, tab.url)?.id === site.id).sort(inOrderOfUse);
}

/**
 * The site's tabs, and those that hold work of its pages under another address: windows that a page opened empty and wrote itself, pages
 * that embed it. Tabs of another site at the same origin are that site's.
 */
export async function tabsWithWork(ports: Ports, site: Site, storeId: string | 'all'): Promise<TabFact[]> {
  const own = await siteTabs(ports, site, storeId);
  const ids = (await ports.unsaved.tabsOf(originOf(site))).filter((id) => own.every((tab) => tab.id !== id));
  if (ids.length === 0) return own;
  const sites = await sitesWith(ports, site);
  const isElsewhere = ({ url }: TabFact) => {
    const shown = siteForUrl(sites, url);
    return shown === null || originOf(shown) !== originOf(site);
  };
  const others = (await Promise.all(ids.map((id) => ports.tabs.get(id)))).flatMap((tab) => tab ?? []);
  return [...own, ...others.filter((tab) => isIn(tab, storeId) && isElsewhere(tab))];
}

const isIn = (tab: TabFact, storeId: string): boolean => storeId === 'all' || tab.storeId === storeId;

export const inOrderOfUse = (a: TabFact, b: TabFact): number =>
  Number(b.active) - Number(a.active) || b.lastAccessedAt - a.lastAccessedAt;

/** The configured sites, this one among them even if it was removed meanwhile. */
export async function sitesWith(ports: Ports, site: Site): Promise<readonly Site[]> {
  const { settings } = await ports.settings.load();
  return settings.sites.some((known) => known.id === site.id) ? settings.sites : [...settings.sites, site];
}

/** Whose page can send the site's own requests, and holds what they are filled with: one at the site's origin. */
export const senderAmong = (site: Site, tabs: readonly TabFact[]): TabFact | null =>
  tabs.find((tab) => canAnswer(tab) && isAtOrigin(site, tab)) ?? null;

/** Not at another host of its sign-in. */
export const isAtOrigin = (site: Site, { url }: TabFact): boolean => URL.parse(url)?.origin === originOf(site);

/** Scripts can run there and will answer. */
export const canAnswer = (tab: TabFact): boolean => !tab.discarded && !tab.frozen;
