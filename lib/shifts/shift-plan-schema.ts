import * as v from 'valibot';
import { shapeProblem } from '../sites/shape-problem';
import { shiftLimits } from './limits';
import { rosterUrl } from './roster-url';
import { noShifts, type ShiftException, type ShiftPlan, type TimeRange } from './shift';
import { isZone } from './zone';

const zone = v.pipe(v.string('not-text'), v.check(isZone, 'unknown-zone'));
const time = v.pipe(v.string('not-text'), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'not-a-time'));
const endTime = v.pipe(v.string('not-text'), v.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'not-a-time'));
const date = v.pipe(v.string('not-text'), v.check(isDate, 'not-a-date'));

const range: v.GenericSchema<unknown, TimeRange> = v.strictObject({ start: time, end: endTime }, shapeProblem);
const ranges = upTo(shiftLimits.rangesOfADay, range);

const exception: v.GenericSchema<unknown, ShiftException> = v.pipe(
  v.strictObject({ from: date, to: date, ranges }, shapeProblem),
  v.forward(
    v.check(({ from, to }) => from <= to, 'ends-before-start'),
    ['to'],
  ),
);

const breakMs = v.pipe(
  v.number('not-a-number'),
  v.integer('not-a-number'),
  v.minValue(0, 'too-small'),
  v.maxValue(shiftLimits.breakMs, 'too-big'),
);

const url = v.pipe(
  v.string('not-text'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = rosterUrl(dataset.value);
    if (parsed.ok) return parsed.url;
    addIssue({ message: parsed.code });
    return NEVER;
  }),
);

/** A plan as somebody may write it: what is not there is as in no plan at all. */
export const shiftPlanSchema: v.GenericSchema<unknown, ShiftPlan> = v.strictObject(
  {
    zone: v.optional(v.nullable(zone), noShifts.zone),
    week: v.optional(v.pipe(v.array(v.unknown(), 'not-a-list'), v.length(7, 'not-seven-days'), v.array(ranges)), () => [
      ...noShifts.week,
    ]),
    exceptions: v.optional(upTo(shiftLimits.exceptions, exception), () => []),
    breakMs: v.optional(breakMs, noShifts.breakMs),
    rosterUrl: v.optional(v.nullable(url), noShifts.rosterUrl),
  },
  shapeProblem,
);

/** A list too long is refused before its entries are looked at. */
function upTo<T>(most: number, entry: v.GenericSchema<unknown, T>) {
  return v.pipe(v.array(v.unknown(), 'not-a-list'), v.maxLength(most, 'too-many'), v.array(entry));
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
