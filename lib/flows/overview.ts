import type { EpochMs } from '../base/time';
import type { Facts } from '../deadlines/facts';
import type { SignOutRecord } from '../records/record';
import { shownRecordId } from '../records/shown-record';
import { decisionDueAt, phaseOf } from '../signout/decisions';
import { type SiteMemories, wouldFail } from '../signout/doctor/report';
import { type Job, stepNames, type Target } from '../signout/job';
import type { JobOverview, Overview, SiteOverview, SiteProgress } from '../signout/overview';
import { nextStep } from '../signout/steps';
import { hostLabel } from '../sites/match';
import { permissionOrigins } from '../sites/permission-origins';
import type { Site, SiteId } from '../sites/site';
import type { FrameReport } from '../unsaved/entry';
import { allFoundProviders, type FoundProviders } from './found-providers';
import { knownLooks, type Looks } from './look-at-sites';
import { knownItems, openItemsOf, type ShownItems } from './open-items';
import type { Ports, TabFact } from './ports';
import { providerOverview } from './provider-overview';
import { openDeadlines, toldDeadline } from './show-time';
import { sessionOfAll, siteInStores } from './site-session';
import { canAnswer, siteTabs, tabsWithWork } from './site-tabs';
import { loadFacts, type TimeNow, timeNow } from './time-now';
import { isStale, siteEnd, timeOverview } from './time-overview';

const RECORDS_SHOWN = 20;
const DISMISSED = 'dismissed';

/** Everything the popup shows, put together from what is known now; asks no server and touches no page. */
export async function overviewNow(ports: Ports, trouble: Overview['trouble']): Promise<Overview> {
  const [{ settings, damaged }, jobs, records, looks, reports, items, known, dismissed, providers, checks] =
    await Promise.all([
      ports.settings.load(),
      ports.journal.jobs(),
      ports.journal.records(RECORDS_SHOWN),
      knownLooks(ports),
      ports.unsaved.reports(),
      knownItems(ports),
      loadFacts(ports),
      ports.secrets.load(DISMISSED) as Promise<string | null>,
      allFoundProviders(ports),
      ports.checks.load(),
    ]);
  const facts = { jobs, records, looks, reports, items, known, providers, checks, sites: settings.sites };
  const rows = await Promise.all(settings.sites.map((site) => siteOverview(ports, site, facts)));
  const time = await timeNow(
    ports,
    known,
    new Map(rows.flatMap(({ id, call }) => (call ? [[id, 'open'] as const] : []))),
  );
  const sites = rows.map((row) => withTime(row, time));
  return {
    at: ports.clock.now(),
    appearance: settings.appearance,
    sites,
    unsavedTotal: sites.reduce((sum, site) => sum + site.unsaved, 0),
    job: jobOverview(jobs),
    records,
    notCovered: (await ports.cookies.allowedInPrivate()) ? [] : ['private'],
    ...timeOverview(time, await toldDeadline(ports, time), await openDeadlines(ports, time), sites),
    openStores: (await ports.cookies.stores()).map(({ id }) => id),
    shownRecordId: shownRecordId(records, sites, dismissed, ports.clock.now()),
    trouble: damaged ? 'settings-damaged' : trouble,
  };
}

export async function dismissResult(ports: Ports): Promise<void> {
  const [latest] = await ports.journal.records(1);
  if (latest) await ports.secrets.save(DISMISSED, latest.id);
}

interface Known {
  readonly jobs: readonly Job[];
  readonly records: readonly SignOutRecord[];
  readonly looks: Looks;
  readonly reports: ReadonlyMap<number, FrameReport>;
  readonly items: ShownItems;
  readonly known: Facts;
  readonly providers: FoundProviders;
  readonly checks: SiteMemories;
  readonly sites: readonly Site[];
}

async function siteOverview(ports: Ports, site: Site, facts: Known): Promise<SiteOverview> {
  const origins = permissionOrigins({ ...site, embeddedHosts: [] });
  const access = await ports.access.granted(origins);
  const tabs = access ? await siteTabs(ports, site, 'all') : [];
  const known = facts.known.sites[site.id] ?? null;
  const stores = access ? await siteInStores(ports, site, tabs, { ...facts, known }) : [];
  const session = access ? sessionOfAll(stores) : { state: 'unknown' as const, since: null };
  return {
    id: site.id,
    name: site.name,
    host: hostLabel(site),
    address: site.address,
    access,
    origins,
    session: session.state,
    since: session.since,
    account: session.state === 'signed-in' ? (stores[0]?.account ?? null) : null,
    tabs: tabs.length,
    ...unsavedNow(access ? await tabsWithWork(ports, site, 'all') : [], facts.reports),
    openItems: openItemsOf(site, tabs, facts.items),
    ends: null,
    progress: leastFar(progressOf(site.id, 'all', facts.jobs)),
    stores: stores.map((one) => ({
      store: one.store,
      session: one.session.state,
      account: one.account,
      tabs: one.tabs.length,
      progress: leastFar(progressOf(site.id, one.store.id, facts.jobs)),
    })),
    provider: await providerOverview(ports, site, facts.sites, facts.providers),
    wouldFail: wouldFail(facts.checks[site.id]?.report, access),
    checkedAt: facts.checks[site.id]?.report?.at ?? null,
  };
}

/** What ends it, and whether it should have ended already. */
function withTime(row: SiteOverview, time: TimeNow): SiteOverview {
  const stale = row.session !== 'signed-out' && row.progress === null && isStale(time, row.id);
  return {
    ...row,
    ends: siteEnd(time, row.id),
    ...(stale && { session: 'stale', account: null, stores: row.stores.map((one) => ({ ...one, account: null })) }),
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

/** The site's part in the first job that has one, in each of its stores or in this one. */
function progressOf(siteId: SiteId, storeId: string | 'all', jobs: readonly Job[]): SiteProgress[] {
  const isWanted = ({ site, store }: Target) => site.id === siteId && (storeId === 'all' || store.id === storeId);
  const job = jobs.find(({ targets }) => targets.some(isWanted));
  return (job?.targets ?? []).filter(isWanted).flatMap((target) => progressIn(target, job?.filedAt ?? 0) ?? []);
}

function progressIn(target: Target, filedAt: EpochMs): SiteProgress | null {
  if (target.stage.at === 'waiting' || target.stage.at === 'blocked') return { kind: target.stage.at };
  if (target.stage.at === 'done') return { kind: 'done', outcome: target.stage.outcome };
  const step = nextStep(target);
  return step ? { kind: 'running', step, startedAt: target.startedAt ?? filedAt } : null;
}

/** What has got least far; what somebody has to decide about stands before all. null: there is none. */
const leastFar = (all: readonly SiteProgress[]): SiteProgress | null =>
  all.toSorted((a, b) => howFar(a) - howFar(b))[0] ?? null;

function howFar(progress: SiteProgress): number {
  switch (progress.kind) {
    case 'blocked':
      return -2;
    case 'waiting':
      return -1;
    case 'running':
      return stepNames.indexOf(progress.step);
    case 'done':
      return stepNames.length;
  }
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
