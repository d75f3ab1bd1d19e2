import type { RosterShifts, Shift, ShiftPlan, StayLate, TimeRange } from '../../../lib/shifts/shift';
import type { WallClock } from './wall-clock';

const MINUTE = 60_000;
const DAY = 24 * 60;

/** The reference: the shifts of a stretch of days, found by going through its minutes. Shares no code with the product. */
export function walk(
  clock: WallClock,
  plan: ShiftPlan,
  roster: RosterShifts,
  stayLate: readonly StayLate[],
  firstDay: number,
  lastDay: number,
): Shift[] {
  const works = new Uint8Array(clock.length);
  for (let day = firstDay; day <= lastDay; day++) {
    for (const [from, to] of begun(clock, plan, roster, day)) works.fill(1, Math.max(0, from), Math.max(0, from, to));
  }
  const [first, last] = [clock.comes(firstDay * DAY), clock.comes((lastDay + 3) * DAY)];
  fillBreaks(works, first, last, plan.breakMs / MINUTE);
  const ends = new Set(runs(works, first, last, clock.first).map(({ endAt }) => endAt));
  for (const { endAt, untilAt } of [...stayLate].sort((a, b) => a.endAt - b.endAt)) {
    if (!ends.has(endAt)) continue;
    works.fill(1, endAt / MINUTE - clock.first, untilAt / MINUTE - clock.first);
    ends.add(untilAt);
  }
  return runs(works, first, last, clock.first);
}

/** [first minute, minute after the last] of what begins on a day. */
function begun(clock: WallClock, plan: ShiftPlan, roster: RosterShifts, day: number): (readonly [number, number])[] {
  const date = new Date(day * DAY * MINUTE).toISOString().slice(0, 10);
  const minutes = ({ start, end }: TimeRange) => {
    const [from, to] = [minuteOf(start), minuteOf(end)];
    return [clock.comes(day * DAY + from), clock.comes(day * DAY + (to > from ? to : to + DAY))] as const;
  };
  const exceptions = plan.exceptions.filter(({ from, to }) => date >= from && date <= to);
  if (exceptions.length > 0) return (exceptions[exceptions.length - 1]?.ranges ?? []).map(minutes);
  const own = roster.shifts
    .map(({ startAt, endAt }) => [startAt / MINUTE - clock.first, endAt / MINUTE - clock.first] as const)
    .filter(([from]) => Math.floor((clock.shows[from] ?? 0) / DAY) === day);
  if (own.length > 0 || roster.offDates.includes(date)) return own;
  return (plan.week[(new Date(day * DAY * MINUTE).getUTCDay() + 6) % 7] ?? []).map(minutes);
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function fillBreaks(works: Uint8Array, first: number, last: number, most: number): void {
  let free = Number.POSITIVE_INFINITY;
  for (let at = first; at < last; at++) {
    if (works[at] === 0) free += 1;
    else {
      if (free > 0 && free <= most) works.fill(1, at - free, at);
      free = 0;
    }
  }
}

function runs(works: Uint8Array, first: number, last: number, offset: number): Shift[] {
  const found: Shift[] = [];
  let from = -1;
  for (let at = first; at <= last; at++) {
    if (works[at] === 1 && from < 0) from = at;
    if (works[at] !== 1 && from >= 0) {
      found.push({ startAt: (from + offset) * MINUTE, endAt: (at + offset) * MINUTE });
      from = -1;
    }
  }
  return found;
}
