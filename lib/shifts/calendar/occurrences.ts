import { DAY_MS } from '../../base/time';
import type { ContentLine } from './content-lines';
import { type CalendarEvent, instantOf, type Length, type ZonedTime } from './event';
import { type Exceptions, isExcepted } from './exceptions';
import { type Effort, ruleTimes, untilOf } from './rule-times';
import { utc, type Zone } from './zones';

export interface Occurrence {
  readonly at: ZonedTime;
  readonly length: Length;
}

/** Stretch of wall-clock times, in ms as if they were UTC. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** When an event takes place in about the stretch, some of it maybe twice. The line: its rule cannot be followed. */
export function occurrencesOf(
  event: CalendarEvent,
  except: readonly Exceptions[],
  { fromMs, toMs }: Stretch,
  effort: Effort,
): Occurrence[] | ContentLine {
  const { start, length, dates, rules } = event;
  const found: Occurrence[] = [
    { at: start, length },
    ...dates.map(({ at, length: own }) => ({ at, length: own ?? length })),
  ];
  for (const line of rules) {
    const rule = line.text.slice(line.text.indexOf(':') + 1);
    const earliestMs = fromMs - length.wallMs - length.exactMs;
    const times = ruleTimes(rule, start.wallMs, earliestMs, toMs, effort);
    if (times === null) return line;
    const isIn = isUntil(rule, start.zone);
    found.push(...times.map((wallMs) => ({ at: { ...start, wallMs }, length })).filter(({ at }) => isIn(at)));
  }
  return found.filter(
    (one) => overlaps(one, fromMs, toMs) && !except.some((some) => isExcepted(one.at, event.allDay, some)),
  );
}

/** A last time in UTC is an instant, any other one of the event's own clock; a last date counts as a whole. */
function isUntil(rule: string, zone: Zone): (at: ZonedTime) => boolean {
  const last = untilOf(rule);
  if (last === null) return () => true;
  if (last.isDate) return ({ wallMs }) => wallMs < last.wallMs + DAY_MS;
  const lastAt = instantOf({ ...last, zone: last.isUtc ? utc : zone });
  return (at) => (at.isDate ? at.wallMs <= last.wallMs : instantOf(at) <= lastAt);
}

function overlaps({ at: { wallMs }, length }: Occurrence, fromMs: number, toMs: number): boolean {
  return wallMs <= toMs && wallMs + length.wallMs + length.exactMs + DAY_MS >= fromMs;
}
