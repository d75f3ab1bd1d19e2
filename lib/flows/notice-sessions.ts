import type { EpochMs } from '../base/time';
import type { Facts, SiteFacts } from '../deadlines/facts';
import { withSession } from '../deadlines/news';
import { wasSeenIn, withSeenIn } from '../deadlines/seen-in';
import type { CookieStore } from '../signout/cookie-store';
import type { SiteOverview, StoreOverview } from '../signout/overview';
import type { Site } from '../sites/site';
import type { News, TimeKeeper } from './keep-time';
import { hasCookies } from './new-browser';
import type { Ports } from './ports';
import { nameNewer } from './recheck-session';

type SiteNow = Pick<SiteOverview, 'id' | 'session' | 'stores'>;

/** Sign-ins that began or are over since the last time somebody looked, or are seen in other cookie stores now, become facts. */
export async function noticeSessions(ports: Ports, keeper: TimeKeeper, sites: readonly SiteNow[]): Promise<void> {
  const facts = await ports.facts.load();
  const begun = sites.filter(({ id, session }) => session === 'signed-in' && facts?.sites[id] === undefined);
  const over = sites.filter(({ id, session }) => session === 'signed-out' && facts?.sites[id] !== undefined);
  const moved = facts === null ? [] : sites.filter((site) => !begun.includes(site) && hasMoved(facts, site));
  if (begun.length === 0 && over.length === 0 && moved.length === 0) return;
  const { settings } = await ports.settings.load();
  const starts = await Promise.all(
    settings.sites.filter((site) => begun.some(({ id }) => id === site.id)).map((site) => beginning(ports, site)),
  );
  await keeper.look((known, at) => {
    const left = over.reduce((all, { id }) => withSession(all, id, 'signed-out', { at, byCookie: false }), known);
    const started = starts.reduce((all, start) => start(all, at), left);
    const seen = begun.reduce((all, site) => withSeenIn(all, site.id, seenIn(site), at), started);
    return moved.reduce((all, site) => withSeenNow(all, site, at), seen);
  });
}

const seenIn = ({ stores }: SiteNow): CookieStore[] =>
  stores.filter(({ session }) => session === 'signed-in').map(({ store }) => store);

/** As before, but for stores of which it is known now. */
function seenNow(known: SiteFacts, { stores }: SiteNow): CookieStore[] {
  const isIn = ({ store, session }: StoreOverview) =>
    session === 'signed-in' || (wasSeenIn(known, store) && session !== 'signed-out');
  return stores.filter(isIn).map(({ store }) => store);
}

function withSeenNow(facts: Facts, site: SiteNow, at: EpochMs): Facts {
  const known = facts.sites[site.id];
  return known === undefined ? facts : withSeenIn(facts, site.id, seenNow(known, site), at);
}

function hasMoved(facts: Facts, site: SiteNow): boolean {
  const known = facts.sites[site.id];
  if (known === undefined) return false;
  const next = withSeenNow(facts, site, 0).sites[site.id];
  return JSON.stringify(next?.stores) !== JSON.stringify(known.stores);
}

async function beginning(ports: Ports, site: Site): Promise<News> {
  const byCookie = await hasCookies(ports, site);
  await nameNewer(ports, site.id);
  return (facts: Facts, at) => withSession(facts, site.id, 'signed-in', { at, byCookie });
}
