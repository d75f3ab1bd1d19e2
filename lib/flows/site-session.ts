import type { SignOutRecord } from '../records/record';
import type { Session } from '../sessions/session';
import { sessionOf } from '../sessions/session-state';
import { sortCookies } from '../signout/cookies';
import { hostOf } from '../sites/match';
import type { Site, SiteId } from '../sites/site';
import type { Looks } from './look-at-sites';
import type { Ports, TabFact } from './ports';

/** What is known beside the tabs. */
export interface SessionFacts {
  readonly records: readonly SignOutRecord[];
  readonly looks: Looks;
  readonly signedInAt: number | null;
}

/** Whether somebody is signed in at the site, as far as its tabs, cookies and requests tell. */
export async function siteSession(
  ports: Ports,
  site: Site,
  tabs: readonly TabFact[],
  { records, looks, signedInAt }: SessionFacts,
): Promise<Session> {
  const [normal] = await ports.cookies.stores();
  const storeId = normal?.id ?? '';
  const { own, ownPartitioned } = sortCookies(site, await ports.cookies.near([hostOf(site)], storeId));
  const evidence = {
    looks: (looks[site.id] ?? []).filter((look) => tabs.some((tab) => tab.id === look.tabId)),
    openTabs: tabs.length,
    cookies: own.length + ownPartitioned.length,
    lastCredentialedAnswerAt: await ports.traffic.lastCredentialedAnswerAt([hostOf(site)], storeId),
    signedInSinceAt: signedInAt,
    signedOutAt: signedOutAt(site.id, records),
  };
  return sessionOf(evidence, ports.clock.now());
}

function signedOutAt(siteId: SiteId, records: readonly SignOutRecord[]): number | null {
  const entries = records.flatMap((record) => record.entries).filter((entry) => entry.siteId === siteId);
  const done = entries.filter((entry) => entry.outcome.kind === 'finished' && entry.outcome.local.kind === 'clean');
  return done.length === 0 ? null : Math.max(...done.map((entry) => entry.startedAt + entry.tookMs));
}
