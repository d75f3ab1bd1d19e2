import ICAL from 'ical.js';
import type { PropertyLine } from './components';

/** A date or time as a calendar writes it. */
export interface WallTime {
  /** What the clock shows, counted in ms as if it were UTC. */
  readonly wallMs: number;
  readonly isDate: boolean;
  /** `Z` at its end. */
  readonly isUtc: boolean;
}

/** A value of a property: a time, or a period with its end or duration. */
export interface TimeValue {
  readonly at: WallTime;
  readonly to: string | null;
}

export interface TimeProperty {
  /** Zone named beside it; null: none. */
  readonly tzid: string | null;
  readonly values: readonly TimeValue[];
}

/** The times of `DTSTART`, `EXDATE` …; null: it cannot be read. */
export function timeProperty(line: PropertyLine): TimeProperty | null {
  const parsed = parsedProperty(line);
  if (parsed === null) return null;
  const tzid: unknown = parsed.getParameter('tzid');
  const values = (parsed.toJSON() as readonly unknown[]).slice(3).map(timeValue);
  if (!values.every((value) => value !== null) || values.length === 0) return null;
  return { tzid: typeof tzid === 'string' && tzid !== '' ? tzid : null, values };
}

/** null: the line is no property of a calendar. */
export function parsedProperty({ text }: PropertyLine): ICAL.Property | null {
  try {
    return ICAL.Property.fromString(text);
  } catch {
    return null;
  }
}

/** `2026-06-01T09:00:00Z`, `20260601T090000Z`; null: no such time. */
export function wallTime(text: string): WallTime | null {
  const found = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)(Z)?)?$/.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour, minute = '00', second = '00', utc] = found;
  const spelled = `${year}-${month}-${day}T${hour ?? '00'}:${minute}:${second}`;
  const wallMs = Date.parse(`${spelled}Z`);
  if (Number.isNaN(wallMs) || !new Date(wallMs).toISOString().startsWith(spelled)) return null;
  return { wallMs, isDate: hour === undefined, isUtc: utc !== undefined };
}

/** A date that is not called one comes with an empty time. */
function timeValue(value: unknown): TimeValue | null {
  const [start, to = null]: unknown[] = Array.isArray(value) ? value : [value];
  const at = typeof start === 'string' ? wallTime(start.replace(/T::$/, '')) : null;
  return at === null ? null : { at, to: typeof to === 'string' ? to : null };
}
