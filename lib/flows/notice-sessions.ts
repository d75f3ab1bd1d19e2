import type { Facts } from '../deadlines/facts';
import { withSession } from '../deadlines/news';
import type { SiteOverview } from '../signout/overview';
import type { Site } from '../sites/site';
import type { News, TimeKeeper } from './keep-time';
import { hasCookies } from './new-browser';
import type { Ports } from './ports';
import { nameNewer } from './recheck-session';

type SiteNow = Pick<SiteOverview, 'id' | 'session'>;

/** Sign-ins that began or are over since the last time somebody looked become facts. */
export async function noticeSessions(ports: Ports, keeper: TimeKeeper, sites: readonly SiteNow[]): Promise<void> {
  const facts = await ports.facts.load();
  const begun = sites.filter(({ id, session }) => session === 'signed-in' && facts?.sites[id] === undefined);
  const over = sites.filter(({ id, session }) => session === 'signed-out' && facts?.sites[id] !== undefined);
  if (begun.length === 0 && over.length === 0) return;
  const { settings } = await ports.settings.load();
  const starts = await Promise.all(
    settings.sites.filter((site) => begun.some(({ id }) => id === site.id)).map((site) => beginning(ports, site)),
  );
  await keeper.look((known, at) => {
    const left = over.reduce((all, { id }) => withSession(all, id, 'signed-out', { at, byCookie: false }), known);
    return starts.reduce((all, start) => start(all, at), left);
  });
}

async function beginning(ports: Ports, site: Site): Promise<News> {
  const byCookie = await hasCookies(ports, site);
  await nameNewer(ports, site.id);
  return (facts: Facts, at) => withSession(facts, site.id, 'signed-in', { at, byCookie });
}
