import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS } from '../base/time';
import { uiLanguage } from './language';
import { t } from './t';

/** 18:02 */
export function clock(at: EpochMs): string {
  return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
}

/** 18:02:07 */
export function clockToSecond(at: EpochMs): string {
  return format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }, at);
}

/** today, 18:02 · yesterday, 18:02 · tomorrow, 18:02 · Nov 20, 18:02 */
export function dayAndTime(at: EpochMs, now: EpochMs): string {
  return t('time_dayAndTime', { day: dayName(at, now), time: clock(at) });
}

/** Nov 20 */
export function day(at: EpochMs): string {
  return format({ day: 'numeric', month: 'short' }, at);
}

/** The time alone while it is today's. */
export function whenShort(at: EpochMs, now: EpochMs): string {
  return daysBetween(at, now) === 0 ? clock(at) : dayAndTime(at, now);
}

/** 0:07 */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND_MS));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** 1.3s, or in full: 1.3 seconds */
export function seconds(ms: number, unitDisplay: 'narrow' | 'long' = 'narrow'): string {
  return new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit: 'second',
    unitDisplay,
    maximumFractionDigits: ms < 10 * SECOND_MS ? 1 : 0,
  }).format(ms / SECOND_MS);
}

const UNITS = [
  { unit: 'day', ms: DAY_MS, key: 'time_days' },
  { unit: 'hour', ms: HOUR_MS, key: 'time_hours' },
  { unit: 'minute', ms: MINUTE_MS, key: 'time_minutes' },
  { unit: 'second', ms: SECOND_MS, key: 'time_seconds' },
] as const;

/** 15 min · 3 h 12 min: the two largest units that it has. */
export function duration(ms: number): string {
  return partsOf(ms)
    .map(({ n, key }) => t(key, { n }))
    .join(' ');
}

/** 1 minute 40 seconds: as a voice says it. */
export function spokenDuration(ms: number): string {
  const inFull = (n: number, unit: string) =>
    new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit, unitDisplay: 'long' }).format(n);
  return partsOf(ms)
    .map(({ n, unit }) => inFull(n, unit))
    .join(' ');
}

function partsOf(ms: number) {
  const parts = UNITS.map((one, i) => {
    const larger = UNITS[i - 1]?.ms ?? Number.POSITIVE_INFINITY;
    return { ...one, n: Math.floor((ms % larger) / one.ms) };
  });
  const first = parts.findIndex(({ n }) => n > 0);
  return first < 0 ? parts.slice(-1) : parts.slice(first, first + 2).filter(({ n }) => n > 0);
}

/** a, b, c */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(uiLanguage(), { type: 'conjunction', style: 'narrow' }).format(items);
}

/** Facts side by side, in every language: a · b */
export function dots(...parts: readonly (string | null | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase(uiLanguage()) + text.slice(1);
}

function dayName(at: EpochMs, now: EpochMs): string {
  const days = daysBetween(at, now);
  if (Math.abs(days) < 2) return new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' }).format(days, 'day');
  return format({ day: 'numeric', month: 'short' }, at);
}

/** Whole calendar days from `now` to `at` on this computer's clock; yesterday is -1. */
function daysBetween(at: EpochMs, now: EpochMs): number {
  return Math.round((midnight(at) - midnight(now)) / DAY_MS);
}

const midnight = (at: EpochMs): EpochMs => new Date(at).setHours(0, 0, 0, 0);

function format(options: Intl.DateTimeFormatOptions, at: EpochMs): string {
  return new Intl.DateTimeFormat(uiLanguage(), options).format(at);
}
