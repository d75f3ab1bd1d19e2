import { shiftLimits } from './limits';
import type { TimeRange } from './shift';

export type ParsedDay =
  | { readonly ok: true; readonly ranges: readonly TimeRange[] }
  | { readonly ok: false; readonly problem: DayProblem };

/** `at`: place of the part that is wrong, counted from 0; `text`: the part. */
export interface DayProblem {
  readonly code: 'not-a-range' | 'not-a-time' | 'too-many-ranges';
  readonly at: number;
  readonly text: string;
}

const TIME = String.raw`(\d{1,2})(?:[:.]?(\d{2}))?(?:\s*([ap])m)?`;
const RANGE = new RegExp(String.raw`${TIME}\s*-+\s*${TIME}`, 'gi');
/** Ranges, with nothing but blanks between them. */
const RANGES = new RegExp(String.raw`^${RANGE.source}(?:\s+${RANGE.source})*$`, 'i');

/**
 * The ranges of a day as people write them: `9-13, 14:00 – 17:30`, `9am to 5pm`, `0900-1200 1300-1700`, also in full-width signs; `off` or
 * nothing: none.
 */
export function parseDay(text: string): ParsedDay {
  if (/^\s*(?:off|-|–|—|休息?)?\s*$/i.test(text)) return { ok: true, ranges: [] };
  const ranges: TimeRange[] = [];
  const wrong = (code: DayProblem['code'], at: number, length: number): ParsedDay => {
    return { ok: false, problem: { code, at, text: text.slice(at, at + length) } };
  };
  for (const part of plain(text).matchAll(/[^,]+/g)) {
    const written = part[0].trim();
    const partAt = part.index + part[0].length - part[0].trimStart().length;
    if (!RANGES.test(written)) return wrong('not-a-range', partAt, written.length);
    for (const found of written.matchAll(RANGE)) {
      const place = [partAt + found.index, found[0].length] as const;
      const [start, end] = [clockTime(found[1], found[2], found[3]), clockTime(found[4], found[5], found[6])];
      if (start === null || start === '24:00' || end === null) return wrong('not-a-time', ...place);
      if (ranges.length === shiftLimits.rangesOfADay) return wrong('too-many-ranges', ...place);
      ranges.push({ start, end });
    }
  }
  return { ok: true, ranges };
}

/** As it is shown in fields; what it is parsed back into. Empty: no range. */
export const dayText = (ranges: readonly TimeRange[]): string =>
  ranges.map(({ start, end }) => `${start}–${end}`).join(', ');

/** It ends on the next day, and somebody may have meant another time: 09:00–05:00. An end at midnight is an end of the day itself. */
export const isOvernight = ({ start, end }: TimeRange): boolean => end <= start && end !== '00:00';

const ONE_TIME = new RegExp(String.raw`^\s*${TIME}\s*$`, 'i');

/** One time as people write it: `9`, `08:30`, `9am`; `HH:mm` up to `24:00`. null: it is none. */
export function parseTime(text: string): string | null {
  const found = ONE_TIME.exec(plain(text));
  return found === null ? null : clockTime(found[1], found[2], found[3]);
}

/** Sign by sign, so that places stay what they are. */
function plain(text: string): string {
  return text
    .replace(/[０-９：．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[‐-―−－~～〜至到]/g, '-')
    .replace(/to/gi, '--')
    .replace(/[，、；;]/g, ',');
}

function clockTime(hours = '', minutes = '00', half?: string): string | null {
  const shown = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half);
  const time = `${String(shown).padStart(2, '0')}:${minutes}`;
  return time <= '23:59' && minutes <= '59' ? time : time === '24:00' ? time : null;
}

/** 12am is midnight, 12pm is noon; 13pm is nothing. */
function hourOfHalf(hours: number, half: string): number {
  if (hours < 1 || hours > 12) return Number.NaN;
  return (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
