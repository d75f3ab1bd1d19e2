import { neighbourhood } from '../signout/cookie-neighbours';
import type { Site, SiteId } from '../sites/site';
import type { HostTurns } from './host-turns';
import type { Ports, TabFact } from './ports';
import { mayHoldWork } from './seek-control';
import { sitesWith } from './site-tabs';

/** Account menus of a site's tab. Nobody else opens or shuts one there meanwhile, no other look and no sign-out. */
export interface MenuLooks {
  /** Looks into them; whatever becomes of it, what it opened is shut before the next one's turn, unless its result says that it `stays`. */
  look<T>(site: Site, tab: TabFact, look: () => Promise<T>, stays: (seen: T) => boolean): Promise<T>;
  /** Shuts what stayed open. */
  shut(site: Site, tab: TabFact): Promise<void>;
  /** Shuts what a worker that died in the middle of a look left open. Other looks wait for it. */
  shutForgotten(): Promise<void>;
}

/** In the browser's memory, by the tab's id: the site that is looked at. The page itself knows which menu it is. */
const KEY = 'menu-look:';
const keyOf = (tabId: number): string => `${KEY}${tabId}`;

/** A menu that stayed open has its outline now: from here on it is there for somebody to see, until it is hidden, and no worker shuts it. */
export const leaveShown = (ports: Ports, tabId: number): Promise<void> => ports.secrets.drop(keyOf(tabId));

/** One per worker. `ports`: its own. Those that a look was lent may be taken back while its menu stands open. */
export function createMenuLooks(ports: Ports, turnOf: HostTurns): MenuLooks {
  let forgotten: Promise<void> | null = null;
  const shutForgotten = (): Promise<void> => {
    forgotten ??= shutNoted(ports, turnOf).catch((error: unknown) => console.error('menus', error));
    return forgotten;
  };
  const inTurn = async <T>(site: Site, tab: TabFact, work: () => Promise<T>): Promise<T> => {
    await shutForgotten();
    return turnAt(ports, turnOf, site, tab, work);
  };
  return {
    shutForgotten,
    shut: (site, tab) => inTurn(site, tab, () => shut(ports, tab.id)),
    look: (site, tab, look, stays) =>
      inTurn(site, tab, async () => {
        let open = true;
        await ports.secrets.save(keyOf(tab.id), site.id);
        try {
          const seen = await look();
          open = !stays(seen);
          return seen;
        } finally {
          if (open) await shut(ports, tab.id);
        }
      }),
  };
}

async function turnAt<T>(
  ports: Ports,
  turnOf: HostTurns,
  site: Site,
  tab: TabFact,
  work: () => Promise<T>,
): Promise<T> {
  const place = { site, store: { id: tab.storeId } };
  return turnOf(neighbourhood(place, await sitesWith(ports, site)))(work);
}

async function shut(ports: Ports, tabId: number): Promise<void> {
  await ports.controls.closeMenus(tabId);
  await ports.secrets.drop(keyOf(tabId));
}

async function shutNoted(ports: Ports, turnOf: HostTurns): Promise<void> {
  const noted = (await ports.secrets.keys()).filter((key) => key.startsWith(KEY));
  if (noted.length === 0) return;
  const { sites } = (await ports.settings.load()).settings;
  for (const key of noted) {
    const siteId = (await ports.secrets.load(key)) as SiteId | null;
    const tab = await ports.tabs.get(Number(key.slice(KEY.length)));
    const site = sites.find(({ id }) => id === siteId);
    if (tab && site) await turnAt(ports, turnOf, site, tab, () => shutUnlessAtWork(ports, tab));
    else await ports.secrets.drop(key);
  }
}

/** Where somebody works by now, what shuts a menu would reach a dialog, too. */
async function shutUnlessAtWork(ports: Ports, tab: TabFact): Promise<void> {
  if (await mayHoldWork(ports, tab)) await ports.secrets.drop(keyOf(tab.id));
  else await shut(ports, tab.id);
}
