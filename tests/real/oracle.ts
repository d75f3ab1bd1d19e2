import type { Protocol } from 'puppeteer-core';
import type { Cdp } from '../e2e/harness/cdp.ts';
import type { Tab } from '../e2e/harness/tab.ts';
import { ask, type PlainAnswer } from './setup/http.ts';

/** Decides from outside, without browser or extension, whom a server takes for signed in. */
export interface Oracle {
  readonly url: string;
  readonly signedIn: (answer: PlainAnswer) => boolean;
  /** Headers the product's own script would send, read from its localStorage. */
  readonly headers?: (storage: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
}

export interface Credentials {
  readonly cookies: readonly Protocol.Network.Cookie[];
  readonly headers: Readonly<Record<string, string>>;
}

/** What the browser holds for the product right now. The tab must stand at the product. */
export async function credentialsOf(cdp: Cdp, tab: Tab, oracle: Oracle): Promise<Credentials> {
  const { cookies } = await cdp.send('Storage.getCookies');
  const storage = await tab.evaluate<Record<string, string>>('({ ...localStorage })');
  const { hostname } = new URL(oracle.url);
  return {
    cookies: cookies.filter((cookie) => cookie.domain.replace(/^\./, '') === hostname),
    headers: oracle.headers?.(storage) ?? {},
  };
}

/** Whether the server still honours any of it: all together, or what outlives the browser's end alone. */
export async function alive(oracle: Oracle, credentials: Credentials): Promise<boolean> {
  if (await honoured(oracle, credentials)) return true;
  const lasting = credentials.cookies.filter((cookie) => !cookie.session);
  if (lasting.length === 0 || lasting.length === credentials.cookies.length) return false;
  return honoured(oracle, { cookies: lasting, headers: {} });
}

/** Without any credential: an oracle that says yes here knows nothing. */
export const anonymous: Credentials = { cookies: [], headers: {} };

async function honoured(oracle: Oracle, { cookies, headers }: Credentials): Promise<boolean> {
  const cookie = cookieHeader(cookies, new URL(oracle.url).pathname);
  return oracle.signedIn(await ask(oracle.url, { headers: { ...headers, ...(cookie ? { cookie } : {}) } }));
}

function cookieHeader(cookies: Credentials['cookies'], path: string): string {
  return cookies
    .filter((cookie) => path === cookie.path || path.startsWith(cookie.path.replace(/\/?$/, '/')))
    .map((cookie) => `${cookie.name}=${cookie.value}`)
    .join('; ');
}
