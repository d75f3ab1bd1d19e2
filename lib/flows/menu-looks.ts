import { neighbourhood } from '../signout/cookie-neighbours';
import type { Site } from '../sites/site';
import type { HostTurns } from './host-turns';
import type { Ports, TabFact } from './ports';
import { sitesWith } from './site-tabs';

/** Account menus of a site's tab. Nobody else opens or shuts one there meanwhile, no other look and no sign-out. */
export interface MenuLooks {
  /** Looks into them; whatever becomes of it, what it opened is shut before the next one's turn, unless its result says that it `stays`. */
  look<T>(site: Site, tab: TabFact, look: () => Promise<T>, stays: (seen: T) => boolean): Promise<T>;
  /** Shuts what stayed open. */
  shut(site: Site, tab: TabFact): Promise<void>;
}

/** `ports`: the worker's own. Those that a look was lent may be taken back while its menu stands open. */
export function createMenuLooks(ports: Ports, turnOf: HostTurns): MenuLooks {
  const inTurn = async <T>(site: Site, tab: TabFact, work: () => Promise<T>): Promise<T> => {
    const place = { site, store: { id: tab.storeId } };
    return turnOf(neighbourhood(place, await sitesWith(ports, site)))(work);
  };
  const shut = (tab: TabFact) => ports.controls.closeMenus(tab.id);
  return {
    shut: (site, tab) => inTurn(site, tab, () => shut(tab)),
    look: (site, tab, look, stays) =>
      inTurn(site, tab, async () => {
        let open = true;
        try {
          const seen = await look();
          open = !stays(seen);
          return seen;
        } finally {
          if (open) await shut(tab);
        }
      }),
  };
}
