import type { SiteFacts } from '../deadlines/facts';
import { wasSeenIn } from '../deadlines/seen-in';
import type { SignOutRecord } from '../records/record';
import { sharedProviderEndedAt } from '../records/record-of';
import type { Session, SessionState } from '../sessions/session';
import { sessionOf } from '../sessions/session-state';
import type { CookieStore } from '../signout/cookie-store';
import { targetId } from '../signout/plan';
import { hostPatternsOf } from '../sites/match';
import type { Site } from '../sites/site';
import type { Looks } from './look-at-sites';
import type { Ports, TabFact } from './ports';
import { siteCookies } from './site-cookies';
import { sitesWith } from './site-tabs';

/** What is known beside the tabs. */
export interface SessionFacts {
  readonly records: readonly SignOutRecord[];
  readonly looks: Looks;
  /** Of this site; null: nobody is known to be signed in. */
  readonly known: SiteFacts | null;
}

/** A site in one cookie store. */
export interface SiteInStore {
  readonly store: CookieStore;
  readonly tabs: readonly TabFact[];
  readonly session: Session;
  /** Who its pages say is signed in; null: they do not say, or nobody is. */
  readonly account: string | null;
}

/**
 * Where the site is in use, or may be, the normal store first: a cookie, a tab, traffic. The normal one is left out only where it is known
 * that nobody is signed in there while another store is in use; never are there none.
 */
export async function siteInStores(
  ports: Ports,
  site: Site,
  tabs: readonly TabFact[],
  facts: SessionFacts,
): Promise<SiteInStore[]> {
  const [stores, sites] = await Promise.all([ports.cookies.stores(), sitesWith(ports, site)]);
  const seen = await Promise.all(stores.map((store) => lookInto(ports, site, store, sites, tabs, facts)));
  const others = seen.filter(({ store, isInUse }) => store.kind !== 'normal' && isInUse);
  const normal = seen.filter(
    ({ store, isInUse, session }) =>
      store.kind === 'normal' && (isInUse || others.length === 0 || session.state !== 'signed-out'),
  );
  return [...normal, ...others].map(({ isInUse: _, ...one }) => one);
}

/** Of the site as a whole: somebody is signed in as soon as somebody is in one of its stores. */
export function stateOfAll(stores: readonly Pick<SiteInStore, 'session'>[]): SessionState {
  const states = stores.map(({ session }) => session.state);
  if (states.includes('signed-in')) return 'signed-in';
  return states.every((state) => state === 'signed-out') ? 'signed-out' : 'unknown';
}

/** Since when: the sign-in is the site's, the sign-out its last. */
export function sessionOfAll(stores: readonly SiteInStore[]): Session {
  const state = stateOfAll(stores);
  const since = stores.flatMap(({ session }) => (session.state === state ? (session.since ?? []) : []));
  return { state, since: since.length === 0 ? null : Math.max(...since) };
}

/** Whether somebody is signed in at the site in this store, as far as its tabs, cookies and requests tell. */
async function lookInto(
  ports: Ports,
  site: Site,
  store: CookieStore,
  sites: readonly Site[],
  allTabs: readonly TabFact[],
  { records, looks, known }: SessionFacts,
): Promise<SiteInStore & { readonly isInUse: boolean }> {
  const tabs = allTabs.filter((tab) => tab.storeId === store.id);
  const { own, ownPartitioned } = await siteCookies(ports, { site, store }, sites);
  const cookies = own.length + ownPartitioned.length;
  const answeredAt = await ports.traffic.lastCredentialedAnswerAt(hostPatternsOf(site), store.id);
  const evidence = {
    looks: (looks[site.id] ?? []).filter((look) => tabs.some((tab) => tab.id === look.tabId)),
    openTabs: tabs.length,
    cookies,
    lastCredentialedAnswerAt: answeredAt,
    signedInSinceAt: known !== null && wasSeenIn(known, store) ? known.signedInAt : null,
    signedOutAt: signedOutAt(targetId(site.id, store.id), records),
    providerEndedAt: sharedProviderEndedAt(site.id, store.id, records),
  };
  const session = sessionOf(evidence, ports.clock.now());
  const account = session.state === 'signed-in' ? accountOf(evidence.looks) : null;
  return { store, tabs, session, account, isInUse: tabs.length > 0 || cookies > 0 || answeredAt !== null };
}

/** What the last looks agree on; null: nothing. */
function accountOf(looks: Looks[string]): string | null {
  const names = new Set(looks.flatMap(({ account }) => account ?? []));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

function signedOutAt(id: string, records: readonly SignOutRecord[]): number | null {
  const entries = records.flatMap((record) => record.entries).filter((entry) => entry.targetId === id);
  const done = entries.filter((entry) => entry.outcome.kind === 'finished' && entry.outcome.local.kind === 'clean');
  return done.length === 0 ? null : Math.max(...done.map((entry) => entry.startedAt + entry.tookMs));
}
