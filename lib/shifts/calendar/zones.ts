import type { EpochMs } from '../../base/time';
import { instantOfWall } from '../instant-of';
import { isZone } from '../zone';
import { type Component, type PropertyLine, propertiesOf, propertyOf, valueText } from './components';
import { type Effort, ruleTimes, untilOf } from './rule-times';
import { parsedProperty, timeProperty } from './wall-time';

/** Gives the instant of what a clock shows (ms as if it were UTC). Skipped and doubled times are as everywhere: Temporal "compatible". */
export interface Zone {
  readonly instantOf: (wallMs: number) => EpochMs;
}

export const utc: Zone = { instantOf: (wallMs) => wallMs };
export const knownZone = (name: string): Zone => ({ instantOf: (wallMs) => instantOfWall(wallMs, name) });

/** Two a year since 1601 are fewer. */
const MOST_CHANGES = 2_000;

/** The zones of a file, by their names in it. null: nobody knows it, and the file does not tell. */
export function zonesOf(
  timezones: readonly Component[],
  untilMs: number,
  effort: Effort,
): (name: string) => Zone | null {
  const read = new Map<string, Zone | null>();
  const described = new Map(timezones.map((timezone) => [nameOf(timezone), timezone]));
  return (name) => {
    const known = read.get(name);
    if (known !== undefined) return known;
    const zone = zoneOf(name, described.get(name), untilMs, effort);
    read.set(name, zone);
    return zone;
  };
}

/** The machine knows more of a zone than a file does. `/mozilla.org/20070129_1/Europe/Berlin`: names with something before them. */
function zoneOf(name: string, described: Component | undefined, untilMs: number, effort: Effort): Zone | null {
  if (isZone(name)) return knownZone(name);
  if (described !== undefined) return describedZone(described, untilMs, effort);
  const tail = [-3, -2]
    .map((from) => name.split('/').slice(from).join('/'))
    .find((end) => end.includes('/') && isZone(end));
  return tail === undefined ? null : knownZone(tail);
}

/** `(UTC+01:00) Amsterdam\, Berlin`: as a value it is escaped, as a parameter it is not. */
function nameOf(timezone: Component): string {
  const line = propertyOf(timezone, 'TZID');
  const name: unknown = line && parsedProperty(line)?.getFirstValue();
  return typeof name === 'string' ? name.trim() : '';
}

/** From this instant on another offset is in force. */
interface Change {
  readonly at: EpochMs;
  readonly fromMs: number;
  readonly toMs: number;
}

function describedZone(timezone: Component, untilMs: number, effort: Effort): Zone | null {
  const parts = timezone.parts.map((part) => changesOf(part, untilMs, effort));
  if (parts.length === 0 || !parts.every((part) => part !== null)) return null;
  const changes = parts.flat().sort((a, b) => a.at - b.at);
  const first = changes[0];
  if (first === undefined || changes.length > MOST_CHANGES) return null;
  return { instantOf: (wallMs) => wallMs - offsetFor(wallMs, first.fromMs, changes) };
}

/** The offset before a change holds for what the change skips or doubles. */
function offsetFor(wallMs: number, firstMs: number, changes: readonly Change[]): number {
  let offsetMs = firstMs;
  for (const { at, toMs } of changes) {
    if (wallMs - Math.max(offsetMs, toMs) < at) break;
    offsetMs = toMs;
  }
  return offsetMs;
}

/** Of `STANDARD` or `DAYLIGHT`. null: it cannot be read. */
function changesOf(part: Component, untilMs: number, effort: Effort): Change[] | null {
  const [fromMs, toMs] = [offsetOf(propertyOf(part, 'TZOFFSETFROM')), offsetOf(propertyOf(part, 'TZOFFSETTO'))];
  const startLine = propertyOf(part, 'DTSTART');
  const start = startLine && timeProperty(startLine)?.values[0];
  const dates = propertiesOf(part, 'RDATE').map(timeProperty);
  if (fromMs === null || toMs === null || !start || !dates.every((one) => one !== null)) return null;
  const walls = [start.at.wallMs, ...dates.flatMap(({ values }) => values.map(({ at }) => at.wallMs))];
  for (const { text } of propertiesOf(part, 'RRULE')) {
    const rule = valueText({ text });
    const times = ruleTimes(rule, start.at.wallMs, start.at.wallMs, untilMs, effort);
    if (times === null) return null;
    const lastMs = untilOf(rule)?.wallMs ?? Number.POSITIVE_INFINITY;
    walls.push(...times.filter((wallMs) => wallMs - fromMs <= lastMs));
  }
  return [...new Set(walls)].map((wallMs) => ({ at: wallMs - fromMs, fromMs, toMs }));
}

/** `+0530`, in ms. */
function offsetOf(line: PropertyLine | null): number | null {
  const found = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(valueText(line));
  if (found === null) return null;
  const [, sign, hours, minutes, seconds = '0'] = found;
  const total = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1_000;
  return sign === '-' ? -total : total;
}
