import { MINUTE_MS } from '../base/time';
import type { Deadline } from '../deadlines/deadline';
import { countdownId } from '../deadlines/due-at';
import type { Facts } from '../deadlines/facts';
import { lateOf } from '../deadlines/late';
import { withHandled, withNotBefore } from '../deadlines/news';
import { LEAST_WARNING_MS, warnedFrom } from '../deadlines/phase';
import type { SiteId } from '../sites/site';
import { busySites, takeOver } from './busy-sites';
import type { Ports } from './ports';
import { leaveAlone, stillSignedIn } from './recheck-session';
import { startSignOut } from './start-sign-out';
import { timeIn, type World } from './time-now';

/** Files a sign-out for each deadline that is due, one per site, and notes that it was acted on. */
export async function actOnDue(ports: Ports, facts: Facts, world: World, onJob: () => void): Promise<Facts> {
  const due = dueIn(world, facts);
  if (due.length === 0) return facts;
  const busy = await busySites(ports);
  let next = facts;
  for (const deadline of due) {
    const siteIds = deadline.siteIds.filter((id) => !busy.has(id) && next.sites[id] !== undefined);
    if (siteIds.length === 0) continue;
    if (isUntold(deadline, next, world)) {
      next = withNotBefore(next, deadline, world.now + LEAST_WARNING_MS);
      continue;
    }
    for (const id of siteIds) busy.add(id);
    next = await act(ports, next, { ...deadline, siteIds }, world);
    onJob();
  }
  return next;
}

/** People hear of one deadline at a time: one that stood behind another until now gets its own warning first. */
function isUntold(deadline: Deadline, facts: Facts, { now }: World): boolean {
  const { id, extension, warnAt, dueAt } = deadline;
  const isKnown = facts.notBefore[countdownId(id, extension?.used ?? 0)] !== undefined;
  return warnAt.length > 0 && !isKnown && facts.seenAt >= warnedFrom(deadline) && now - dueAt < MINUTE_MS;
}

const dueIn = (world: World, facts: Facts): Deadline[] =>
  timeIn(world, facts).found.flatMap(({ deadline, phase }) => (phase === 'due' ? [deadline] : []));

async function act(ports: Ports, facts: Facts, deadline: Deadline, world: World): Promise<Facts> {
  const { cause: rule, owner, dueAt, limitMs } = deadline;
  const late = lateOf(deadline, facts, world.now);
  const mayBeOver = late !== null || rule === 'stale';
  const siteIds = mayBeOver ? await stillSignedIn(ports, deadline.siteIds) : deadline.siteIds;
  const over = deadline.siteIds.filter((id) => !siteIds.includes(id));
  const cause = { kind: 'automatic', deadlineId: deadline.id, rule, owner, dueAt, limitMs, late } as const;
  const left = over.length === 0 ? facts : await leaveAlone(ports, facts, over, cause);
  if (siteIds.length > 0) {
    await takeOver(ports, siteIds);
    await startSignOut(ports, siteIds, cause);
  }
  const handled = withAllDue(world, withHandled(left, { ...deadline, siteIds }), siteIds);
  // Before anything else may be lost with the worker.
  await ports.facts.save(handled);
  return handled;
}

/** Whatever else is due at these sites by now is the same event: whoever stops its sign-out is not met by the next one. */
function withAllDue(world: World, facts: Facts, siteIds: readonly SiteId[]): Facts {
  let next = facts;
  for (;;) {
    const due = dueIn(world, next).filter((deadline) => deadline.siteIds.some((id) => siteIds.includes(id)));
    if (due.length === 0) return next;
    const ofThese = ({ id, siteIds: all }: Deadline) => ({ id, siteIds: all.filter((one) => siteIds.includes(one)) });
    next = due.reduce((all, deadline) => withHandled(all, ofThese(deadline)), next);
  }
}
