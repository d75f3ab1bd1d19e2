import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from '../base/time';
import { byDay } from './by-day';
import { dateOf, instantOf } from './instant-of';

/** The clock of a zone that is asked about many days, each counted from 1970-01-01. */
export interface ZoneClock {
  startOf(day: number): EpochMs;
  /** `24:00` is the start of the next day. */
  instantOf(day: number, time: string): EpochMs;
}

/** Days begin when `00:00` comes; within those of 24 hours no clock changes, so that the rest is arithmetic. */
export function zoneClock(zone: string): ZoneClock {
  const startOf = byDay((day) => instantOf(dateOf(day), '00:00', zone));
  const ofTime = (day: number, time: string): EpochMs => {
    if (time === '24:00') return startOf(day + 1);
    if (startOf(day + 1) - startOf(day) !== DAY_MS) return instantOf(dateOf(day), time, zone);
    return startOf(day) + Number(time.slice(0, 2)) * HOUR_MS + Number(time.slice(3)) * MINUTE_MS;
  };
  return { startOf, instantOf: ofTime };
}
