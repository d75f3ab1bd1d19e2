import type { IdentityProvider } from '../signout/identity-provider';
import type { Target } from '../signout/job';
import { type Authorization, authorizationIn } from '../signout/provider/authorization';
import { namedProvider, nowhere, providerAt, signInAddress, startAddress } from '../signout/provider/provider-of';
import type { Provable } from '../signout/witness';
import { hostOf } from '../sites/match';
import { knownProvider } from '../sites/providers/known-providers';
import type { Site } from '../sites/site';
import { foundProviders, keepProvider } from './found-providers';
import type { Ports } from './ports';
import { takeWalk } from './provider-walk';

const LIMIT_MS = 3_000;
const MOST_STARTS = 2;

export interface FoundProvider {
  readonly provider: IdentityProvider;
  readonly starts: readonly string[];
  /** The request as it was seen; null: it was not. */
  readonly asked: Authorization | null;
}

/**
 * Named by the person, else where the site sends strangers, else where it was seen to send the browser, else as it was found before.
 * `own-sign-in`: it asks strangers for a password itself. `unclear`: nobody saw how people sign in.
 */
export async function findProvider(
  ports: Ports,
  { site, store }: Pick<Target, 'site' | 'store'>,
  proofs: readonly Provable[],
): Promise<FoundProvider | 'own-sign-in' | 'unclear'> {
  const pages = protectedPages(site, proofs);
  const shown = await leadBy(ports, site, pages);
  const led = typeof shown === 'object' ? shown : await leadSeen(ports, site, store.id);
  const known = (await foundProviders(ports, store))[site.id] ?? null;
  const named = site.providerUrl === null ? null : namedProvider(site.providerUrl);
  const found = named ?? led?.provider ?? known;
  if (!found) return shown === 'own-sign-in' ? shown : 'unclear';
  const fits = led !== null && led.provider.origin === found.origin;
  const signInUrl = (fits ? led.signInUrl : null) ?? (known?.origin === found.origin ? known.signInUrl : null);
  const path = found.path !== '/' || known?.origin !== found.origin ? found.path : known.path;
  const provider: IdentityProvider = { origin: found.origin, path, signInUrl, by: named ? 'named' : 'redirect' };
  await keepProvider(ports, site, store, provider);
  const start = (fits ? led.start : null) ?? signInUrl;
  const starts = [...new Set([...pages, ...(start === null ? [] : [start])])];
  return { provider, starts, asked: fits ? led.asked : null };
}

/** Sites whose sign-in was seen to lead to another host: which one is known before anything is ended, and nobody is asked for it. */
export async function noticeProviders(ports: Ports, sites: readonly Site[]): Promise<void> {
  for (const store of await ports.cookies.stores()) {
    const known = await foundProviders(ports, store);
    for (const site of sites.filter(({ id, providerUrl }) => providerUrl === null && known[id] === undefined)) {
      const led = await leadSeen(ports, site, store.id);
      if (led) await keepProvider(ports, site, store, { ...led.provider, signInUrl: led.signInUrl, by: 'redirect' });
    }
  }
}

interface Lead {
  readonly provider: Pick<IdentityProvider, 'origin' | 'path'>;
  /** Address of the site that led there; null: its own pages do. Kept in memory only. */
  readonly start: string | null;
  readonly signInUrl: string | null;
  readonly asked: Authorization | null;
}

/** Where a stranger is sent from the site's own pages. */
async function leadBy(ports: Ports, site: Site, pages: readonly string[]): Promise<Lead | 'own-sign-in' | 'unclear'> {
  const endsAt = ports.clock.now() + LIMIT_MS;
  let asksItself = false;
  for (const page of pages) {
    const { end } = await takeWalk(
      ports,
      { route: { site, provider: nowhere }, starts: [page], asked: null, confirms: false, endsAt },
      [],
    );
    asksItself ||= end.kind === 'stays' && end.asksForPassword;
    if (end.kind !== 'elsewhere') continue;
    const provider = providerAt(site, end.to, end.fields);
    if (provider) return { provider, start: null, signInUrl: null, asked: authorizationIn(end.to, end.fields) };
  }
  return asksItself ? 'own-sign-in' : 'unclear';
}

/** Where the browser was sent while somebody signed in. */
async function leadSeen(ports: Ports, site: Site, storeId: string): Promise<Lead | null> {
  for (const { from, to } of await ports.traffic.ledTo([hostOf(site)], storeId)) {
    const provider = speaksOfSignIn(to) ? providerAt(site, to) : null;
    if (provider)
      return { provider, start: startAddress(from), signInUrl: signInAddress(from), asked: authorizationIn(to) };
  }
  return null;
}

/** Whoever made the site redirect there: an address that only sounds like a sign-in is no reason to ask for access to its host. */
const speaksOfSignIn = (to: string): boolean =>
  knownProvider(to) !== null || (authorizationIn(to)?.kind ?? 'plain') !== 'plain';

function protectedPages(site: Site, proofs: readonly Provable[]): string[] {
  const asked = proofs.map(({ controls }) => controls.question).filter(({ as }) => as === 'page');
  return [...new Set([...asked.map(({ url }) => url), site.address])].slice(0, MOST_STARTS);
}
