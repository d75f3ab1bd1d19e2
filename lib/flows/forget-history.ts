import type { HistoryResult } from '../signout/verdict';
import { isInHistoryOf, isReadBackOf } from '../sites/history';
import { hostOf } from '../sites/match';
import type { Site } from '../sites/site';
import type { Ports } from './ports';
import { sitesWith } from './site-tabs';

/** Takes the site's entries out of the browser's lists where that is switched on. Our own address goes in any case. null: off, or not allowed. */
export async function forgetHistory(ports: Ports, site: Site, limitMs: number): Promise<HistoryResult | null> {
  const isOfSite = site.clearHistory ? await entriesOf(ports, site) : () => false;
  const goes = (url: string) => isReadBackOf(site, url) || isOfSite(url);
  const forgotten = await ports.history.forget(hostOf(site), goes, limitMs);
  return site.clearHistory ? forgotten : null;
}

/** How many entries would go; what our own reading back left is out of the lists before. null: off, or not allowed. */
export async function historyToGo(ports: Ports, site: Site, limitMs: number): Promise<number | null> {
  await ports.history.forget(hostOf(site), (url) => isReadBackOf(site, url), limitMs);
  return site.clearHistory ? ports.history.count(hostOf(site), await entriesOf(ports, site)) : null;
}

async function entriesOf(ports: Ports, site: Site): Promise<(url: string) => boolean> {
  const sites = await sitesWith(ports, site);
  return (url) => isInHistoryOf(site, sites, url);
}
