import type { Facts } from '../deadlines/facts';
import { withSession } from '../deadlines/news';
import type { Site } from '../sites/site';
import type { Ports } from './ports';
import { siteCookies } from './site-cookies';
import { sitesWith, siteTabs } from './site-tabs';

const MARK = 'browser-run';

/** The first look of a browser that was started anew, until that look is over. */
export async function isNewBrowser(ports: Ports): Promise<boolean> {
  return (await ports.secrets.load(MARK)) === null;
}

/** What a start means stands in the facts: written after them, so that a worker that dies in between looks again. */
export async function noteBrowser(ports: Ports): Promise<void> {
  await ports.secrets.save(MARK, true);
}

/** A sign-in that hung on cookies which went with the browser is over. */
export async function withoutLostSessions(ports: Ports, facts: Facts): Promise<Facts> {
  const { settings } = await ports.settings.load();
  let next = facts;
  for (const site of settings.sites) {
    if (facts.sites[site.id]?.byCookie !== true || (await hasTraces(ports, site))) continue;
    next = withSession(next, site.id, 'signed-out', { at: ports.clock.now(), byCookie: false });
  }
  return next;
}

async function hasTraces(ports: Ports, site: Site): Promise<boolean> {
  return (await hasCookies(ports, site)) || (await siteTabs(ports, site, 'all')).length > 0;
}

export async function hasCookies(ports: Ports, site: Site): Promise<boolean> {
  const sites = await sitesWith(ports, site);
  for (const store of await ports.cookies.stores()) {
    const { own, ownPartitioned } = await siteCookies(ports, { site, store }, sites);
    if (own.length + ownPartitioned.length > 0) return true;
  }
  return false;
}
