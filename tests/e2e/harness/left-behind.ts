import type { BrowserCookie } from './browser.ts';
import type { Signoff } from './signoff.ts';

/** What the browser holds of one site, read from the browser itself and not by Signoff. */
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
  const { cookies, embedded } = cookiesOf(origin, await allCookies(signoff));
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

/** Every cookie of the browser, whoever has access to it. */
export function allCookies({ browser }: Signoff): Promise<readonly BrowserCookie[]> {
  return browser.cookies();
}

function cookiesOf(origin: string, all: readonly BrowserCookie[]): Pick<LeftBehind, 'cookies' | 'embedded'> {
  const host = new URL(origin).hostname;
  const hosts = [host, ...host.split('.').map((_, index, labels) => `.${labels.slice(index).join('.')}`)];
  const own = all.filter(({ domain }) => hosts.includes(domain) || domain.endsWith(`.${host}`));
  const here = topLevelSite(origin);
  const embedded = all.filter((cookie) => cookie.partition === here && !own.includes(cookie));
  return { cookies: own.map(cookieName), embedded: embedded.map(cookieName) };
}

function cookieName({ name, domain, path, partition }: BrowserCookie): string {
  return `${name}@${domain}${path}${partition ? ` under ${partition}` : ''}`;
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
