import type { TimeRange, Week } from '../../shifts/shift';

/** The same hours on some days of the week, Monday is 0. */
export interface PlainHours {
  readonly days: readonly number[];
  readonly range: TimeRange;
}

/** `none`: no shift is set. null: it takes more to say them. */
export function plainHours(week: Week): PlainHours | 'none' | null {
  const days = week.flatMap((ranges, day) => (ranges.length > 0 ? [day] : []));
  const [range, ...others] = week.flat();
  if (range === undefined) return 'none';
  const isSame = others.every(({ start, end }) => start === range.start && end === range.end);
  return isSame && others.length + 1 === days.length ? { days, range } : null;
}

export const weekOf = ({ days, range }: PlainHours): Week =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => (days.includes(day) ? [range] : []));
