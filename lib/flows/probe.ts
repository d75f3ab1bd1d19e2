import type { CookieFact } from '../signout/cookie';
import type { Target } from '../signout/job';
import type { Answer } from '../signout/proof/answer';
import { cookieHeaderFor, unlistedIn } from '../signout/proof/cookie-header';
import { type Likeness, likenessOf } from '../signout/proof/likeness';
import { reIssuedNames } from '../signout/proof/one-time';
import type { Provable } from '../signout/witness';
import { hostOf } from '../sites/match';
import type { Site } from '../sites/site';
import type { Ports } from './ports';

/** One question costs at most this (signout.md: slower addresses are not asked at all). */
export const ASK_LIMIT_MS = 6_000;

/** What a site makes of a set of credentials: `in` and `out` only on a strong address. */
export type Probe = 'in' | 'out' | 'unknown';

/** Asks one address with these cookies and the address's own credential headers; the jar is not touched. */
export async function askWith(
  ports: Ports,
  site: Site,
  proof: Provable,
  cookies: readonly CookieFact[],
): Promise<Answer> {
  const { question } = proof.controls;
  const header = siteCookieHeader(site, question.url, cookies);
  return ports.replay.ask(question, { cookies: header, headers: proof.credentialHeaders }, ASK_LIMIT_MS);
}

/** The Cookie header of a page of the site; null: no cookie matches. */
export const siteCookieHeader = (site: Site, url: string, cookies: readonly CookieFact[]): string | null =>
  cookieHeaderFor(url, cookies, site.address);

export async function askAnonymously(ports: Ports, proof: Provable): Promise<Answer> {
  return ports.replay.ask(proof.controls.question, { cookies: null, headers: [] }, ASK_LIMIT_MS);
}

/** Likeness of the answer to these cookies at each address. */
export async function likenesses(
  ports: Ports,
  site: Site,
  proofs: readonly Provable[],
  cookies: readonly CookieFact[],
): Promise<Likeness[]> {
  return (await askedAll(ports, site, proofs, cookies)).map(({ likeness }) => likeness);
}

/** `reIssued`: the answer gave a cookie that was sent a new value. */
export async function askedAll(
  ports: Ports,
  site: Site,
  proofs: readonly Provable[],
  cookies: readonly CookieFact[],
): Promise<{ likeness: Likeness; reIssued: boolean }[]> {
  return Promise.all(
    proofs.map(async (proof) => {
      const answer = await askWith(ports, site, proof, cookies);
      const sent = siteCookieHeader(site, proof.controls.question.url, cookies);
      return { likeness: likenessOf(answer, proof.controls), reIssued: reIssuedNames(sent, answer).length > 0 };
    }),
  );
}

export function probeOf(found: readonly Likeness[]): Probe {
  if (found.includes('signed-in')) return 'in';
  return found.includes('signed-out') ? 'out' : 'unknown';
}

/** Everything that a page of this target sends: what the browser lists, and what it only shows on requests. */
export async function presentCookies(
  ports: Ports,
  { site, store }: Pick<Target, 'site' | 'store'>,
): Promise<CookieFact[]> {
  const listed = await listedCookies(ports, site, store.id);
  return [...listed, ...(await hiddenCookies(ports, site, store.id, listed))];
}

/** Cookies of the site that the browser lists. */
export async function listedCookies(ports: Ports, site: Site, storeId: string): Promise<CookieFact[]> {
  return ports.cookies.near([hostOf(site)], storeId);
}

/**
 * Cookies of a parent domain stay hidden from an extension that has access to the host alone: they are read off the Cookie header
 * that the browser last presented there. Only true while signed in: a header presented before a sign-out tells nothing after it.
 */
export async function hiddenCookies(
  ports: Ports,
  site: Site,
  storeId: string,
  listed: readonly CookieFact[],
): Promise<CookieFact[]> {
  const host = hostOf(site);
  const [header = null] = await ports.traffic.presented([host], storeId, 0);
  return unlistedIn(header, host, listed, storeId);
}
