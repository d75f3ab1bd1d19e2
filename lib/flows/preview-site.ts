import type { Reply } from '../messaging/protocol';
import { cookiesToRemove } from '../signout/cookies';
import { nothingRead, type ResidueCounts } from '../signout/residue';
import { hostOf, originOf } from '../sites/match';
import { hostOrigins, permissionOrigins } from '../sites/permission-origins';
import type { SitePreview } from '../sites/preview';
import type { Site } from '../sites/site';
import { cookiesOf } from './clean';
import { historyToGo } from './forget-history';
import type { Ports, TabFact } from './ports';
import { canAnswer, siteTabs } from './site-tabs';

const READ_LIMIT_MS = 4_000;
const TABS_LOOKED_AT = 3;

/** Counts what a sign-out would clear at this moment, over all cookie stores; touches nothing of the site. */
export async function previewSite(ports: Ports, { id }: { id: string }): Promise<Reply<SitePreview>> {
  const { settings } = await ports.settings.load();
  const site = settings.sites.find((one) => one.id === id);
  if (site === undefined) return { ok: false, code: 'unknown-site' };
  const own = permissionOrigins({ ...site, embeddedHosts: [] });
  if (!(await ports.access.granted(own))) return { ok: false, code: 'no-access', values: { host: hostOf(site) } };
  const tabs = await siteTabs(ports, site);
  const answering = tabs.filter(canAnswer);
  const [stores, storage, embedded] = await Promise.all([
    sortedCookies(ports, site),
    storageCounts(ports, site, answering),
    embeddedIn(ports, site, answering),
  ]);
  const history = await historyToGo(ports, site, READ_LIMIT_MS);
  const count = (heap: 'own' | 'ownPartitioned' | 'embedded') =>
    stores.reduce((sum, sorted) => sum + sorted[heap].length, 0);
  return {
    ok: true,
    value: {
      counts: {
        ...storage,
        cookies: count('own'),
        'partitioned-own': count('ownPartitioned'),
        'partitioned-embedded': count('embedded'),
      },
      cookieNames: distinct(stores.flatMap(cookiesToRemove).map((cookie) => cookie.name)),
      keptNames: distinct(stores.flatMap((sorted) => sorted.kept).map((cookie) => cookie.name)),
      shared: stores
        .flatMap((sorted) => sorted.shared)
        .map(({ name, domain }) => ({ name, host: domain.replace(/^\./, '') })),
      tabs: tabs.length,
      history,
      embedded,
    },
  };
}

async function sortedCookies(ports: Ports, site: Site) {
  const stores = await ports.cookies.stores();
  return Promise.all(stores.map((store) => cookiesOf(ports, { site, store })));
}

async function storageCounts(ports: Ports, site: Site, tabs: readonly TabFact[]): Promise<ResidueCounts> {
  const loaded = await Promise.all(tabs.slice(0, TABS_LOOKED_AT).map((tab) => ports.controls.loadedResources(tab.id)));
  const [normal] = await ports.cookies.stores();
  const resources = distinct(loaded.flat());
  const counts = await ports.cleaner.countStorage(originOf(site), resources, normal?.id ?? '', READ_LIMIT_MS);
  return { ...nothingRead, ...counts };
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
