import type { HistoryResult } from '../signout/verdict';
import { isInHistoryOf, isReadBackOf } from '../sites/history';
import { domainOf } from '../sites/host-pattern';
import { hostPatternsOf } from '../sites/match';
import type { Site } from '../sites/site';
import type { Ports } from './ports';
import { sitesWith } from './site-tabs';

/** Takes the site's entries out of the browser's lists where that is switched on. Our own address goes in any case. null: off, or not allowed. */
export async function forgetHistory(ports: Ports, site: Site, limitMs: number): Promise<HistoryResult | null> {
  const isOfSite = site.clearHistory ? await entriesOf(ports, site) : () => false;
  const goes = (url: string) => isReadBackOf(site, url) || isOfSite(url);
  const forgotten = await Promise.all(hostsOf(site).map((host) => ports.history.forget(host, goes, limitMs)));
  return site.clearHistory ? forgotten.reduce(bothLeft) : null;
}

/** How many entries would go; what our own reading back left is out of the lists before. null: off, or not allowed. */
export async function historyToGo(ports: Ports, site: Site, limitMs: number): Promise<number | null> {
  const isOurs = (url: string) => isReadBackOf(site, url);
  await Promise.all(hostsOf(site).map((host) => ports.history.forget(host, isOurs, limitMs)));
  if (!site.clearHistory) return null;
  const isOfSite = await entriesOf(ports, site);
  const counts = await Promise.all(hostsOf(site).map((host) => ports.history.count(host, isOfSite)));
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count));
}

/** Lists are searched by words: a domain finds every host below it. */
const hostsOf = (site: Site): string[] => {
  const hosts = hostPatternsOf(site).map(domainOf);
  return hosts.filter((host) => hosts.every((other) => other === host || !host.endsWith(`.${other}`)));
};

const bothLeft = (one: HistoryResult | null, other: HistoryResult | null): HistoryResult | null =>
  one === null || other === null
    ? null
    : { left: one.left === null || other.left === null ? null : one.left + other.left };

async function entriesOf(ports: Ports, site: Site): Promise<(url: string) => boolean> {
  const sites = await sitesWith(ports, site);
  return (url) => isInHistoryOf(site, sites, url);
}
