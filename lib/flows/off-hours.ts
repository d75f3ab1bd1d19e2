import { DAY_MS, MINUTE_MS } from '../base/time';
import { plannedShifts } from '../deadlines/deadlines';
import type { Cause } from '../signout/job';
import type { Ports } from './ports';
import { calendarOf, loadFacts } from './time-now';

/** So far around, a plan without any shift counts as none. */
const AROUND_MS = 8 * DAY_MS;
/** People come a little early and leave a little late. */
const GRACE_MS = 30 * MINUTE_MS;

/** A sign-out outside every shift, where shifts are set (Z4); what the end of a shift itself brings about is none. */
export async function isOffHours(ports: Ports, cause: Cause): Promise<boolean> {
  if (cause.kind === 'automatic' && (cause.rule === 'shift-end' || cause.rule === 'stale')) return false;
  const [{ settings }, { stayLate }, calendar] = await Promise.all([
    ports.settings.load(),
    loadFacts(ports),
    calendarOf(ports),
  ]);
  const now = ports.clock.now();
  const shifts = plannedShifts(settings.shifts, stayLate, calendar, now - AROUND_MS, now + AROUND_MS);
  const isWork = shifts.some(({ startAt, endAt }) => startAt - GRACE_MS <= now && now <= endAt + GRACE_MS);
  return shifts.length > 0 && !isWork;
}
