import { readCalendar } from '../../../lib/shifts/read-calendar';

export const [from, to] = [Date.parse('2026-06-01T00:00Z'), Date.parse('2026-06-20T00:00Z')];
export const all2026 = [Date.parse('2026-01-01T00:00Z'), Date.parse('2026-12-31T00:00Z')] as const;
const utc = (at: number) => new Date(at).toISOString().slice(5, 16);

/** Shifts as `06-01T09:00 06-01T17:00`, in UTC. */
export function read(text: string, zone = 'UTC', [fromAt, toAt]: readonly [number, number] = [from, to]) {
  const found = readCalendar(text, zone, fromAt, toAt);
  if (!found.ok) return found.problem;
  const { shifts, offDates } = found.shifts;
  return {
    shifts: shifts.map(({ startAt, endAt }) => `${utc(startAt)} ${utc(endAt)}`),
    off: offDates.map((date) => date.slice(5)),
    counts: [found.events, found.leftOut],
  };
}

/** Every second one of June. */
export const stamp = (n: number) => new Date(from + n * 1_000).toISOString().replace(/[-:]|\.\d+Z/g, '');
export const day = ['DTSTART:20260601T090000', 'DTEND:20260601T170000'];
