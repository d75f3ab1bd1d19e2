import type { Target } from '../signout/job';
import type { HeaderPair } from '../signout/proof/answer';
import { cookiePairs } from '../signout/proof/cookie-header';
import { credentialHeaders, hasBearer } from '../signout/proof/credential-headers';
import type { Provable, Witness } from '../signout/witness';
import { hostOf } from '../sites/match';
import type { Ports } from './ports';
import { siteCookieHeader } from './probe';

const MOST_LATE = 8;

/** Cookie headers that hold something the witness lacks: what the sign-out left in the jar, and what the browser presented since. */
export async function lateCookies(
  ports: Ports,
  { site, store }: Pick<Target, 'site' | 'store'>,
  witness: Witness,
): Promise<{ proof: Provable; cookies: string }[]> {
  const [proof] = witness.proofs;
  if (!proof) return [];
  const header = (cookies: Witness['cookies']) => siteCookieHeader(site, proof.controls.question.url, cookies);
  const known = new Set(cookiePairs(header(witness.cookies)).map(pairText));
  const isNew = (cookies: string) => cookiePairs(cookies).some((pair) => !known.has(pairText(pair)));
  const left = header(witness.leftCookies ?? []);
  const presented = await ports.traffic.presented([hostOf(site)], store.id, witness.takenAt);
  const late = new Set([...(left === null ? [] : [left]), ...presented].filter(isNew));
  return [...late].slice(0, MOST_LATE).map((cookies) => ({ proof, cookies }));
}

const pairText = ({ name, value }: { name: string; value: string }): string => `${name}=${value}`;

/** Tokens that the site's own requests carried since the witness was taken: a page renews its own. */
export async function lateTokens(
  ports: Ports,
  { site, store }: Pick<Target, 'site' | 'store'>,
  witness: Witness,
): Promise<{ proof: Provable; headers: readonly HeaderPair[] }[]> {
  const proof = witness.proofs.find((one) => hasBearer(one.credentialHeaders));
  if (!proof) return [];
  const since = (await ports.traffic.seen([hostOf(site)], store.id)).filter(({ lastAt }) => lastAt >= witness.takenAt);
  const renewed = since.flatMap(
    ({ headers }) => renewedHeaders(proof.credentialHeaders, credentialHeaders(headers)) ?? [],
  );
  const distinct = new Map(renewed.map((headers) => [JSON.stringify(headers), headers]));
  return [...distinct.values()].slice(0, MOST_LATE).map((headers) => ({ proof, headers }));
}

/** The same headers with the values a later request had; null: none of its tokens is another one. */
function renewedHeaders(known: readonly HeaderPair[], later: readonly HeaderPair[]): [HeaderPair[]] | null {
  const headers = known.map((pair) => later.find((one) => sameName(one, pair)) ?? pair);
  const changed = headers.filter(({ value }, at) => value !== known[at]?.value);
  return hasBearer(changed) ? [headers] : null;
}

const sameName = (a: HeaderPair, b: HeaderPair): boolean => a.name.toLowerCase() === b.name.toLowerCase();
