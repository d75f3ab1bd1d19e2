import { inTurn } from '../base/in-turn';
import { type EpochMs, MINUTE_MS } from '../base/time';
import { planMark, withChangedPlan } from '../deadlines/changed-plan';
import type { Facts } from '../deadlines/facts';
import { withCall, withComputer, withNotBefore } from '../deadlines/news';
import { type InPhase, nextMomentAt } from '../deadlines/next-moment';
import { LEAST_WARNING_MS, warnedFrom } from '../deadlines/phase';
import { withoutOld } from '../deadlines/without-old';
import { actOnDue } from './act-on-due';
import { factsOfRun } from './facts-of-run';
import { noteBrowser } from './new-browser';
import type { Ports } from './ports';
import { noticesFor, toldDeadline } from './show-time';
import { type TimeNow, timeIn, type World, worldNow } from './time-now';

const ALARM = 'time';
/** A worker that dies at a look is woken so much later. */
const AGAIN_MS = MINUTE_MS;
/** The browser calls a computer idle that nobody used for so long. */
export const UNUSED_MS = 60_000;

/** What happened since the last look. */
export type News = (facts: Facts, at: EpochMs) => Facts;

export interface TimeKeeper {
  /** Something happened, or may have: acts on what is overdue by what was known before, takes the news in, shows and sets the alarm anew. */
  look(news?: News): Promise<void>;
  /** A page that is not to be seen begins in the tab and is covered from here on: what was worked out before does not uncover it. */
  pageBegan(tabId: number): Promise<void>;
  /** Puts off, stays late, …: changes the facts and answers from what stands then. What is overdue is acted on before. */
  change<T>(how: (time: TimeNow) => { readonly facts: Facts; readonly answer: T }): Promise<T>;
}

/** One per worker: looks wait for each other. `onJob` runs what was filed. */
export function createTimeKeeper(ports: Ports, onJob: () => void, onChange: () => void): TimeKeeper {
  const turn = inTurn();
  const begun = new Set<number>();
  return {
    pageBegan: (tabId) => {
      begun.add(tabId);
      return ports.notices.documentBegan(tabId, true);
    },
    look: (news = (facts) => facts) =>
      turn(async () => {
        const { facts, world, newBrowser } = await caughtUp(ports, onJob);
        const then = { ...world, now: ports.clock.now() };
        const known = await withWorld(ports, news(facts, then.now), then);
        // A lock without a grace is due as soon as it is known.
        await settle(ports, await actOnDue(ports, known, then, onJob), then, begun);
        if (newBrowser) await noteBrowser(ports);
        onChange();
      }),
    change: (how) =>
      turn(async () => {
        const { facts, world, newBrowser } = await caughtUp(ports, onJob);
        const then = { ...world, now: ports.clock.now() };
        const { facts: next, answer } = how(timeIn(then, facts));
        await settle(ports, { ...next, seenAt: then.now }, then, begun);
        if (newBrowser) await noteBrowser(ports);
        onChange();
        return answer;
      }),
  };
}

interface CaughtUp {
  readonly facts: Facts;
  readonly world: World;
  readonly newBrowser: boolean;
}

/** What is overdue by the facts of before was acted on. */
async function caughtUp(ports: Ports, onJob: () => void): Promise<CaughtUp> {
  await ports.alarms.wakeAt(ALARM, ports.clock.now() + AGAIN_MS);
  const { facts, newBrowser } = await factsOfRun(ports);
  const world = await worldNow(ports, facts);
  return { facts: await actOnDue(ports, withPlan(facts, world), world, onJob), world, newBrowser };
}

/** Settings, roster or zone may have changed since the last look. */
function withPlan(facts: Facts, world: World): Facts {
  const { settings, calendar, now } = world;
  if (facts.plan?.mark === planMark(settings, calendar)) return facts;
  return withChangedPlan(facts, timeIn(world, facts).found, now, settings.warning.warnMs);
}

/** What the browser tells about calls and the computer by itself. */
async function withWorld(ports: Ports, facts: Facts, { now, settings, calls }: World): Promise<Facts> {
  const withCalls = [...calls].reduce((all, [id, where]) => withCall(all, id, now, where === 'private'), facts);
  const state = await ports.computer.state(UNUSED_MS);
  const siteIds = settings.sites.map((site) => site.id);
  return { ...withoutOld(withComputer(withCalls, state, now, UNUSED_MS), siteIds, now), seenAt: now };
}

/** Keeps the facts, wakes when what follows from them changes, and shows it. All of one instant: what comes due meanwhile is woken for. */
async function settle(ports: Ports, facts: Facts, world: World, begun: Set<number>): Promise<void> {
  const first = timeIn(world, facts);
  const time = withTimeToReact(first, world, await toldDeadline(ports, first));
  const firstDueAt = time.found[0]?.deadline.dueAt ?? null;
  await ports.facts.save({ ...time.facts, plan: { mark: planMark(world.settings, world.calendar), firstDueAt } });
  const at = nextMomentAt(time.found, time.settings, time.facts, time.times, time.now);
  if (at === null) await ports.alarms.clear(ALARM);
  else await ports.alarms.wakeAt(ALARM, at);
  await ports.computer.watch(Object.keys(time.facts.sites).length > 0);
  begun.clear();
  const notices = await noticesFor(ports, time);
  await ports.notices.show({ ...notices, coveredTabIds: [...new Set([...notices.coveredTabIds, ...begun])] });
}

/** Whoever is warned has time to react, also where the warning comes late: the worker slept, the computer just woke. */
function withTimeToReact(time: TimeNow, world: World, told: InPhase | null): TimeNow {
  if (told?.phase !== 'warning') return time;
  const { deadline } = told;
  const leastMs = Math.min(LEAST_WARNING_MS, deadline.dueAt - warnedFrom(deadline));
  const facts = withNotBefore(time.facts, deadline, time.now + leastMs);
  return facts === time.facts ? time : timeIn(world, facts);
}
