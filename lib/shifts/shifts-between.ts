import { DAY_MS, type EpochMs } from '../base/time';
import { dateAt, dateOf, dayOf, instantOf } from './instant-of';
import { joined } from './joined';
import type { RosterShifts, Shift, ShiftPlan } from './shift';
import { shiftsOfDay } from './shifts-of-day';

/** Days looked at around the stretch, until a gap is found before and after it. */
const REACHES = [3, 10, 40, 400];

/**
 * All shifts that overlap or touch the stretch, by their start, each as it is: where the stretch begins and ends changes none of them.
 * Work without a gap that goes on for more than a year before or after the stretch is cut there.
 */
export function shiftsBetween(
  plan: ShiftPlan,
  roster: RosterShifts,
  systemZone: string,
  fromAt: EpochMs,
  toAt: EpochMs,
): Shift[] {
  const zone = plan.zone ?? systemZone;
  const known = new Map<number, readonly Shift[]>();
  const ofDay = (day: number) => known.get(day) ?? keep(known, day, shiftsOfDay(plan, roster, zone, day));
  const [from, to] = [dayOf(dateAt(fromAt, zone)), dayOf(dateAt(toAt, zone))];
  let [shifts, before, after] = [[] as Shift[], 0, 0];
  for (;;) {
    const [first, last] = [from - (REACHES[before] ?? 0), to + (REACHES[after] ?? 0)];
    const days = Array.from({ length: last - first + 1 }, (_, n) => ofDay(first + n));
    shifts = joined(days.flat(), plan.breakMs).filter(({ startAt, endAt }) => startAt <= toAt && endAt >= fromAt);
    const more = open(shifts, plan, zone, first, last);
    if (more.before && before < REACHES.length - 1) before += 1;
    else if (more.after && after < REACHES.length - 1) after += 1;
    else return shifts;
  }
}

/** Whether a day outside could add to the outermost shifts. What begins on a day is over two days later, changes of the clock included. */
function open(shifts: readonly Shift[], { breakMs }: ShiftPlan, zone: string, first: number, last: number) {
  const startAt = (day: number) => instantOf(dateOf(day), '00:00', zone);
  const [head, tail] = [shifts[0], shifts.at(-1)];
  return {
    before: head !== undefined && head.startAt - breakMs <= startAt(first) + 2 * DAY_MS,
    after: tail !== undefined && tail.endAt + breakMs >= startAt(last + 1),
  };
}

function keep<K, T>(known: Map<K, T>, key: K, value: T): T {
  known.set(key, value);
  return value;
}
