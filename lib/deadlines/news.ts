import { type EpochMs, MINUTE_MS } from '../base/time';
import type { Shift } from '../shifts/shift';
import { LATEST_STAY_MS } from '../shifts/with-stay-late';
import type { SiteId } from '../sites/site';
import type { Deadline } from './deadline';
import { isExtendable } from './deadline';
import { countdownId } from './due-at';
import type { Facts, OpenFacts, SiteFacts } from './facts';
import { openPartOf } from './facts-on-disk';

const LONGEST_WARNING_MS = 30 * MINUTE_MS;

/** A clock that was set back: nothing that is remembered lies ahead of it, so that nothing is put off by it. */
export function withClock(facts: Facts, now: EpochMs): Facts {
  const past = (at: EpochMs) => Math.min(at, now);
  const { computer, away } = facts;
  return {
    ...facts,
    sites: mapValues(facts.sites, (site) => ({
      ...site,
      signedInAt: past(site.signedInAt),
      activeAt: past(site.activeAt),
      callAt: site.callAt === null ? null : past(site.callAt),
      ...(site.plansFromAt === undefined ? {} : { plansFromAt: past(site.plansFromAt) }),
      ...(site.open ? { open: pastOpen(site.open, past) } : {}),
    })),
    computer: {
      ...computer,
      activeAt: past(computer.activeAt),
      lockedAt: computer.lockedAt === null ? null : past(computer.lockedAt),
    },
    browserStartedAt: past(facts.browserStartedAt),
    seenAt: past(facts.seenAt),
    notBefore: mapValues(facts.notBefore, (at) => Math.min(at, now + LONGEST_WARNING_MS)),
    ...(facts.pauses === undefined ? {} : { pauses: facts.pauses.filter(({ sinceAt }) => sinceAt <= now) }),
    away: away === null ? null : { ...away, sinceAt: past(away.sinceAt) },
  };
}

/** `signed-in` keeps what is known of a sign-in that goes on. */
export function withSession(
  facts: Facts,
  siteId: SiteId,
  state: 'signed-in' | 'signed-out',
  { at, byCookie }: { readonly at: EpochMs; readonly byCookie: boolean },
): Facts {
  const { [siteId]: known, ...others } = facts.sites;
  if (state === 'signed-out') return known === undefined ? facts : withoutAway({ ...facts, sites: others }, siteId);
  if (known !== undefined)
    return byCookie && !known.byCookie
      ? { ...facts, sites: { ...facts.sites, [siteId]: { ...known, byCookie } } }
      : facts;
  const begun: SiteFacts = { signedInAt: at, activeAt: at, callAt: null, byCookie, handled: [] };
  return { ...facts, sites: { ...others, [siteId]: begun } };
}

/** `isPrivate`: in a private window. */
export const withActivity = (facts: Facts, siteId: SiteId, at: EpochMs, isPrivate = false): Facts =>
  changed(facts, siteId, (site) => {
    const later = <T extends { readonly activeAt: EpochMs }>(known: T): T =>
      at > known.activeAt ? { ...known, activeAt: at } : known;
    return withTold(site, later, isPrivate);
  });

export const withCall = (facts: Facts, siteId: SiteId, now: EpochMs, isPrivate = false): Facts =>
  changed(facts, siteId, (site) => withTold(site, (known) => ({ ...known, callAt: now }), isPrivate));

/** What a private window tells leaves what may be written down as it was. */
function withTold(site: SiteFacts, change: <T extends OpenFacts>(known: T) => T, isPrivate: boolean): SiteFacts {
  const next = change(site);
  if (next === site) return site;
  if (isPrivate) return site.open === undefined ? { ...next, open: openPartOf(site) } : next;
  return site.open ? { ...next, open: change(site.open) } : next;
}

/** `unusedMs`: so long at least nothing was done when the browser calls the computer idle. */
export function withComputer(facts: Facts, state: Facts['computer']['state'], now: EpochMs, unusedMs: number): Facts {
  const { computer } = facts;
  if (state === 'active') return { ...facts, computer: { state, activeAt: now, lockedAt: null } };
  const wasActive = computer.state === 'active';
  if (state === 'locked') {
    const activeAt = wasActive ? now : computer.activeAt;
    return { ...facts, computer: { state, activeAt, lockedAt: computer.lockedAt ?? now } };
  }
  const activeAt = wasActive ? now - unusedMs : computer.activeAt;
  return { ...facts, computer: { state, activeAt, lockedAt: null } };
}

/** One extension more; null: it can be put off no more, or not yet. */
export function withExtension(facts: Facts, deadline: Deadline, now: EpochMs): Facts | null {
  const [firstTold] = deadline.warnAt;
  if (!isExtendable(deadline) || firstTold === undefined || now < firstTold || now >= deadline.dueAt) return null;
  const used = (deadline.extension?.used ?? 0) + 1;
  return { ...facts, extensions: { ...facts.extensions, [deadline.id]: used } };
}

export function withHandled(facts: Facts, { id, siteIds }: Pick<Deadline, 'id' | 'siteIds'>): Facts {
  return siteIds.reduce(
    (all, siteId) => changed(all, siteId, (site) => ({ ...site, handled: [...new Set([...site.handled, id])] })),
    facts,
  );
}

/** What a changed plan says of before is not the business of these sign-ins. */
export const withPlansFrom = (facts: Facts, siteIds: readonly SiteId[], at: EpochMs): Facts =>
  siteIds.reduce((all, siteId) => changed(all, siteId, (site) => ({ ...site, plansFromAt: at })), facts);

/** Nobody could be warned: it is due no earlier than then. Once for each countdown. */
export function withNotBefore(facts: Facts, { id, extension }: Deadline, at: EpochMs): Facts {
  const countdown = countdownId(id, extension?.used ?? 0);
  if (facts.notBefore[countdown] !== undefined) return facts;
  return { ...facts, notBefore: { ...facts.notBefore, [countdown]: at } };
}

/** `untilAt` null: as planned again. At most twelve hours more. */
export function withLateStay(facts: Facts, planned: Shift, untilAt: EpochMs | null): Facts {
  const others = facts.stayLate.filter(({ endAt }) => endAt !== planned.endAt);
  if (untilAt === null || untilAt <= planned.endAt) return { ...facts, stayLate: others };
  const latest = Math.min(untilAt, planned.endAt + LATEST_STAY_MS);
  return { ...facts, stayLate: [...others, { endAt: planned.endAt, untilAt: latest }] };
}

/** A browser that was started anew; what was known of computer and desk stands until somebody looked at what it makes overdue. */
export const withBrowserStart = (facts: Facts, now: EpochMs): Facts => ({ ...facts, browserStartedAt: now });

const pastOpen = (open: OpenFacts, past: (at: EpochMs) => EpochMs): OpenFacts => ({
  ...open,
  signedInAt: past(open.signedInAt),
  activeAt: past(open.activeAt),
  callAt: open.callAt === null ? null : past(open.callAt),
});

function withoutAway(facts: Facts, siteId: SiteId): Facts {
  if (facts.away === null) return facts;
  const siteIds = facts.away.siteIds.filter((id) => id !== siteId);
  return { ...facts, away: siteIds.length === 0 ? null : { ...facts.away, siteIds } };
}

function changed(facts: Facts, siteId: SiteId, change: (site: SiteFacts) => SiteFacts): Facts {
  const known = facts.sites[siteId];
  return known === undefined ? facts : { ...facts, sites: { ...facts.sites, [siteId]: change(known) } };
}

function mapValues<T>(values: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
