import type { EpochMs } from '../base/time';
import { type Calendar, deadlines, type Times, timesOf } from '../deadlines/deadlines';
import type { Facts } from '../deadlines/facts';
import { noFacts } from '../deadlines/facts';
import { withClock } from '../deadlines/news';
import type { InPhase } from '../deadlines/next-moment';
import { phaseOf } from '../deadlines/phase';
import type { Settings, SiteId } from '../sites/site';
import type { Ports } from './ports';
import { type Calls, sitesInCall } from './sites-in-call';

/** Everything that is derived from the facts of now. */
export interface TimeNow {
  readonly now: EpochMs;
  readonly settings: Settings;
  readonly facts: Facts;
  readonly calendar: Calendar;
  readonly times: Times;
  /** By the time they are due. */
  readonly found: readonly InPhase[];
  readonly calls: Calls;
}

export async function loadFacts(ports: Ports): Promise<Facts> {
  const now = ports.clock.now();
  return withClock((await ports.facts.load()) ?? noFacts(now), now);
}

export async function calendarOf(ports: Ports): Promise<Calendar> {
  return { roster: await ports.roster.shifts(), zone: ports.clock.zone() };
}

/** What one look goes by: settings, roster, zone and calls, all of the same instant. */
export interface World {
  readonly now: EpochMs;
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly calls: Calls;
}

export async function worldNow(ports: Ports, facts: Facts): Promise<World> {
  const [{ settings }, calendar] = await Promise.all([ports.settings.load(), calendarOf(ports)]);
  return { settings, calendar, calls: await sitesInCall(ports, settings, facts), now: ports.clock.now() };
}

export async function timeNow(ports: Ports, facts: Facts, calls?: Calls): Promise<TimeNow> {
  const world = await worldNow(ports, calls === undefined ? facts : { ...facts, sites: {} });
  return timeIn(calls === undefined ? world : { ...world, calls }, facts);
}

/** Everything that follows. */
export function timeIn({ now, settings, calendar, calls }: World, facts: Facts): TimeNow {
  const times = timesOf(settings, facts, calendar, now);
  const inCall = (siteIds: readonly SiteId[]) => siteIds.some((id) => calls.has(id));
  const found = deadlines(settings, facts, calendar, now, times).map((deadline) => ({
    deadline,
    phase: phaseOf(deadline, inCall(deadline.siteIds), now),
  }));
  return { now, settings, facts, calendar, times, found, calls };
}
