import type { EpochMs } from '../base/time';
import type { Facts } from '../deadlines/facts';
import { withActivity, withBrowserStart } from '../deadlines/news';
import { isHeld } from '../signout/decisions';
import type { Site, SiteId } from '../sites/site';
import { isCovered, isOverdue } from './cover';
import type { TimeKeeper } from './keep-time';
import { lookAtSites } from './look-at-sites';
import { isNewBrowser } from './new-browser';
import type { Ports } from './ports';
import { loadFacts, timeNow } from './time-now';

/** What the sites' pages tell of the people in front of them. */
export interface Presence {
  /** Somebody did something at the site, by hand, at that instant; `isPrivate`: in a private window. */
  active(site: Site, at: EpochMs, isPrivate: boolean): void;
  /** A new document stands in the tab, or one that was left is back: whether people may not see it. By the answer it is covered. */
  isCovered(site: Site, tabId: number): Promise<boolean>;
}

/** `changed`: somebody is active at a site where nobody was known to be signed in, and it was looked at. */
export function createPresence(ports: Ports, keeper: TimeKeeper, changed: () => void): Presence {
  const lookWhereNew = createNewcomers(ports, changed);
  return {
    active(site, at, isPrivate) {
      void keeper.look((facts, now) => withActivity(facts, site.id, Math.min(at, now), isPrivate));
      void lookWhereNew(site);
    },
    async isCovered(site, tabId) {
      const facts = await factsOfThisRun(ports);
      if (facts.sites[site.id] === undefined) return uncovered(ports, tabId);
      const time = await timeNow(ports, facts);
      // Whether the sign-in still stands is read from the page, which is only hidden so far: nobody can read a covered one.
      if (isOverdue(site, time)) await keeper.look();
      if (!(await isCovered(ports, site, time))) return uncovered(ports, tabId);
      await keeper.pageBegan(tabId);
      void keeper.look();
      return true;
    },
  };
}

/** One that comes back may have a cover of earlier. */
async function uncovered(ports: Ports, tabId: number): Promise<false> {
  await ports.notices.documentBegan(tabId, false);
  return false;
}

/** Its first look may still be under way: what the browser before left over is left over now. */
async function factsOfThisRun(ports: Ports): Promise<Facts> {
  const isNew = await isNewBrowser(ports);
  const facts = await loadFacts(ports);
  return isNew ? withBrowserStart(facts, ports.clock.now()) : facts;
}

/** Whoever types a password in a page that is never loaded again is signed in some seconds later; at once the form would still be seen. */
const LOOKS_AFTER_MS = [4_000, 12_000];

/** Looks at sites where nobody was known to be signed in; one round at a time for each. */
function createNewcomers(ports: Ports, changed: () => void): (site: Site) => Promise<void> {
  const looking = new Set<SiteId>();
  const isOver = async ({ id }: Site) =>
    (await loadFacts(ports)).sites[id] !== undefined || !(await ports.journal.jobs()).every(isHeld);
  return async (site) => {
    if (looking.has(site.id)) return;
    looking.add(site.id);
    try {
      for (const afterMs of LOOKS_AFTER_MS) {
        await ports.clock.wait(afterMs);
        if (await isOver(site)) break;
        await lookAtSites(ports, [site]);
        changed();
      }
    } finally {
      looking.delete(site.id);
    }
  };
}
