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

const RANGE = /^(\d{1,2})(?:[:.](\d{2}))?\s*-\s*(\d{1,2})(?:[:.](\d{2}))?$/;

/** The ranges of a day as people write them: `9-13, 14:00 – 17:30`, also in full-width signs; `off` or nothing: none. */
export function parseDay(text: string): ParsedDay {
  if (/^\s*(?:off|-|–|—|休息?)?\s*$/i.test(text)) return { ok: true, ranges: [] };
  const ranges: TimeRange[] = [];
  for (const part of plain(text).matchAll(/[^,]+/g)) {
    const spaces = part[0].length - part[0].trimStart().length;
    const wrong = (code: DayProblem['code']): ParsedDay => {
      const at = part.index + spaces;
      return { ok: false, problem: { code, at, text: text.slice(at, at + part[0].trim().length) } };
    };
    const found = RANGE.exec(part[0].trim());
    if (found === null) return wrong('not-a-range');
    const [start, end] = [clockTime(found[1], found[2]), clockTime(found[3], found[4])];
    if (start === null || start === '24:00' || end === null) return wrong('not-a-time');
    if (ranges.length === shiftLimits.rangesOfADay) return wrong('too-many-ranges');
    ranges.push({ start, end });
  }
  return { ok: true, ranges };
}

/** As it is shown in fields; what it is parsed back into. Empty: no range. */
export const dayText = (ranges: readonly TimeRange[]): string =>
  ranges.map(({ start, end }) => `${start}–${end}`).join(', ');

/** It ends on the next day, and somebody may have meant another time: 09:00–05:00. An end at midnight is an end of the day itself. */
export const isOvernight = ({ start, end }: TimeRange): boolean => end <= start && end !== '00:00';

/** Sign by sign, so that places stay what they are. */
function plain(text: string): string {
  return text
    .replace(/[０-９：．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[‐-―−－~～〜至到]/g, '-')
    .replace(/[，、；;]/g, ',');
}

function clockTime(hours = '', minutes = '00'): string | null {
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return time <= '23:59' && minutes <= '59' ? time : time === '24:00' ? time : null;
}
