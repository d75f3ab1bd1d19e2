import type { InPhase } from '../deadlines/next-moment';
import type { Cause } from '../signout/job';
import { sitesOfJobs } from './busy-sites';
import { coveredTabs } from './cover';
import { announcedMaintenance } from './maintenance-now';
import type { Ports } from './ports';
import { canAnswer, siteTabs } from './site-tabs';
import type { TimeNow } from './time-now';
import type { Notices, Notification } from './time-ports';

const REOPENED = 'reopened';
const MOST_BANNERS = 50;

/** What people are to see now, beside popup and toolbar. */
export async function noticesFor(ports: Ports, time: TimeNow): Promise<Notices> {
  const told = await toldDeadline(ports, time);
  const coveredTabIds = await coveredTabs(ports, time);
  return {
    window: await windowFor(ports, time, told),
    notification: notificationFor(time, told),
    banner: await bannerFor(ports, time, told),
    coveredTabIds,
  };
}

/** The one that people hear of: the first that is not ahead, of sites that are not being signed out already (R28). */
export async function toldDeadline(ports: Ports, time: Pick<TimeNow, 'found'>): Promise<InPhase | null> {
  const open = await openDeadlines(ports, time);
  return open.find(({ phase, deadline }) => phase !== 'ahead' && deadline.warnAt.length > 0) ?? null;
}

/** Deadlines of sites that nobody signs out yet. Those of one countdown are one, whatever rules for calls their sites have. */
export async function openDeadlines(ports: Ports, { found }: Pick<TimeNow, 'found'>): Promise<InPhase[]> {
  const busy = await sitesOfJobs(ports);
  const open = found.filter(({ deadline }) => deadline.siteIds.some((id) => !busy.has(id)));
  const byId = Map.groupBy(open, ({ deadline }) => deadline.id);
  return [...byId.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const siteIds = [first, ...others].flatMap(({ deadline }) => deadline.siteIds);
    return [{ ...first, deadline: { ...first.deadline, siteIds } }];
  });
}

/** Somebody closed the window: where that is no answer it comes back. */
export async function reopenWindow(ports: Ports): Promise<void> {
  await ports.secrets.save(REOPENED, (await reopened(ports)) + 1);
}

async function windowFor(ports: Ports, { facts }: TimeNow, told: InPhase | null): Promise<Notices['window']> {
  if (facts.away !== null) return { key: `away@${facts.away.sinceAt}#${await reopened(ports)}`, about: 'away' };
  if (told !== null && told.phase !== 'hint') {
    const { id, extension } = told.deadline;
    return { key: `${id}#${extension?.used ?? 0}#${await reopened(ports)}`, about: 'warning' };
  }
  const running = (await ports.journal.jobs()).find(({ cause }) => isToldHere(cause));
  const ended = running?.id ?? (await endedByItself(ports, facts));
  return ended === null ? null : { key: `job:${ended}`, about: 'ended' };
}

/** What nobody asked for in the popup is told in the window. */
const isToldHere = (cause: Cause): boolean =>
  cause.kind === 'automatic' || cause.by === 'warning' || cause.by === 'away';

/** The last sign-out, if nobody asked for it in the popup and nobody signed in since: its result stands until somebody has seen it. */
async function endedByItself(ports: Ports, { sites, browserStartedAt }: TimeNow['facts']): Promise<string | null> {
  const [latest] = await ports.journal.records(1);
  if (latest === undefined || !isToldHere(latest.cause) || latest.finishedAt < browserStartedAt) return null;
  const isDone = latest.entries.some(({ outcome }) => outcome.kind === 'finished');
  const isBack = latest.entries.some(({ siteId }) => (sites[siteId]?.signedInAt ?? 0) > latest.finishedAt);
  return isDone && !isBack ? latest.id : null;
}

async function reopened(ports: Ports): Promise<number> {
  return ((await ports.secrets.load(REOPENED)) as number | null) ?? 0;
}

function notificationFor(time: TimeNow, told: InPhase | null): Notification | null {
  if (told !== null && (told.phase === 'hint' || told.phase === 'warning')) {
    const { deadline, phase } = told;
    const step = deadline.warnAt.filter((at) => at <= time.now).length;
    return { kind: phase, key: `${deadline.id}#${deadline.extension?.used ?? 0}#${step}`, deadline, at: time.now };
  }
  const maintenance = announcedMaintenance(time).find(({ startAt }) => startAt > time.now);
  if (maintenance === undefined) return null;
  return { kind: 'maintenance', key: `maintenance@${maintenance.startAt}`, maintenance };
}

async function bannerFor(ports: Ports, { settings }: TimeNow, told: InPhase | null): Promise<Notices['banner']> {
  if (told === null || told.phase !== 'warning') return null;
  const { siteIds, dueAt, cause } = told.deadline;
  const sites = settings.sites.filter(({ id }) => siteIds.includes(id));
  const tabs = (await Promise.all(sites.map((site) => siteTabs(ports, site, 'all')))).flat().filter(canAnswer);
  return { tabIds: tabs.slice(0, MOST_BANNERS).map(({ id }) => id), dueAt, cause };
}
