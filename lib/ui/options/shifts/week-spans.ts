import type { TimeRange, Week } from '../../../shifts/shift';

/** Minutes after the midnight with which the day of the start begins; an end past 1440 is one on the next day. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One range of a week. */
export interface Place {
  readonly day: number;
  readonly index: number;
}

export type Part = 'start' | 'end' | 'whole';

export const DAY = 1440;
export const GRID = 15;
const WEEK = 7 * DAY;

export function spanOf({ start, end }: TimeRange): Span {
  const [from, to] = [minutesOf(start), minutesOf(end)];
  return { start: from, end: to > from ? to : to + DAY };
}

export function rangeOf({ start, end }: Span): TimeRange {
  return { start: clockText(start), end: clockText(end > DAY ? end - DAY : end) };
}

/** 1440 is 24:00. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export function spanAt(week: Week, { day, index }: Place): Span {
  const range = week[day]?.[index];
  return range ? spanOf(range) : { start: 0, end: 0 };
}

/** The free room around a range, in minutes of its day: from the end of the one before to the start of the one after. */
export function roomAround(week: Week, place: Place): Span {
  const own = spanAt(week, place);
  const others = spansSeenFrom(week, place.day, place);
  const before = others.map(({ end }) => end).filter((end) => end <= own.start);
  const after = others.map(({ start }) => start).filter((start) => start >= own.end);
  return { start: Math.max(own.end - WEEK, ...before), end: Math.min(own.start + WEEK, ...after) };
}

/** The free room of a day around one of its minutes; null: a range is there. */
export function roomAt(week: Week, day: number, minute: number): Span | null {
  const others = spansSeenFrom(week, day);
  if (others.some(({ start, end }) => start <= minute && minute < end)) return null;
  const before = others.map(({ end }) => end).filter((end) => end <= minute);
  const after = others.map(({ start }) => start).filter((start) => start > minute);
  return { start: Math.max(0, ...before), end: Math.min(DAY, ...after) };
}

/** The range with one end, or all of it, brought as near to a minute of its day as its neighbours let it. */
export function moved(week: Week, place: Place, part: Part, to: number): Week {
  const own = spanAt(week, place);
  const room = roomAround(week, place);
  const length = own.end - own.start;
  switch (part) {
    case 'start':
      return put(week, place, { ...own, start: within(to, Math.max(0, room.start), Math.min(own.end, DAY) - GRID) });
    case 'end':
      return put(week, place, { ...own, end: within(to, own.start + GRID, Math.min(room.end, own.start + DAY)) });
    case 'whole': {
      const start = within(to, Math.max(0, room.start), Math.min(room.end - length, DAY - GRID));
      return put(week, place, { start, end: start + length });
    }
  }
}

/** A new range, at its place among those of its day. */
export function added(week: Week, day: number, span: Span): Week {
  const ranges = [...(week[day] ?? []), rangeOf(span)].sort((a, b) => minutesOf(a.start) - minutesOf(b.start));
  return week.with(day, ranges);
}

export function removed(week: Week, { day, index }: Place): Week {
  return week.with(day, (week[day] ?? []).toSpliced(index, 1));
}

export const placesOf = (week: Week, day: number): Place[] => (week[day] ?? []).map((_, index) => ({ day, index }));

export const dayBefore = (day: number): number => (day + 6) % 7;

/** Ranges of the day before that end on this one. */
export const continuedOn = (week: Week, day: number): Place[] =>
  placesOf(week, dayBefore(day)).filter((place) => spanAt(week, place).end > DAY);

export function hoursOf(week: Week): number {
  return week.flat().reduce((sum, range) => sum + spanOf(range).end - spanOf(range).start, 0) / 60;
}

/** Every other range, its minutes counted from one day's midnight; those of the next and of the last week stand beside it, too. */
function spansSeenFrom(week: Week, day: number, except?: Place): Span[] {
  return week.flatMap((ranges, on) =>
    ranges.flatMap((range, index) => {
      if (except?.day === on && except.index === index) return [];
      const { start, end } = spanOf(range);
      return [-WEEK, 0, WEEK].map((weeks) => {
        const shift = (on - day) * DAY + weeks;
        return { start: start + shift, end: end + shift };
      });
    }),
  );
}

const put = (week: Week, { day, index }: Place, span: Span): Week =>
  week.with(day, (week[day] ?? []).with(index, rangeOf(span)));

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}
