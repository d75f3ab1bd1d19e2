import browser, { type Cookies } from 'webextension-polyfill';
import type { CookiesPort } from '../flows/ports';
import type { CookieFact } from '../signout/cookie';
import { cookiesNear } from '../signout/cookies-near';
import { isAtOrBelow, parentDomains } from '../sites/host-names';
import { identity } from './cookie-identity';
import { allowedInPrivate, cookieStores } from './cookie-stores';

/**
 * Browsers keep at most 180 cookies of a registrable domain, so a site's go in one batch: one at a time took 20 times as long. Removal by
 * origin is no choice: it takes the cookies of every neighbouring host.
 */
const BATCH = 200;

export function createCookies(): CookiesPort {
  return {
    all: (storeId) => list({ storeId }),
    async near(hosts, storeId) {
      const domains = new Set([...hosts, ...hosts.flatMap(parentDomains)]);
      const found = await Promise.all([...domains].map((domain) => list({ domain, storeId })));
      return distinct(cookiesNear(found.flat(), hosts));
    },
    async under(address, storeId) {
      const { protocol, hostname } = new URL(address);
      return (await list({ storeId })).filter(({ partition }) => {
        const top = URL.parse(partition?.topLevelSite ?? '');
        return top !== null && top.protocol === protocol && isAtOrBelow(hostname, top.hostname);
      });
    },
    async remove(cookies) {
      for (let from = 0; from < cookies.length; from += BATCH) {
        await Promise.all(cookies.slice(from, from + BATCH).map(removeOne));
      }
      return stillThere(cookies);
    },
    renew: async (cookies) => void (await Promise.all(cookies.map(putBack))),
    stores: cookieStores,
    allowedInPrivate,
  };
}

async function list(where: { readonly domain?: string; readonly storeId: string }): Promise<CookieFact[]> {
  const cookies = await browser.cookies
    .getAll({ ...where, partitionKey: {}, ...noFirstPartyIsolation() })
    .catch(() => []);
  return cookies.map(factOf);
}

/** Firefox lists nothing without it when first-party isolation is on; Chromium refuses the word. */
function noFirstPartyIsolation(): { firstPartyDomain?: string } {
  // The types forbid the documented null.
  return browser.runtime.getURL('').startsWith('moz-') ? ({ firstPartyDomain: null } as object) : {};
}

function factOf(cookie: Cookies.Cookie): CookieFact {
  const { name, value, domain, hostOnly, path, secure, httpOnly, sameSite, storeId, expirationDate, partitionKey } =
    cookie;
  return {
    ...{ name, value, domain, hostOnly, path, secure, httpOnly, sameSite, storeId },
    expiresAtS: expirationDate ?? null,
    partition: partitionKey?.topLevelSite
      ? { topLevelSite: partitionKey.topLevelSite, hasCrossSiteAncestor: partitionKey.hasCrossSiteAncestor ?? null }
      : null,
  };
}

async function removeOne(cookie: CookieFact): Promise<void> {
  const { name, storeId } = cookie;
  const where = { name, url: urlOf(cookie), storeId, ...partitionOf(cookie), ...noFirstPartyIsolation() };
  await browser.cookies.remove(where).catch(() => {});
}

async function putBack(cookie: CookieFact): Promise<void> {
  const { name, value, domain, hostOnly, path, secure, httpOnly, storeId, expiresAtS } = cookie;
  const details = {
    ...{ name, value, path, secure, httpOnly, storeId, url: urlOf(cookie) },
    sameSite: cookie.sameSite as Cookies.SameSiteStatus,
    // With a domain it would be a domain cookie.
    ...(hostOnly ? {} : { domain }),
    ...(expiresAtS === null ? {} : { expirationDate: expiresAtS }),
    ...partitionOf(cookie),
    ...noFirstPartyIsolation(),
  };
  await browser.cookies.set(details).catch(() => {});
}

const urlOf = ({ secure, domain, path }: CookieFact): string =>
  `${secure ? 'https' : 'http'}://${domain.replace(/^\./, '')}${path}`;

function partitionOf({ partition }: CookieFact): Pick<Cookies.RemoveDetailsType, 'partitionKey'> {
  if (!partition) return {};
  const { topLevelSite, hasCrossSiteAncestor } = partition;
  return { partitionKey: { topLevelSite, ...(hasCrossSiteAncestor === null ? {} : { hasCrossSiteAncestor }) } };
}

/** What the browser says it removed is not believed; what it still lists counts. */
async function stillThere(cookies: readonly CookieFact[]): Promise<CookieFact[]> {
  const places = new Map(
    cookies.map(({ domain, storeId }) => [`${storeId} ${domain}`, { domain: domain.replace(/^\./, ''), storeId }]),
  );
  const listed = (await Promise.all([...places.values()].map(list))).flat();
  const wanted = new Set(cookies.map(identity));
  return distinct(listed.filter((cookie) => wanted.has(identity(cookie))));
}

function distinct(cookies: readonly CookieFact[]): CookieFact[] {
  return [...new Map(cookies.map((cookie) => [identity(cookie), cookie])).values()];
}
