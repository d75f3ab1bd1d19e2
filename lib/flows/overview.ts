import type { SignOutRecord } from '../records/record';
import { shownRecordId } from '../records/shown-record';
import type { Session } from '../sessions/session';
import { sessionOf } from '../sessions/session-state';
import { sortCookies } from '../signout/cookies';
import { decisionDueAt, phaseOf } from '../signout/decisions';
import type { Job } from '../signout/job';
import type { JobOverview, Overview, SiteOverview, SiteProgress } from '../signout/overview';
import { nextStep } from '../signout/steps';
import { hostLabel, hostOf } from '../sites/match';
import { permissionOrigins } from '../sites/permission-origins';
import type { Site, SiteId } from '../sites/site';
import type { FrameReport } from '../unsaved/entry';
import { knownLooks, type Looks } from './look-at-sites';
import { knownItems, openItemsOf, type ShownItems } from './open-items';
import type { Ports, TabFact } from './ports';
import { canAnswer, siteTabs, tabsWithWork } from './site-tabs';

const RECORDS_SHOWN = 20;
const SINCE = 'signed-in-since';
const DISMISSED = 'dismissed';

type Since = Readonly<Record<SiteId, number>>;

/** Everything the popup shows, put together from what is known now; asks no server and touches no page. */
export async function overviewNow(ports: Ports, trouble: Overview['trouble']): Promise<Overview> {
  const [{ settings, damaged }, jobs, records, looks, reports, items, since, dismissed] = await Promise.all([
    ports.settings.load(),
    ports.journal.jobs(),
    ports.journal.records(RECORDS_SHOWN),
    knownLooks(ports),
    ports.unsaved.reports(),
    knownItems(ports),
    ports.secrets.load(SINCE) as Promise<Since | null>,
    ports.secrets.load(DISMISSED) as Promise<string | null>,
  ]);
  const facts = { jobs, records, looks, reports, items, since: since ?? {} };
  const sites = await Promise.all(settings.sites.map((site) => siteOverview(ports, site, facts)));
  await rememberSince(ports, sites, facts.since);
  return {
    at: ports.clock.now(),
    appearance: settings.appearance,
    sites,
    unsavedTotal: sites.reduce((sum, site) => sum + site.unsaved, 0),
    job: jobOverview(jobs),
    records,
    deadline: null,
    shift: null,
    maintenance: [],
    away: null,
    shownRecordId: shownRecordId(records, sites, dismissed, ports.clock.now()),
    trouble: damaged ? 'settings-damaged' : trouble,
  };
}

export async function dismissResult(ports: Ports): Promise<void> {
  const [latest] = await ports.journal.records(1);
  if (latest) await ports.secrets.save(DISMISSED, latest.id);
}

interface Facts {
  readonly jobs: readonly Job[];
  readonly records: readonly SignOutRecord[];
  readonly looks: Looks;
  readonly reports: ReadonlyMap<number, FrameReport>;
  readonly items: ShownItems;
  readonly since: Since;
}

async function siteOverview(ports: Ports, site: Site, facts: Facts): Promise<SiteOverview> {
  const origins = permissionOrigins({ ...site, embeddedHosts: [] });
  const access = await ports.access.granted(origins);
  const tabs = access ? await siteTabs(ports, site) : [];
  const session = access ? await siteSession(ports, site, tabs, facts) : { state: 'unknown' as const, since: null };
  return {
    id: site.id,
    name: site.name,
    host: hostLabel(site),
    address: site.address,
    access,
    origins,
    session: session.state,
    since: session.since,
    tabs: tabs.length,
    ...unsavedNow(access ? await tabsWithWork(ports, site) : [], facts.reports),
    openItems: openItemsOf(site, tabs, facts.items),
    ends: null,
    progress: progressOf(site.id, facts.jobs),
  };
}

/** As the pages tell of their own accord; a tab that sleeps tells nothing and counts for one. */
function unsavedNow(
  tabs: readonly TabFact[],
  reports: ReadonlyMap<number, FrameReport>,
): Pick<SiteOverview, 'unsaved' | 'call'> {
  const told = (tab: TabFact): number => (canAnswer(tab) ? (reports.get(tab.id)?.unsaved ?? 0) : 1);
  return {
    unsaved: tabs.reduce((sum, tab) => sum + told(tab), 0),
    call: tabs.some((tab) => tab.audible || reports.get(tab.id)?.call === true),
  };
}

async function siteSession(ports: Ports, site: Site, tabs: readonly TabFact[], facts: Facts): Promise<Session> {
  const [storeId = ''] = await ports.cookies.storeIds();
  const { own, ownPartitioned } = sortCookies(site, await ports.cookies.near([hostOf(site)], storeId));
  const now = ports.clock.now();
  return sessionOf(
    {
      looks: (facts.looks[site.id] ?? []).filter((look) => tabs.some((tab) => tab.id === look.tabId)),
      openTabs: tabs.length,
      cookies: own.length + ownPartitioned.length,
      lastCredentialedAnswerAt: await ports.traffic.lastCredentialedAnswerAt([hostOf(site)]),
      signedInSinceAt: facts.since[site.id] ?? null,
      signedOutAt: signedOutAt(site.id, facts.records),
    },
    now,
  );
}

function signedOutAt(siteId: SiteId, records: readonly SignOutRecord[]): number | null {
  const entries = records.flatMap((record) => record.entries).filter((entry) => entry.siteId === siteId);
  const done = entries.filter((entry) => entry.outcome.kind === 'finished' && entry.outcome.local.kind === 'clean');
  return done.length === 0 ? null : Math.max(...done.map((entry) => entry.startedAt + entry.tookMs));
}

/** The first time a site is seen signed in is kept until it is seen signed out. */
async function rememberSince(ports: Ports, sites: readonly SiteOverview[], known: Since): Promise<void> {
  const entries = sites.flatMap((site) => {
    const at = known[site.id] ?? site.since ?? ports.clock.now();
    return site.session === 'signed-in' ? [[site.id, at] as const] : [];
  });
  const next = Object.fromEntries(entries);
  if (JSON.stringify(next) !== JSON.stringify(known)) await ports.secrets.save(SINCE, next);
}

function progressOf(siteId: SiteId, jobs: readonly Job[]): SiteProgress | null {
  const [found] = jobs.flatMap(({ targets, filedAt }) =>
    targets.filter(({ site }) => site.id === siteId).map((target) => ({ target, filedAt })),
  );
  if (!found) return null;
  const { target, filedAt } = found;
  if (target.stage.at === 'waiting' || target.stage.at === 'blocked') return { kind: target.stage.at };
  if (target.stage.at === 'done') return { kind: 'done', outcome: target.stage.outcome };
  const step = nextStep(target);
  return step ? { kind: 'running', step, startedAt: target.startedAt ?? filedAt } : null;
}

/** One that asks somebody comes first. */
function jobOverview(jobs: readonly Job[]): JobOverview | null {
  const job = jobs.find((known) => phaseOf(known) === 'blocked') ?? jobs[0];
  if (!job) return null;
  const { id, cause, filedAt, startsAt, stopRequestedAt, resumed } = job;
  return {
    id,
    cause,
    filedAt,
    phase: phaseOf(job),
    startsAt: startsAt ?? filedAt,
    stopRequested: stopRequestedAt !== null,
    resumed,
    discardsAt: job.cause.kind === 'automatic' ? decisionDueAt(job) : null,
  };
}
