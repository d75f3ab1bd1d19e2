import { DAY_MS, type EpochMs } from '../base/time';
import { uiLanguage } from './language';

/** 2024 began on a Monday. */
const A_MONDAY = Date.UTC(2024, 0, 1);

/** Monday is 0. */
export function weekdayName(day: number, style: 'short' | 'long' = 'long'): string {
  return format({ weekday: style }, A_MONDAY + day * DAY_MS);
}

/** Fri, Nov 27 for `2026-11-27`; the year is named where it is not the one of `today`. */
export function dateName(date: string, today: string): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return format({ weekday: 'short', day: 'numeric', month: 'short', ...year }, Date.parse(`${date}T00:00Z`));
}

/** Fri, Nov 27, 02:00 for `2026-11-27T02:00`. */
export function dateTimeName(wallClock: string, today: string): string {
  const year = wallClock.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return format({ weekday: 'short', day: 'numeric', month: 'short', ...year, ...time }, Date.parse(`${wallClock}Z`));
}

export const number = (n: number): string => new Intl.NumberFormat(uiLanguage()).format(n);

function format(options: Intl.DateTimeFormatOptions, at: EpochMs): string {
  return new Intl.DateTimeFormat(uiLanguage(), { ...options, timeZone: 'UTC' }).format(at);
}
