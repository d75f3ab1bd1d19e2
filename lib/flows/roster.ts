import { DAY_MS, HOUR_MS } from '../base/time';
import { LOOKED_BACK_MS } from '../deadlines/deadlines';
import type { Reply } from '../messaging/protocol';
import { dateAt } from '../shifts/instant-of';
import { readCalendar } from '../shifts/read-calendar';
import type { RosterOverview, RosterProblem, StoredRoster } from '../shifts/roster';
import type { Ports } from './ports';

/** A day more: the end of a shift is planned before the hour until which somebody stayed late. */
const BACK_MS = LOOKED_BACK_MS + DAY_MS;
const AHEAD_MS = 120 * DAY_MS;
const READ_LIMIT_MS = 15_000;
const LOOKED = 'roster-looked';
const SHOWN = 10;

/** What is kept of the roster, for the eyes of a person. */
export async function rosterOverview(ports: Ports): Promise<RosterOverview | null> {
  const stored = await ports.roster.load();
  return stored === null ? null : overviewOf(ports, stored);
}

/** The text of a file takes the place of what was there; one that cannot be read changes nothing. */
export async function importRoster(ports: Ports, text: string, name: string): Promise<Reply<RosterOverview>> {
  return keep(ports, text, { kind: 'file', name });
}

/** Reads the address of the settings; what was read before stays when that fails, and says so. */
export async function readRoster(ports: Ports): Promise<Reply<RosterOverview>> {
  const { settings } = await ports.settings.load();
  const url = settings.shifts.rosterUrl;
  if (url === null) return { ok: false, code: 'no-roster-address' };
  const read = await ports.roster.read(url, READ_LIMIT_MS);
  if ('text' in read) {
    const kept = await keep(ports, read.text, { kind: 'address', url });
    if (kept.ok) return kept;
    await noteProblem(ports, url, kept.problem);
    return kept;
  }
  await noteProblem(ports, url, read.problem);
  return refusal(read.problem);
}

export async function removeRoster(ports: Ports): Promise<null> {
  await ports.roster.clear();
  return null;
}

/** Another zone gives its times without one another meaning. */
export async function workOutRoster(ports: Ports): Promise<void> {
  const stored = await ports.roster.load();
  if (stored !== null) await keep(ports, stored.text, stored.from, stored.readAt);
}

/** Once a day: the address is read again, and the shifts of the coming months are worked out anew. True: something changed. */
export async function refreshRoster(ports: Ports): Promise<boolean> {
  if (!(await mayLook(ports))) return false;
  const { settings } = await ports.settings.load();
  const stored = await ports.roster.load();
  const now = ports.clock.now();
  await ports.secrets.save(LOOKED, now);
  if (settings.shifts.rosterUrl !== null && isOld(stored?.readAt ?? null, now)) return (await readRoster(ports)).ok;
  if (stored === null || !isOld(stored.workedOutAt, now)) return false;
  return (await keep(ports, stored.text, stored.from, stored.readAt)).ok;
}

const isOld = (at: number | null, now: number): boolean => at === null || now - at > DAY_MS || at > now;

/** Looking means reading the whole of it, so once in an hour; an address that did not answer is tried again then. */
async function mayLook(ports: Ports): Promise<boolean> {
  const lookedAt = ((await ports.secrets.load(LOOKED)) as number | null) ?? 0;
  return Math.abs(ports.clock.now() - lookedAt) > HOUR_MS;
}

type Kept = Reply<RosterOverview> & ({ readonly ok: true } | { readonly problem: RosterProblem });

async function keep(ports: Ports, text: string, from: RosterOverview['from'], readAt?: number): Promise<Kept> {
  const now = ports.clock.now();
  const read = readCalendar(text, await zoneOf(ports), now - BACK_MS, now + AHEAD_MS);
  if (!read.ok) return { ...refusal(read.problem), problem: read.problem };
  const { shifts, events, leftOut } = read;
  const stored = { from, text, readAt: readAt ?? now, problem: null, events, leftOut, workedOutAt: now, shifts };
  await ports.roster.save(stored);
  return { ok: true, value: await overviewOf(ports, stored) };
}

/** What came from elsewhere has no part in it. */
async function noteProblem(ports: Ports, url: string, problem: RosterProblem): Promise<void> {
  const stored = await ports.roster.load();
  if (stored?.from.kind === 'address' && stored.from.url === url) await ports.roster.save({ ...stored, problem });
}

function refusal({ code, ...values }: RosterProblem) {
  return { ok: false, code: `roster-${code}`, values } as const;
}

async function zoneOf(ports: Ports): Promise<string> {
  const { settings } = await ports.settings.load();
  return settings.shifts.zone ?? ports.clock.zone();
}

async function overviewOf(ports: Ports, stored: StoredRoster): Promise<RosterOverview> {
  const { from, readAt, problem, events, leftOut, shifts } = stored;
  const now = ports.clock.now();
  const today = dateAt(now, await zoneOf(ports));
  return {
    from,
    readAt,
    problem,
    events,
    leftOut,
    next: shifts.shifts.filter(({ endAt }) => endAt > now).slice(0, SHOWN),
    nextOff: shifts.offDates.filter((date) => date >= today).slice(0, SHOWN),
  };
}
