import type { EpochMs } from '../base/time';
import type { Deadline } from '../deadlines/deadline';
import type { Facts } from '../deadlines/facts';
import { lateOf } from '../deadlines/late';
import { withBrowserStart, withCall, withComputer, withHandled, withNotBefore, withSession } from '../deadlines/news';
import { nextMomentAt } from '../deadlines/next-moment';
import { warnedFrom } from '../deadlines/phase';
import { withoutOld } from '../deadlines/without-old';
import type { SignOutRecord } from '../records/record';
import { busyTargetIds } from '../signout/plan';
import type { SiteId } from '../sites/site';
import { inTurn } from './in-turn';
import { isNewBrowser, withoutLostSessions } from './new-browser';
import type { Ports } from './ports';
import { leaveAlone, stillSignedIn } from './recheck-session';
import { noticesFor } from './show-time';
import { startSignOut } from './start-sign-out';
import { loadFacts, sitesInCall, type TimeNow, timeNow } from './time-now';

const ALARM = 'time';
const RECORDS_READ = 5;
/** WCAG 2.2, 2.2.1: whoever is warned has so long at least. */
const LEAST_WARNING_MS = 20_000;
/** The browser calls a computer idle that nobody used for so long. */
export const UNUSED_MS = 60_000;

/** What happened since the last look. */
export type News = (facts: Facts, at: EpochMs) => Facts;

export interface TimeKeeper {
  /** Something happened, or may have: acts on what is overdue by what was known before, takes the news in, shows and sets the alarm anew. */
  look(news?: News): Promise<void>;
  /** The settings were changed: what that makes overdue is not acted on without a warning. */
  settingsChanged(): Promise<void>;
  /** Puts off, stays late, …: changes the facts and answers from what stands then. */
  change<T>(how: (time: TimeNow) => { readonly facts: Facts; readonly answer: T }): Promise<T>;
}

/** One per worker: looks wait for each other. `onJob` runs what was filed. */
export function createTimeKeeper(ports: Ports, onJob: () => void, onChange: () => void): TimeKeeper {
  const turn = inTurn();
  const look = (news: News = (facts) => facts, isChange = false) =>
    turn(async () => {
      const before = await factsOfThisRun(ports);
      const told = isChange ? await withWarning(ports, before) : before;
      const acted = await actOnDue(ports, told, onJob);
      const now = ports.clock.now();
      const facts = await withWorld(ports, news(acted.facts, now), now);
      // A lock without a grace is due as soon as it is known.
      const after = await actOnDue(ports, { ...facts, seenAt: now }, onJob);
      await settle(ports, after.facts);
      onChange();
    });
  return {
    look: (news) => look(news),
    settingsChanged: () => look(undefined, true),
    change: (how) =>
      turn(async () => {
        const facts = await loadFacts(ports);
        const { facts: next, answer } = how(await timeNow(ports, facts, await sitesInCall(ports, facts)));
        if (next !== facts) await settle(ports, next);
        onChange();
        return answer;
      }),
  };
}

async function factsOfThisRun(ports: Ports): Promise<Facts> {
  const [known, jobs, records] = await Promise.all([
    loadFacts(ports),
    ports.journal.jobs(),
    ports.journal.records(RECORDS_READ),
  ]);
  const facts = withRecords(withJobs(known, jobs), records);
  if (!(await isNewBrowser(ports))) return facts;
  return withBrowserStart(await withoutLostSessions(ports, facts), ports.clock.now());
}

/** A job that was filed right before a worker died stands for its deadline all the same. */
function withJobs(facts: Facts, jobs: Awaited<ReturnType<Ports['journal']['jobs']>>): Facts {
  return jobs.reduce((all, { cause, targets }) => {
    if (cause.kind !== 'automatic') return all;
    return withHandled(all, { id: cause.deadlineId, siteIds: targets.map(({ site }) => site.id) });
  }, facts);
}

/** A sign-in that was signed out is over, whatever its server made of it: it is not tried again and again. */
function withRecords(facts: Facts, records: readonly SignOutRecord[]): Facts {
  const ended = records.flatMap(({ entries }) => entries).filter(({ outcome }) => outcome.kind === 'finished');
  return ended.reduce((all, { siteId, startedAt, tookMs }) => {
    const at = startedAt + tookMs;
    const isOver = (all.sites[siteId]?.signedInAt ?? at) < at;
    return isOver ? withSession(all, siteId, 'signed-out', { at, byCookie: false }) : all;
  }, facts);
}

