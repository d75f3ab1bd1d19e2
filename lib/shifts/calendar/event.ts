import ICAL from 'ical.js';
import { DAY_MS, type EpochMs } from '../../base/time';
import { type Component, type PropertyLine, propertiesOf, propertyOf, valueText } from './components';
import type { ContentLine } from './content-lines';
import { timeProperty, wallTime } from './wall-time';
import { utc, type Zone } from './zones';

/** A time with the zone in which its clock stands. */
export interface ZonedTime {
  readonly wallMs: number;
  readonly isDate: boolean;
  readonly zone: Zone;
}

/** How long something lasts: on the clock, and beyond that in real time. */
export interface Length {
  readonly wallMs: number;
  readonly exactMs: number;
}

export interface CalendarEvent {
  readonly uid: string;
  readonly start: ZonedTime;
  /** Its days are free. */
  readonly allDay: boolean;
  readonly length: Length;
  readonly rules: readonly PropertyLine[];
  /** Further times; with a length if it is not that of the event. */
  readonly dates: readonly { readonly at: ZonedTime; readonly length: Length | null }[];
  readonly except: readonly ZonedTime[];
  /** It stands for the one of its series that would begin then; null: it is no such exception. */
  readonly insteadOf: ZonedTime | null;
  /** Cancelled, longer than a day, without an end. */
  readonly leftOut: boolean;
}

/** `line`: it cannot be read; `event`: it does not fit to the rest of its event; `zone`: nobody knows the zone that is its text. */
export type Bad = { readonly bad: 'line' | 'event' | 'zone'; readonly at: ContentLine };
export type ZoneNames = (tzid: string | null) => Zone | null;

const none: Length = { wallMs: 0, exactMs: 0 };

export function eventOf(component: Component, zones: ZoneNames): CalendarEvent | Bad {
  const startLine = propertyOf(component, 'DTSTART');
  if (startLine === null) return { bad: 'event', at: component.begin };
  const unknown = component.properties.find(isOutdated);
  if (unknown !== undefined) return { bad: 'event', at: unknown };
  const times = timesOf(component, zones);
  if ('bad' in times) return times;
  const start = times.DTSTART[0]?.at;
  if (start === undefined) return { bad: 'line', at: startLine };
  const length = lengthOf(component, start, zones);
  if ('bad' in length) return length;
  const allDay = start.isDate || (isMarkedAllDay(component) && start.wallMs % DAY_MS === 0);
  return {
    uid: valueText(propertyOf(component, 'UID')),
    start,
    allDay,
    length,
    rules: propertiesOf(component, 'RRULE'),
    dates: times.RDATE.map(({ at, to }) => ({ at, length: to === null ? null : periodLength(at, to) })),
    except: times.EXDATE.map(({ at }) => at),
    insteadOf: times['RECURRENCE-ID'][0]?.at ?? null,
    leftOut: isCancelled(component) || (!allDay && isNoShift(length)),
  };
}

/** Rules for exceptions, and exceptions for all that follow: calendars write them no more, and half read they would be wrong. */
function isOutdated({ name, text }: PropertyLine): boolean {
  return name === 'EXRULE' || (name === 'RECURRENCE-ID' && /;RANGE=THISANDFUTURE[;:]/i.test(text));
}

interface ZonedValue {
  readonly at: ZonedTime;
  readonly to: string | null;
}

const timeNames = ['DTSTART', 'RECURRENCE-ID', 'EXDATE', 'RDATE'] as const;
type Times = Record<(typeof timeNames)[number], ZonedValue[]>;

function timesOf(component: Component, zones: ZoneNames): Times | Bad {
  const times: Times = { DTSTART: [], 'RECURRENCE-ID': [], EXDATE: [], RDATE: [] };
  for (const line of component.properties) {
    const name = timeNames.find((one) => one === line.name);
    if (name === undefined) continue;
    const values = zonedTimes(line, zones);
    if (values === null) return badTime(line, zones);
    for (const value of values) times[name].push(value);
  }
  return times;
}

/** null: the line cannot be read, or nobody knows its zone. */
function zonedTimes(line: PropertyLine, zones: ZoneNames): ZonedValue[] | null {
  const times = timeProperty(line);
  const zone = times && zones(times.tzid);
  if (!times || !zone) return null;
  const zoned = times.values.map(({ at, to }) => ({ at: { ...at, zone: at.isUtc ? utc : zone }, to }));
  return zoned.every(({ at, to }) => to === null || periodLength(at, to) !== null) ? zoned : null;
}

function badTime(line: PropertyLine, zones: ZoneNames): Bad {
  const tzid = timeProperty(line)?.tzid ?? null;
  if (tzid === null || zones(tzid) !== null) return { bad: 'line', at: line };
  return { bad: 'zone', at: { line: line.line, text: tzid } };
}

function lengthOf(component: Component, start: ZonedTime, zones: ZoneNames): Length | Bad {
  const [endLine, durationLine] = [propertyOf(component, 'DTEND'), propertyOf(component, 'DURATION')];
  if (endLine !== null) {
    const end = zonedTimes(endLine, zones)?.[0]?.at;
    if (end === undefined) return badTime(endLine, zones);
    const length = between(start, end);
    const backwards = length.wallMs + length.exactMs < 0;
    return backwards || end.isDate !== start.isDate ? { bad: 'event', at: endLine } : length;
  }
  if (durationLine === null) return none;
  const length = durationOf(valueText(durationLine));
  return length ?? { bad: 'line', at: durationLine };
}

/** Within a zone people mean the clock: a night shift that repeats ends at 06:00 on nights on which clocks change, too. */
function between(start: ZonedTime, end: ZonedTime): Length {
  if (start.zone === end.zone) return { wallMs: end.wallMs - start.wallMs, exactMs: 0 };
  return { wallMs: 0, exactMs: instantOf(end) - instantOf(start) };
}

/** Days are those of the calendar, hours those of a stop-watch (RFC 5545, 3.3.6). null: none, or a negative one. */
function durationOf(text: string): Length | null {
  if (!/^\+?P(?:\d{1,4}W|(?=.)(?:\d{1,4}D)?(?:T(?=.)(?:\d{1,5}H)?(?:\d{1,6}M)?(?:\d{1,8}S)?)?)$/.test(text))
    return null;
  const { weeks, days, hours, minutes, seconds } = ICAL.Duration.fromString(text);
  return { wallMs: (weeks * 7 + days) * DAY_MS, exactMs: ((hours * 60 + minutes) * 60 + seconds) * 1_000 };
}

function periodLength(start: ZonedTime, to: string): Length | null {
  const end = wallTime(to);
  if (end === null) return durationOf(to);
  const length = between(start, { ...end, zone: start.zone });
  return length.wallMs < 0 ? null : length;
}

function isNoShift({ wallMs, exactMs }: Length): boolean {
  return wallMs + exactMs === 0 || wallMs + exactMs > DAY_MS;
}

function isCancelled(component: Component): boolean {
  return valueText(propertyOf(component, 'STATUS')).toUpperCase() === 'CANCELLED';
}

/** Outlook writes whole days as days from midnight to midnight. */
function isMarkedAllDay(component: Component): boolean {
  return valueText(propertyOf(component, 'X-MICROSOFT-CDO-ALLDAYEVENT')).toUpperCase() === 'TRUE';
}

export const instantOf = ({ zone, wallMs }: ZonedTime): EpochMs => zone.instantOf(wallMs);
