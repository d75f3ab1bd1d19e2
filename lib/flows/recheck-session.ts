import type { EpochMs } from '../base/time';
import type { Facts } from '../deadlines/facts';
import { withSession } from '../deadlines/news';
import type { RecordEntry, SignOutRecord } from '../records/record';
import { type CookieStore, isPrivate } from '../signout/cookie-store';
import type { AutomaticCause } from '../signout/job';
import { targetId } from '../signout/plan';
import type { Site, SiteId } from '../sites/site';
import { lookAtSites } from './look-at-sites';
import type { Ports } from './ports';
import { siteInStores, stateOfAll } from './site-session';
import { siteTabs } from './site-tabs';

const unknownStore: CookieStore = { id: '', kind: 'normal', name: null };
const RECORDS_READ = 20;
/** A page that is being loaded is waited for so long. */
const LOAD_LIMIT_MS = 2_500;

/** Sites of a missed deadline whose sign-in still stands, or may: whoever came to the sign-in form in the meantime is left alone. */
export async function stillSignedIn(ports: Ports, siteIds: readonly SiteId[]): Promise<SiteId[]> {
  const { settings } = await ports.settings.load();
  const sites = settings.sites.filter(({ id }) => siteIds.includes(id));
  const found = await Promise.all(sites.map(async (site) => ((await isOver(ports, site)) ? [] : [site.id])));
  return found.flat();
}

async function isOver(ports: Ports, site: Site): Promise<boolean> {
  const tabs = await siteTabs(ports, site, 'all');
  const limits = { minMs: 0, quietMs: 0, limitMs: LOAD_LIMIT_MS };
  await Promise.all(tabs.filter(({ loading }) => loading).map(({ id }) => ports.tabs.settled(id, limits)));
  const [looks, records] = await Promise.all([lookAtSites(ports, [site]), ports.journal.records(RECORDS_READ)]);
  const facts = { looks, records, known: null };
  return stateOfAll(await siteInStores(ports, site, await siteTabs(ports, site, 'all'), facts)) === 'signed-out';
}

/** The sign-in that a missed deadline was about is over already: nothing is done there, and the record says so (I8). */
export async function leaveAlone(
  ports: Ports,
  facts: Facts,
  siteIds: readonly SiteId[],
  cause: AutomaticCause,
): Promise<Facts> {
  const { settings } = await ports.settings.load();
  const sites = settings.sites.filter(({ id }) => siteIds.includes(id));
  const record = await recordOf(ports, sites, cause, facts);
  await ports.journal.finish(record.id, record, []);
  const at = ports.clock.now();
  return siteIds.reduce((all, id) => withSession(all, id, 'signed-out', { at, byCookie: false }), facts);
}

/** Whoever signs in after such a deadline is named as the reason in its record. */
export async function nameNewer(ports: Ports, siteId: SiteId): Promise<void> {
  const [latest] = await ports.journal.records(1);
  if (!latest?.entries.some((entry) => entry.siteId === siteId && entry.outcome.kind === 'left-alone')) return;
  await ports.journal.updateRecord(latest.id, (record) => ({
    ...record,
    entries: record.entries.map((entry) =>
      entry.siteId === siteId && entry.outcome.kind === 'left-alone'
        ? { ...entry, outcome: { kind: 'left-alone', because: 'newer' } }
        : entry,
    ),
  }));
}

/** Of a sign-in that only private windows told of, the record is as little written down as that was. */
async function recordOf(
  ports: Ports,
  sites: readonly Site[],
  cause: AutomaticCause,
  facts: Facts,
): Promise<SignOutRecord> {
  const now = ports.clock.now();
  const [normal = unknownStore, ...others] = await ports.cookies.stores();
  const hidden = others.find(isPrivate) ?? { ...unknownStore, kind: 'private' as const };
  const storeOf = ({ id }: Site): CookieStore => (facts.sites[id]?.open === null ? hidden : normal);
  return {
    version: 1,
    // The same deadline written twice is one record.
    id: `${cause.deadlineId}/${sites.map(({ id }) => id).join()}`,
    cause,
    startedAt: now,
    finishedAt: now,
    resumed: false,
    offHours: false,
    extensionVersion: ports.extensionVersion,
    entries: sites.map((site) => entryOf(site, storeOf(site), now)),
  };
}

const entryOf = (site: Site, store: CookieStore, now: EpochMs): RecordEntry => ({
  targetId: targetId(site.id, store.id),
  siteId: site.id,
  siteName: site.name,
  host: new URL(site.address).host,
  storeId: store.id,
  store,
  outcome: { kind: 'left-alone', because: 'over' },
  startedAt: now,
  tookMs: 0,
  steps: [],
  secondLook: null,
});
