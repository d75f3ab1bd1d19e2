import { type CookieStore, isPrivate } from '../signout/cookie-store';
import type { IdentityProvider } from '../signout/identity-provider';
import type { Site, SiteId } from '../sites/site';
import type { Ports, ProvidersPort } from './ports';

/** Of private windows: in memory of the browser, never on disk (R56). */
const HIDDEN = 'private-providers';
const MOST_WRITES = 3;

export type FoundProviders = Readonly<Record<SiteId, IdentityProvider>>;

const hidden = ({ secrets }: Ports): ProvidersPort => ({
  load: async () => ((await secrets.load(HIDDEN)) as FoundProviders | null) ?? {},
  save: (next) => secrets.save(HIDDEN, next),
});

/** As they are known in this cookie store: what only private windows told is known there alone, until the browser closes. */
export async function foundProviders(ports: Ports, store: CookieStore): Promise<FoundProviders> {
  const open = await ports.providers.load();
  return isPrivate(store) ? { ...open, ...(await hidden(ports).load()) } : open;
}

/** For the eyes of whoever looks at the popup: of all cookie stores. */
export async function allFoundProviders(ports: Ports): Promise<FoundProviders> {
  return { ...(await hidden(ports).load()), ...(await ports.providers.load()) };
}

/** Sites of one job write side by side: whoever finds its own line missing writes it again. */
export async function keepProvider(
  ports: Ports,
  { id }: Site,
  store: CookieStore,
  provider: IdentityProvider,
): Promise<void> {
  const place = isPrivate(store) ? hidden(ports) : ports.providers;
  for (let writes = 0; writes < MOST_WRITES; writes += 1) {
    const known = await place.load();
    if (JSON.stringify(known[id]) === JSON.stringify(provider)) return;
    const { sites } = (await ports.settings.load()).settings;
    const kept = Object.entries(known).filter(([other]) => sites.some((one) => one.id === other));
    await place.save({ ...Object.fromEntries(kept), [id]: provider });
  }
}
