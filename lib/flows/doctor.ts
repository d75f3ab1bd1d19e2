import { inTurn } from '../base/in-turn';
import { type EpochMs, MINUTE_MS } from '../base/time';
import type { Reply } from '../messaging/protocol';
import { isPrivate } from '../signout/cookie-store';
import type { Examined } from '../signout/doctor/examined';
import { findingsOf } from '../signout/doctor/findings';
import { dueAt, isCheckedAlike, ofSites, withAccess, withReport, withTry } from '../signout/doctor/memories';
import type { SeenNow, SiteReport } from '../signout/doctor/report';
import type { ShownControl } from '../signout/doctor/shown-control';
import type { Overview, SiteOverview } from '../signout/overview';
import type { Site, SiteId } from '../sites/site';
import { examineSite } from './examine-site';
import type { MenuLooks } from './menu-looks';
import type { Ports } from './ports';
import { showControl } from './show-control';
import { undisturbed } from './undisturbed';

/** How often it is worked out which site is due. */
const EVERY_MS = 10 * MINUTE_MS;
/** A site that answers slowly is asked a good many questions. */
const LIMIT_MS = 2 * MINUTE_MS;

export interface CheckedSite {
  readonly report: SiteReport;
  readonly seen: SeenNow;
}

export interface Doctor {
  /** Somebody asked for it. Refused while a sign-out runs. */
  check(id: SiteId): Promise<Reply<CheckedSite>>;
  /** What a sign-out would press, outlined in its page, or no more. Refused while a sign-out runs. */
  show(asked: { id: SiteId; on: boolean }): Promise<Reply<ShownControl | null>>;
  reports(): Promise<Readonly<Record<SiteId, SiteReport>>>;
  /** Told each overview: remembers where access is, and looks at one site at most whose week is over and where somebody is signed in. */
  notice(overview: Overview): Promise<void>;
}

/** One per worker: checks wait for each other. */
export function createDoctor(ports: Ports, menus: MenuLooks, changed: () => void): Doctor {
  const turn = inTurn();
  const noted = new Set<SiteId>();
  let idle = true;
  let quietUntil: EpochMs = 0;
  const check = (id: SiteId, by: SiteReport['by']) =>
    turn(async () => {
      const done = await checkSite(ports, menus, id, by);
      if (done.ok) changed();
      return done;
    });
  const lookAfter = async (overview: Overview): Promise<void> => {
    const now = ports.clock.now();
    const inUse = overview.sites.filter(isInOpenWindows);
    if (overview.job !== null || inUse.length === 0 || now < quietUntil) return;
    quietUntil = now + EVERY_MS;
    const memories = await ports.checks.load();
    const due = inUse.find(({ id }) => (dueAt(memories[id]) ?? now + 1) <= now);
    if (!due) return;
    await ports.checks.change((known) => withTry(known, due.id, now));
    await check(due.id, 'week');
  };
  return {
    check: (id) => check(id, 'person'),
    show: (asked) => showControl(ports, menus, asked),
    reports: async () => reportsIn(await ports.checks.load()),
    async notice(overview) {
      await noteAccess(ports, overview, noted);
      if (!idle) return;
      idle = false;
      await lookAfter(overview).finally(() => {
        idle = true;
      });
    },
  };
}

/** Somebody is signed in, and not only in private windows. */
const isInOpenWindows = ({ access, session, stores }: SiteOverview): boolean =>
  access &&
  session === 'signed-in' &&
  stores.some(({ store, session: state }) => state === 'signed-in' && !isPrivate(store));

function reportsIn(memories: Awaited<ReturnType<Ports['checks']['load']>>): Record<SiteId, SiteReport> {
  return Object.fromEntries(Object.entries(memories).flatMap(([id, { report }]) => (report ? [[id, report]] : [])));
}

async function checkSite(
  ports: Ports,
  menus: MenuLooks,
  id: SiteId,
  by: SiteReport['by'],
): Promise<Reply<CheckedSite>> {
  const site = await siteNow(ports, id);
  if (site === undefined) return { ok: false, code: 'unknown-site' };
  if (await isJobThere(ports)) return { ok: false, code: 'job-running' };
  const memory = (await ports.checks.load())[id];
  const examination = await undisturbed(ports, LIMIT_MS, (lent) =>
    examineSite(lent, site, { menus: by === 'person' ? menus : null, memory }),
  );
  if (examination === null) return { ok: false, code: (await isJobThere(ports)) ? 'job-running' : 'check-too-long' };
  const { examined, seen } = examination;
  const report: SiteReport = { at: ports.clock.now(), by, findings: findingsOf(examined) };
  const now = await siteNow(ports, id);
  if (now !== undefined && isCheckedAlike(site, now)) await remember(ports, id, report, examined);
  return { ok: true, value: { report, seen } };
}

const siteNow = async (ports: Ports, id: SiteId): Promise<Site | undefined> =>
  (await ports.settings.load()).settings.sites.find((site) => site.id === id);

async function remember(ports: Ports, id: SiteId, report: SiteReport, { access, signIn }: Examined): Promise<void> {
  await ports.checks.change((memories) => {
    const told = access === 'granted' ? withAccess(memories, [id], report.at) : memories;
    return withReport(told, id, writtenDown(report), signIn.now);
  });
  await forgetGone(ports);
}

/** Who is signed in privately is told to whoever asked, and to no disk (R56). */
const writtenDown = (report: SiteReport): SiteReport => ({
  ...report,
  findings: report.findings.map((one) => (one.code === 'only-private' ? { ...one, code: 'nobody' } : one)),
});

const isJobThere = async (ports: Ports): Promise<boolean> => (await ports.journal.jobs()).length > 0;

/** What is remembered of sites that are no more. */
export async function forgetGone(ports: Ports): Promise<void> {
  const { sites } = (await ports.settings.load()).settings;
  const ids = sites.map(({ id }) => id);
  await ports.checks.change((memories) => ofSites(memories, ids));
}

/** Where access was seen once, its absence later means that somebody took it back. */
async function noteAccess(ports: Ports, { sites }: Overview, noted: Set<SiteId>): Promise<void> {
  for (const id of noted) if (!sites.some((site) => site.id === id)) noted.delete(id);
  const fresh = sites.filter(({ id, access }) => access && !noted.has(id)).map(({ id }) => id);
  if (fresh.length === 0) return;
  for (const id of fresh) noted.add(id);
  const at = ports.clock.now();
  await ports.checks.change((memories) => withAccess(memories, fresh, at));
}
