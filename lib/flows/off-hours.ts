import { DAY_MS } from '../base/time';
import { plannedShifts } from '../deadlines/deadlines';
import { shiftAt } from '../shifts/shift-at';
import type { Ports } from './ports';
import { calendarOf, loadFacts } from './time-now';

/** So far around, a plan without any shift counts as none. */
const AROUND_MS = 8 * DAY_MS;

/** Outside every shift, where shifts are set (Z4). */
export async function isOffHours(ports: Ports): Promise<boolean> {
  const [{ settings }, { stayLate }, calendar] = await Promise.all([
    ports.settings.load(),
    loadFacts(ports),
    calendarOf(ports),
  ]);
  const now = ports.clock.now();
  const shifts = plannedShifts(settings.shifts, stayLate, calendar, now - AROUND_MS, now + AROUND_MS);
  return shifts.length > 0 && shiftAt(shifts, now) === null;
}
