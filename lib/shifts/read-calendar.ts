import { DAY_MS, type EpochMs } from '../base/time';
import { shown } from '../sites/settings-problem';
import { componentsOf } from './calendar/components';
import { type ContentLine, contentLines } from './calendar/content-lines';
import { type CalendarEvent, eventOf, instantOf } from './calendar/event';
import { exceptionsOf } from './calendar/exceptions';
import { type Occurrence, occurrencesOf, type Stretch } from './calendar/occurrences';
import type { Effort } from './calendar/rule-times';
import { knownZone, zonesOf } from './calendar/zones';
import { dateAt, dateOf, dayOf } from './instant-of';
import { shiftLimits } from './limits';
import type { RosterProblem } from './roster';
import type { RosterShifts, Shift } from './shift';

export type ReadCalendar =
  | { readonly ok: true; readonly shifts: RosterShifts; readonly events: number; readonly leftOut: number }
  | { readonly ok: false; readonly problem: RosterProblem };

/** Steps through rules of repetition, in all: about a second. */
const MOST_STEPS = 200_000;

/**
 * The shifts of an iCalendar file (RFC 5545) in a stretch of time: events up to a day long are shifts, whole days are free. Times without a
 * zone are in `zone`. A file of which one line cannot be read gives nothing but that line.
 */
export function readCalendar(text: string, zone: string, fromAt: EpochMs, toAt: EpochMs): ReadCalendar {
  if (text.length > shiftLimits.rosterCharacters) return failed({ code: 'too-large' });
  const lines = contentLines(text);
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines[0]?.text ?? '')) return failed({ code: 'not-a-calendar' });
  const found = componentsOf(lines);
  if (!found.ok) return badLine('bad-line', found.bad);
  const parts = found.calendars.flatMap((calendar) => calendar.parts);
  const components = parts.filter(({ name }) => name === 'VEVENT');
  if (components.length === 0) return failed({ code: 'no-events' });
  const effort = { left: MOST_STEPS };
  const described = zonesOf(
    parts.filter(({ name }) => name === 'VTIMEZONE'),
    toAt + 400 * DAY_MS,
    effort,
  );
  const floating = knownZone(zone);
  const events: CalendarEvent[] = [];
  for (const component of components) {
    const event = eventOf(component, (tzid) => (tzid === null ? floating : described(tzid)));
    if ('bad' in event) return badLine(event.bad === 'zone' ? 'unknown-zone' : `bad-${event.bad}`, event.at);
    events.push(event);
  }
  return takePlace(events, { zone, fromAt, toAt, effort });
}

interface Asked {
  readonly zone: string;
  readonly fromAt: EpochMs;
  readonly toAt: EpochMs;
  readonly effort: Effort;
}

function takePlace(events: readonly CalendarEvent[], { zone, fromAt, toAt, effort }: Asked): ReadCalendar {
  const stretch: Stretch = { fromMs: fromAt - 2 * DAY_MS, toMs: toAt + 2 * DAY_MS };
  const [firstDay, lastDay] = [dayOf(dateAt(fromAt, zone)), dayOf(dateAt(toAt, zone))];
  const changed = Map.groupBy(events.filter(isChange), ({ uid }) => uid);
  const moved = new Map(
    [...changed].map(([uid, list]) => [uid, exceptionsOf(list.flatMap((one) => one.insteadOf ?? []))]),
  );
  const shifts: Shift[] = [];
  const offDays = new Set<number>();
  const counted = events.filter(({ leftOut }) => !leftOut);
  for (const event of counted) {
    const series = isChange(event) ? undefined : moved.get(event.uid);
    const except = [exceptionsOf(event.except), ...(series ? [series] : [])];
    const occurrences = occurrencesOf(event, except, stretch, effort);
    if (!Array.isArray(occurrences)) {
      return effort.left > 0 ? badLine('bad-line', occurrences) : failed({ code: 'too-many-shifts' });
    }
    for (const one of occurrences) {
      if (event.allDay) for (const day of daysOf(one, firstDay, lastDay)) offDays.add(day);
      else if (overlaps(shiftOf(one), fromAt, toAt)) shifts.push(shiftOf(one));
      if (shifts.length > shiftLimits.rosterShifts) return failed({ code: 'too-many-shifts' });
    }
  }
  const series = new Set(events.filter((event) => !isChange(event)).map(({ uid }) => uid));
  return {
    ok: true,
    shifts: { shifts: distinct(shifts), offDates: [...offDays].sort((a, b) => a - b).map(dateOf) },
    events: counted.filter((event) => !isChange(event) || !series.has(event.uid)).length,
    leftOut: events.length - counted.length,
  };
}

/** It stands for one of a series. */
const isChange = ({ insteadOf }: CalendarEvent): boolean => insteadOf !== null;

const overlaps = ({ startAt, endAt }: Shift, fromAt: EpochMs, toAt: EpochMs): boolean =>
  startAt <= toAt && endAt >= fromAt;

function shiftOf({ at, length }: Occurrence): Shift {
  return {
    startAt: instantOf(at),
    endAt: instantOf({ ...at, wallMs: at.wallMs + length.wallMs }) + length.exactMs,
  };
}

/** At least one day: some calendars let a whole day end on itself. */
function daysOf({ at, length }: Occurrence, firstDay: number, lastDay: number): number[] {
  const first = Math.floor(at.wallMs / DAY_MS);
  const days = Math.max(1, Math.ceil((length.wallMs + length.exactMs) / DAY_MS));
  const [from, to] = [Math.max(first, firstDay), Math.min(first + days - 1, lastDay)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
}

function distinct(shifts: readonly Shift[]): Shift[] {
  const once = new Map(
    shifts.filter(({ startAt, endAt }) => endAt > startAt).map((shift) => [`${shift.startAt}-${shift.endAt}`, shift]),
  );
  return [...once.values()].sort((a, b) => a.startAt - b.startAt || a.endAt - b.endAt);
}

const failed = (problem: RosterProblem): ReadCalendar => ({ ok: false, problem });

function badLine(code: 'bad-line' | 'bad-event' | 'unknown-zone', { line, text }: ContentLine): ReadCalendar {
  return failed({ code, line, text: shown(text) ?? '' });
}
