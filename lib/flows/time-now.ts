import { DAY_MS, type EpochMs } from '../base/time';
import { type Calendar, deadlines, plannedShifts, type Times, timesOf } from '../deadlines/deadlines';
import type { Facts } from '../deadlines/facts';
import { noFacts } from '../deadlines/facts';
import { withClock } from '../deadlines/news';
import type { InPhase } from '../deadlines/next-moment';
import { phaseOf } from '../deadlines/phase';
import type { Shift } from '../shifts/shift';
import type { Settings, SiteId } from '../sites/site';
import type { Ports, TabFact } from './ports';
import { tabsWithWork } from './site-tabs';

/** Everything that is derived from the facts of now. */
export interface TimeNow {
  readonly now: EpochMs;
  readonly settings: Settings;
  readonly facts: Facts;
  readonly calendar: Calendar;
  readonly times: Times;
  /** By the time they are due. */
  readonly found: readonly InPhase[];
  /** Sites with a call in one of their tabs. */
  readonly calls: ReadonlySet<SiteId>;
}

export async function loadFacts(ports: Ports): Promise<Facts> {
  const now = ports.clock.now();
  return withClock((await ports.facts.load()) ?? noFacts(now), now);
}

export async function calendarOf(ports: Ports): Promise<Calendar> {
  return { roster: await ports.roster.shifts(), zone: ports.clock.zone() };
}

export async function timeNow(ports: Ports, facts: Facts, calls: ReadonlySet<SiteId>): Promise<TimeNow> {
  const [{ settings }, calendar] = await Promise.all([ports.settings.load(), calendarOf(ports)]);
  const now = ports.clock.now();
  const found = deadlines(settings, facts, calendar, now).map((deadline) => ({
    deadline,
    phase: phaseOf(
      deadline,
      deadline.siteIds.some((id) => calls.has(id)),
      now,
    ),
  }));
  return { now, settings, facts, calendar, times: timesOf(settings, facts, calendar, now), found, calls };
}

/** Sites somebody is signed in to and on the phone at. */
export async function sitesInCall(ports: Ports, facts: Facts): Promise<ReadonlySet<SiteId>> {
  const [{ settings }, reports] = await Promise.all([ports.settings.load(), ports.unsaved.reports()]);
  const isCall = (tab: TabFact) => tab.audible || reports.get(tab.id)?.call === true;
  const signedIn = settings.sites.filter((site) => facts.sites[site.id] !== undefined);
  const found = await Promise.all(
    signedIn.map(async (site) => ((await tabsWithWork(ports, site)).some(isCall) ? [site.id] : [])),
  );
  return new Set(found.flat());
}

/** As planned, without "stay late"; from yesterday on. */
export function plannedNow({ settings, calendar, now }: Pick<TimeNow, 'settings' | 'calendar' | 'now'>): Shift[] {
  return plannedShifts(settings.shifts, [], calendar, now - DAY_MS, now + 8 * DAY_MS);
}