/** What only now turns out to be overdue, though somebody looked since, was no deadline before: it is warned of first; shifts and windows of the past are not its business. */
async function withWarning(ports: Ports, facts: Facts): Promise<Facts> {
  const { found, now, settings } = await timeNow(ports, facts, await sitesInCall(ports, facts));
  return found
    .filter(({ deadline, phase }) => phase !== 'call' && deadline.dueAt <= now + LEAST_WARNING_MS)
    .reduce((all, { deadline }) => {
      if (deadline.cause === 'shift-end' || deadline.cause === 'stale' || deadline.cause === 'maintenance')
        return deadline.dueAt <= now ? withHandled(all, deadline) : all;
      return withNotBefore(all, deadline, now + settings.warning.warnMs);
    }, facts);
}

/** Files a sign-out for each deadline that is due, one per site, and notes that it was acted on. */
async function actOnDue(ports: Ports, facts: Facts, onJob: () => void): Promise<{ readonly facts: Facts }> {
  const time = await timeNow(ports, facts, await sitesInCall(ports, facts));
  const busy = await busySites(ports);
  let next = facts;
  for (const { deadline, phase } of time.found) {
    if (phase !== 'due') continue;
    const siteIds = deadline.siteIds.filter((id) => !busy.has(id) && next.sites[id] !== undefined);
    if (siteIds.length === 0) continue;
    for (const id of siteIds) busy.add(id);
    next = await act(ports, next, { ...deadline, siteIds }, time.now);
    onJob();
  }
  return { facts: next };
}

async function act(ports: Ports, facts: Facts, deadline: Deadline, now: EpochMs): Promise<Facts> {
  const late = lateOf(deadline, facts, now);
  const siteIds = late === null ? deadline.siteIds : await stillSignedIn(ports, deadline.siteIds);
  const over = deadline.siteIds.filter((id) => !siteIds.includes(id));
  const { cause: rule, owner, dueAt, limitMs } = deadline;
  const cause = { kind: 'automatic', deadlineId: deadline.id, rule, owner, dueAt, limitMs, late } as const;
  const left = over.length === 0 ? facts : await leaveAlone(ports, facts, over, cause);
  if (siteIds.length > 0) await startSignOut(ports, siteIds, cause);
  const handled = withHandled(left, { ...deadline, siteIds });
  // Before anything else may be lost with the worker.
  await ports.facts.save(handled);
  return handled;
}

async function busySites(ports: Ports): Promise<Set<SiteId>> {
  const ids = [...busyTargetIds(await ports.journal.jobs())];
  return new Set(ids.map((id) => id.split('@')[0] ?? ''));
}

/** What the browser tells about calls and the computer by itself. */
async function withWorld(ports: Ports, facts: Facts, now: EpochMs): Promise<Facts> {
  const [calls, state, { settings }] = await Promise.all([
    sitesInCall(ports, facts),
    ports.computer.state(UNUSED_MS),
    ports.settings.load(),
  ]);
  const withCalls = [...calls].reduce((all, id) => withCall(all, id, now), facts);
  const siteIds = settings.sites.map((site) => site.id);
  return withoutOld(withComputer(withCalls, state, now, UNUSED_MS), siteIds, now);
}

/** Keeps the facts, shows what follows from them, and wakes when that changes. */
async function settle(ports: Ports, facts: Facts): Promise<void> {
  const calls = await sitesInCall(ports, facts);
  const time = await withTimeToReact(ports, await timeNow(ports, facts, calls), calls);
  await ports.facts.save(time.facts);
  await ports.notices.show(await noticesFor(ports, time));
  const at = nextMomentAt(time.found, time.settings, time.facts, time.now);
  if (at === null) await ports.alarms.clear(ALARM);
  else await ports.alarms.wakeAt(ALARM, at);
}

/** Whoever is warned has time to react, also where the warning comes late: the worker slept, the computer just woke. */
async function withTimeToReact(ports: Ports, time: TimeNow, calls: ReadonlySet<SiteId>): Promise<TimeNow> {
  const next = time.found.reduce((all, { deadline, phase }) => {
    if (phase !== 'warning' || deadline.warnAt.length === 0) return all;
    const leastMs = Math.min(LEAST_WARNING_MS, deadline.dueAt - warnedFrom(deadline));
    return withNotBefore(all, deadline, time.now + leastMs);
  }, time.facts);
  return next === time.facts ? time : timeNow(ports, next, calls);
}
