import type { Signoff } from './signoff.ts';

/** What the browser holds of one site, read by hand and not by Signoff. */
export interface LeftBehind {
  /** `name@domain/path`, with the top-level site of partitioned ones. */
  readonly cookies: readonly string[];
  /** Cookies that others keep under this site, by its widgets. */
  readonly embedded: readonly string[];
  readonly localStorage: Readonly<Record<string, string>>;
  readonly databases: readonly string[];
  readonly caches: readonly string[];
  readonly serviceWorkers: number;
  /** Which of the named resources the HTTP cache still answers. */
  readonly cached: readonly string[];
}

export const nothingLeft: LeftBehind = {
  cookies: [],
  embedded: [],
  localStorage: {},
  databases: [],
  caches: [],
  serviceWorkers: 0,
  cached: [],
};

/** `origin` without a slash at the end. Storage is read in a page of that origin that runs no script of its own. */
export async function leftBehind(
  signoff: Signoff,
  origin: string,
  resources: readonly string[] = [],
): Promise<LeftBehind> {
  const { cookies, embedded } = await signoff.call(cookiesOf, new URL(origin).hostname, topLevelSite(origin));
  const page = await signoff.tab(`${origin}/static/crm.css`, { background: true });
  const storage = await page.call(storageOf, resources);
  await page.close();
  return { cookies, embedded, ...storage };
}

/** Scheme and registrable domain; the test bed's hosts hang one level below `localhost` or `test`, or two below `crm`. */
function topLevelSite(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname.split('.').slice(-2).join('.')}`;
}

/** Runs in an extension page. */
async function cookiesOf(host: string, topLevelSite: string): Promise<{ cookies: string[]; embedded: string[] }> {
  const all = await chrome.cookies.getAll({ partitionKey: {} });
  const hosts = [host, ...host.split('.').map((_, index, labels) => `.${labels.slice(index).join('.')}`)];
  const own = all.filter(({ domain }) => hosts.includes(domain) || domain.endsWith(`.${host}`));
  const embedded = all.filter((cookie) => cookie.partitionKey?.topLevelSite === topLevelSite && !own.includes(cookie));
  const named = ({ name, domain, path, partitionKey }: chrome.cookies.Cookie) =>
    `${name}@${domain}${path}${partitionKey ? ` under ${partitionKey.topLevelSite}` : ''}`;
  return { cookies: own.map(named), embedded: embedded.map(named) };
}

/** Runs in a page of the site. */
async function storageOf(resources: readonly string[]): Promise<Omit<LeftBehind, 'cookies' | 'embedded'>> {
  const isCached = async (path: string) => {
    const answer = await fetch(path, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null);
    return answer?.ok ?? false;
  };
  const cached = await Promise.all(resources.map(async (path) => ((await isCached(path)) ? [path] : [])));
  return {
    localStorage: { ...localStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: globalThis.caches ? await caches.keys() : [],
    serviceWorkers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    cached: cached.flat(),
  };
}
