import ICAL from 'ical.js';
import { DAY_MS, HOUR_MS } from '../../base/time';
import { type WallTime, wallTime } from './wall-time';

/** Steps that may still be taken: what a file may cost, and what a rule of it may. */
export interface Effort {
  left: number;
}

const STEPS_OF_A_RULE = 20_000;
const LONGEST_INTERVAL = 1_000;
const LONGEST_RULE = 1_000;

const unitMs: Readonly<Record<string, number>> = { HOURLY: HOUR_MS, DAILY: DAY_MS, WEEKLY: 7 * DAY_MS };

/**
 * When a rule has it happen, from about `fromMs` to `toMs`; all times are what the clock shows, in ms as if it were UTC. Its `UNTIL` is
 * left to the caller, who knows the zone. null: it is no rule, or one that nobody can follow: it asks for every second, or for a 30th of February.
 */
export function ruleTimes(
  text: string,
  startMs: number,
  fromMs: number,
  toMs: number,
  effort: Effort,
): number[] | null {
  if (text.length > LONGEST_RULE || startMs > toMs) return text.length > LONGEST_RULE ? null : [];
  const own: Effort = { left: Math.min(effort.left, STEPS_OF_A_RULE) };
  const before = own.left;
  try {
    const rule = Object.assign(ICAL.Recur.fromString(text), { effort: own, until: timeOf(toMs) });
    if (rule.interval > LONGEST_INTERVAL) return null;
    return [...timesOf(rule, laterStart(rule, startMs, fromMs))];
  } catch {
    return null;
  } finally {
    effort.left -= before - own.left;
  }
}

/** The last time that a rule allows; null: it has no end, or one that is counted. */
export const untilOf = (text: string): WallTime | null => wallTime(/UNTIL=(\w+)/i.exec(text)?.[1] ?? '');

type BoundedRule = ICAL.Recur & { readonly effort: Effort; readonly until: ICAL.Time };

/** Stops at the end of what is asked for, and when a rule takes more steps than it may: the library itself would look on for ever. */
class BoundedIterator extends ICAL.RecurIterator {
  override check_contracting_rules(): boolean {
    const { until } = spend(this, 1);
    return this.last.compare(until) > 0 || super.check_contracting_rules();
  }

  override expand_year_days(year: number): number {
    spend(this, 10);
    return super.expand_year_days(year);
  }
}

/** @throws RangeError when nothing is left */
function spend(iterator: ICAL.RecurIterator, steps: number): BoundedRule {
  const rule = iterator.rule as BoundedRule;
  rule.effort.left -= steps;
  if (rule.effort.left < 0) throw new RangeError('a rule without an end');
  return rule;
}

function* timesOf(rule: BoundedRule, startMs: number): Generator<number> {
  const iterator = new BoundedIterator({ rule, dtstart: timeOf(startMs) });
  for (let time = iterator.next(); time; time = iterator.next()) {
    yield Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  }
}

/** What repeats evenly can begin shortly before what is asked for, unless it is counted. */
function laterStart({ freq, interval, count }: ICAL.Recur, startMs: number, fromMs: number): number {
  const roundMs = (unitMs[freq] ?? Number.POSITIVE_INFINITY) * interval;
  const rounds = !count ? Math.floor((fromMs - startMs) / roundMs) - 1 : 0;
  return rounds > 0 ? startMs + rounds * roundMs : startMs;
}

function timeOf(wallMs: number): ICAL.Time {
  const date = new Date(wallMs);
  return ICAL.Time.fromData({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    isDate: false,
  });
}
