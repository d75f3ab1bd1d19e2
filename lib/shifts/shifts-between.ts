import { DAY_MS, type EpochMs } from '../base/time';
import { byDay } from './by-day';
import { dateAt, dayOf } from './instant-of';
import { joined } from './joined';
import type { RosterShifts, Shift, ShiftPlan } from './shift';
import { shiftsOfDay } from './shifts-of-day';
import { type ZoneClock, zoneClock } from './zone-clock';

/** Days looked at around the stretch: more and more, until a gap is found before and after it. */
const FIRST_REACH = 3;
const LAST_REACH = 120;
const reachAfter = (days: number): number => Math.min(days * 5, LAST_REACH);

/**
 * All shifts that overlap or touch the stretch, by their start, each as it is: where the stretch begins and ends changes none of them.
 * Work without a gap that goes on for more than four months before or after the stretch is cut there.
 */
export function shiftsBetween(
  plan: ShiftPlan,
  roster: RosterShifts,
  systemZone: string,
  fromAt: EpochMs,
  toAt: EpochMs,
): Shift[] {
  const zone = plan.zone ?? systemZone;
  const clock = zoneClock(zone);
  const ofDay = byDay((day) => shiftsOfDay(plan, roster, clock, day));
  const [from, to] = [dayOf(dateAt(fromAt, zone)), dayOf(dateAt(toAt, zone))];
  let [before, after] = [FIRST_REACH, FIRST_REACH];
  for (;;) {
    const [first, last] = [from - before, to + after];
    const days = Array.from({ length: last - first + 1 }, (_, n) => ofDay(first + n));
    const all = joined(days.flat(), plan.breakMs);
    const shifts = all.filter(({ startAt, endAt }) => startAt <= toAt && endAt >= fromAt);
    const more = isOpen(shifts, plan.breakMs, clock, first, last);
    const next = [more.before ? reachAfter(before) : before, more.after ? reachAfter(after) : after] as const;
    if (next[0] === before && next[1] === after) return shifts;
    [before, after] = next;
  }
}

/** Whether a day outside could add to the outermost shifts. What begins on a day is over two days later, changes of the clock included. */
function isOpen(shifts: readonly Shift[], breakMs: number, clock: ZoneClock, first: number, last: number) {
  const [head, tail] = [shifts[0], shifts.at(-1)];
  return {
    before: head !== undefined && head.startAt - breakMs <= clock.startOf(first) + 2 * DAY_MS,
    after: tail !== undefined && tail.endAt + breakMs >= clock.startOf(last + 1),
  };
}
