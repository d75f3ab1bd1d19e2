import { withExtension, withLateStay } from '../deadlines/news';
import type { Protocol } from '../messaging/protocol';
import { isHeld } from '../signout/decisions';
import type { SiteId } from '../sites/site';
import type { TimeKeeper } from './keep-time';
import type { Ports } from './ports';
import { startSignOut, stopSignOut } from './start-sign-out';
import { timeOverview } from './time-overview';

type Answered<T extends keyof Protocol> = Protocol[T]['reply'];
type Answer<T extends keyof Protocol> = Promise<Answered<T>>;

/** One extension more, for all sites of the deadline. Whoever asks, how often and in how many windows: the cap holds. */
export function extend(keeper: TimeKeeper, id: string): Answer<'deadline.extend'> {
  return keeper.change<Answered<'deadline.extend'>>(({ facts, found, now }) => {
    const deadline = found.find((one) => one.deadline.id === id)?.deadline;
    const next = deadline === undefined ? null : withExtension(facts, deadline, now);
    if (deadline === undefined || next === null)
      return { facts, answer: { extended: false, dueAt: deadline?.dueAt ?? null } };
    return { facts: next, answer: { extended: true, dueAt: deadline.dueAt + (deadline.extension?.byMs ?? 0) } };
  });
}

/** The running shift ends then; null: as planned. Answers with its end, null: no shift runs. */
export function stayLate(keeper: TimeKeeper, untilAt: number | null): Answer<'shift.stayLate'> {
  return keeper.change<Answered<'shift.stayLate'>>((time) => {
    const shift = timeOverview(time, null, [], []).shift;
    if (shift === null) return { facts: time.facts, answer: { endAt: null } };
    const planned = { startAt: shift.startAt, endAt: shift.plannedEndAt };
    // What would be over by then ends nothing without a warning.
    if ((untilAt ?? planned.endAt) <= time.now) return { facts: time.facts, answer: { endAt: shift.endAt } };
    const facts = withLateStay(time.facts, planned, untilAt);
    return {
      facts,
      answer: { endAt: facts.stayLate.find(({ endAt }) => endAt === planned.endAt)?.untilAt ?? planned.endAt },
    };
  });
}

/** Leaves the desk: signs out at once, or covers the pages first and signs out after the grace. */
export async function beginAway(ports: Ports, keeper: TimeKeeper, siteIds: readonly SiteId[]): Answer<'away.begin'> {
  if (siteIds.length === 0) return { begun: 'nothing' };
  const { settings } = await ports.settings.load();
  if (settings.away.does === 'sign-out') {
    await startSignOut(ports, siteIds, { kind: 'manual', by: 'away' });
    return { begun: 'sign-out' };
  }
  return keeper.change<Answered<'away.begin'>>(({ facts, now }) => {
    const covered = siteIds.filter((id) => facts.sites[id] !== undefined);
    if (covered.length === 0) return { facts, answer: { begun: 'nothing' } };
    return {
      facts: { ...facts, away: { sinceAt: facts.away?.sinceAt ?? now, siteIds: covered } },
      answer: { begun: 'cover' },
    };
  });
}

/** Somebody is back, in time; or while unsaved work holds the sign-out, which is then over. */
export async function endAway(ports: Ports, keeper: TimeKeeper): Promise<null> {
  for (const job of await ports.journal.jobs()) {
    const isOurs = job.cause.kind === 'automatic' && job.cause.rule === 'away';
    if (isOurs && isHeld(job)) await stopSignOut(ports, job.id);
  }
  return keeper.change(({ facts }) => ({ facts: { ...facts, away: null }, answer: null }));
}
