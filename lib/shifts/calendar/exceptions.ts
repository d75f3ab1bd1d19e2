import { DAY_MS, type EpochMs } from '../../base/time';
import { instantOf, type ZonedTime } from './event';

/** When a series does not take place. Some calendars name the instant at which it would begin, others the date. */
export interface Exceptions {
  /** As dates only. */
  readonly dates: ReadonlySet<number>;
  readonly instants: ReadonlySet<EpochMs>;
  /** Of all of them: what a series of whole days goes by. */
  readonly days: ReadonlySet<number>;
}

export function exceptionsOf(times: readonly ZonedTime[]): Exceptions {
  return {
    dates: new Set(times.filter(({ isDate }) => isDate).map(dayOf)),
    instants: new Set(times.filter(({ isDate }) => !isDate).map(instantOf)),
    days: new Set(times.map(dayOf)),
  };
}

export function isExcepted(at: ZonedTime, allDay: boolean, { dates, instants, days }: Exceptions): boolean {
  if (allDay) return days.has(dayOf(at));
  return dates.has(dayOf(at)) || (instants.size > 0 && instants.has(instantOf(at)));
}

const dayOf = ({ wallMs }: ZonedTime): number => Math.floor(wallMs / DAY_MS);
