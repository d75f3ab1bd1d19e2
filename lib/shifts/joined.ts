import type { Shift } from './shift';

/** Shifts that overlap, touch, or have no more than a break between them are one. By their start; those without any length are none. */
export function joined(shifts: readonly Shift[], breakMs: number): Shift[] {
  const all: Shift[] = [];
  for (const shift of shifts.filter(({ startAt, endAt }) => endAt > startAt).sort((a, b) => a.startAt - b.startAt)) {
    const before = all.at(-1);
    if (before === undefined || shift.startAt - before.endAt > breakMs) all.push(shift);
    else all[all.length - 1] = { ...before, endAt: Math.max(before.endAt, shift.endAt) };
  }
  return all;
}
