import type { Reply } from '../messaging/protocol';
import { cookiesToRemove } from '../signout/cookies';
import { nothingRead, type ResidueCounts, sumOfCounts } from '../signout/residue';
import { hostMatches } from '../sites/host-pattern';
import { hostOf, originOf } from '../sites/match';
import { hostOrigins, permissionOrigins } from '../sites/permission-origins';
import type { SitePreview } from '../sites/preview';
import type { Site } from '../sites/site';
import { historyToGo } from './forget-history';
import { knownLooks } from './look-at-sites';
import type { Ports, TabFact } from './ports';
import { cookiesOf } from './site-cookies';
import { type SiteInStore, siteInStores } from './site-session';
import { canAnswer, siteTabs } from './site-tabs';
import { loadFacts } from './time-now';

const READ_LIMIT_MS = 4_000;
const TABS_LOOKED_AT = 3;
const RECORDS_READ = 20;

/** Counts what a sign-out would clear at this moment, over all cookie stores; touches nothing of the site. */
export async function previewSite(ports: Ports, { id }: { id: string }): Promise<Reply<SitePreview>> {
  const { settings } = await ports.settings.load();
  const site = settings.sites.find((one) => one.id === id);
  if (site === undefined) return { ok: false, code: 'unknown-site' };
  const own = permissionOrigins({ ...site, embeddedHosts: [] });
  if (!(await ports.access.granted(own))) return { ok: false, code: 'no-access', values: { host: hostOf(site) } };
  const tabs = await siteTabs(ports, site, 'all');
  const answering = tabs.filter(canAnswer);
  const places = await placesOf(ports, site, tabs);
  const [sorted, storage, embedded] = await Promise.all([
    Promise.all(places.map(({ store }) => cookiesOf(ports, { site, store }))),
    storageCounts(ports, site, places),
    embeddedIn(ports, site, answering),
  ]);
  const history = await historyToGo(ports, site, READ_LIMIT_MS);
  const count = (heap: 'own' | 'ownPartitioned' | 'embedded') => sorted.reduce((sum, one) => sum + one[heap].length, 0);
  return {
    ok: true,
    value: {
      counts: {
        ...storage,
        cookies: count('own'),
        'partitioned-own': count('ownPartitioned'),
        'partitioned-embedded': count('embedded'),
      },
      cookieNames: distinct(sorted.flatMap(cookiesToRemove).map((cookie) => cookie.name)),
      keptNames: distinct(sorted.flatMap(({ kept }) => kept).map((cookie) => cookie.name)),
      shared: sorted
        .flatMap(({ shared }) => shared)
        .map(({ name, domain }) => ({ name, host: domain.replace(/^\./, '') })),
      others: site.otherHosts.map((host) => ({
        host,
        cookies: sorted.flatMap(cookiesToRemove).filter(({ domain }) => hostMatches(host, domain.replace(/^\./, '')))
          .length,
        tabs: tabs.filter(({ url }) => hostMatches(host, new URL(url).hostname)).length,
      })),
      tabs: tabs.length,
      history,
      embedded,
    },
  };
}

/** Cookies, databases and workers that a sign-out would clear in these stores; read in open pages only, null where there is none. */
export async function clearsIn(
  ports: Ports,
  site: Site,
  places: readonly Pick<SiteInStore, 'store' | 'tabs'>[],
  readsStorage: boolean,
): Promise<{ cookies: number; databases: number | null; workers: number | null }> {
  const sorted = await Promise.all(places.map(({ store }) => cookiesOf(ports, { site, store })));
  const readable = places.filter(({ tabs }) =>
    tabs.some((tab) => canAnswer(tab) && URL.parse(tab.url)?.origin === originOf(site)),
  );
  const counts = await Promise.all(
    readsStorage && readable.length === places.length
      ? readable.map(({ store }) => countIn(ports, originOf(site), [], store.id))
      : [],
  );
  const sum = (kind: keyof ResidueCounts) => (counts.length === 0 ? null : (counts.reduce(sumOfCounts)[kind] ?? null));
  return {
    cookies: sorted.flatMap(cookiesToRemove).length,
    databases: sum('indexed-db'),
    workers: sum('service-workers'),
  };
}

export async function placesOf(ports: Ports, site: Site, tabs: readonly TabFact[]): Promise<SiteInStore[]> {
  const [looks, records, facts] = await Promise.all([
    knownLooks(ports),
    ports.journal.records(RECORDS_READ),
    loadFacts(ports),
  ]);
  return siteInStores(ports, site, tabs, { looks, records, known: facts.sites[site.id] ?? null });
}

/** Of its own origin and those of its open tabs, in every cookie store in which it is in use. */
async function storageCounts(ports: Ports, site: Site, places: readonly SiteInStore[]): Promise<ResidueCounts> {
  const counts = await Promise.all(
    places.map(async ({ store, tabs }) => {
      const asked = tabs.filter(canAnswer).slice(0, TABS_LOOKED_AT);
      const loaded = distinct((await Promise.all(asked.map((tab) => ports.controls.loadedResources(tab.id)))).flat());
      const origins = distinct([originOf(site), ...tabs.map(({ url }) => new URL(url).origin)]);
      return Promise.all(origins.map((origin) => countIn(ports, origin, loaded, store.id)));
    }),
  );
  return { ...nothingRead, ...counts.flat().reduce(sumOfCounts) };
}

function countIn(ports: Ports, origin: string, loaded: readonly string[], storeId: string): Promise<ResidueCounts> {
  const own = loaded.filter((resource) => URL.parse(resource)?.origin === origin);
  return ports.cleaner.countStorage(origin, own, storeId, READ_LIMIT_MS);
}

async function embeddedIn(
  ports: Ports,
  site: Site,
  tabs: readonly TabFact[],
): Promise<{ host: string; access: boolean }[]> {
  const seen = (await Promise.all(tabs.map((tab) => ports.controls.embeddedOrigins(tab.id)))).flat();
  const hosts = distinct([...site.embeddedHosts, ...seen.map((origin) => new URL(origin).hostname)]);
  return Promise.all(hosts.map(async (host) => ({ host, access: await ports.access.granted(hostOrigins(host)) })));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
