import { neighbourhood } from '../signout/cookie-neighbours';
import type { Site } from '../sites/site';
import type { HostTurns } from './host-turns';
import type { Ports, TabFact } from './ports';
import { sitesWith } from './site-tabs';

/**
 * Looks into the account menus of a site's tab. Nobody else opens or shuts one there meanwhile, no other look and no sign-out; whatever
 * becomes of it, what it opened is shut before the next one's turn, unless its result says that it `stays`.
 */
export type MenuLooks = <T>(
  site: Site,
  tab: TabFact,
  look: () => Promise<T>,
  stays: (seen: T) => boolean,
) => Promise<T>;

/** `ports`: the worker's own. Those that a look was lent may be taken back while its menu stands open. */
export function createMenuLooks(ports: Ports, turnOf: HostTurns): MenuLooks {
  return async (site, tab, look, stays) => {
    const place = { site, store: { id: tab.storeId } };
    return turnOf(neighbourhood(place, await sitesWith(ports, site)))(async () => {
      let open = true;
      try {
        const seen = await look();
        open = !stays(seen);
        return seen;
      } finally {
        if (open) await ports.controls.closeMenus(tab.id);
      }
    });
  };
}
