import type { EpochMs } from '../base/time';
import { DAY_MS } from '../base/time';
import { instantOf } from '../shifts/instant-of';
import type { SiteId } from '../sites/site';
import type { Maintenance } from '../sites/time-rules';

export interface MaintenanceTime {
  readonly planned: Maintenance;
  readonly startAt: EpochMs;
  readonly endAt: EpochMs;
}

const WEEK_DAYS = 7;

/** Each window as it takes place between `fromAt` and `toAt`, by its start. */
export function maintenanceTimes(
  windows: readonly Maintenance[],
  zone: string,
  fromAt: EpochMs,
  toAt: EpochMs,
): MaintenanceTime[] {
  return windows
    .flatMap((planned) => weeksOf(planned, fromAt, toAt).map((week) => timeOf(planned, zone, week)))
    .filter(({ startAt, endAt }) => endAt > fromAt && startAt < toAt && endAt > startAt)
    .sort((a, b) => a.startAt - b.startAt);
}

export const concerns = ({ siteIds }: Maintenance, siteId: SiteId): boolean =>
  siteIds === 'all' || siteIds.includes(siteId);

/** How many weeks after its first time; one that does not repeat has the first only. */
function weeksOf(planned: Maintenance, fromAt: EpochMs, toAt: EpochMs): number[] {
  if (planned.repeats === 'never') return [0];
  const firstAt = Date.parse(`${planned.from}Z`);
  const week = WEEK_DAYS * DAY_MS;
  const first = Math.max(0, Math.floor((fromAt - firstAt) / week) - 2);
  const last = Math.ceil((toAt - firstAt) / week) + 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

function timeOf(planned: Maintenance, zone: string, weeks: number): MaintenanceTime {
  return { planned, startAt: wallClock(planned.from, zone, weeks), endAt: wallClock(planned.to, zone, weeks) };
}

function wallClock(text: string, zone: string, weeks: number): EpochMs {
  const [date = '', time = ''] = text.split('T');
  return instantOf(Temporal.PlainDate.from(date).add({ weeks }).toString(), time, zone);
}
