import type { CookieFact } from '../signout/cookie';
import type { Target, Witnessed } from '../signout/job';
import { type CandidateQuestion, candidateQuestions } from '../signout/proof/addresses';
import type { Answer } from '../signout/proof/answer';
import { bestControls, type Controls, compareControls } from '../signout/proof/controls';
import { hasToken } from '../signout/proof/credential-headers';
import { reIssuedNames } from '../signout/proof/one-time';
import type { Provable } from '../signout/witness';
import { hostOf } from '../sites/match';
import type { Site } from '../sites/site';
import { askAsBrowser } from './own-jar';
import type { Ports } from './ports';
import { presetProof } from './preset-proof';
import { ASK_LIMIT_MS, presentCookies, siteCookieHeader } from './probe';
import { signOutUrls } from './sign-out-urls';

/** How many addresses are asked at a time; two good ones suffice. */
const AT_A_TIME = 3;

export interface FoundControls {
  readonly strong: readonly Provable[];
  readonly weak: readonly Provable[];
  readonly lacking: Witnessed['lacking'];
  readonly oneTime: boolean;
  readonly reIssued: boolean;
  /** What each address that was asked is good for, in the order of trust. */
  readonly asked: readonly (Pick<Controls, 'strength' | 'lacking'> & Pick<CandidateQuestion, 'why'>)[];
}

export interface ControlSearch {
  /** Addresses of the site's open tabs, the active one first. */
  readonly openUrls: readonly string[];
  /** `present`: what the browser holds now, and the first question goes through its jar. Else: these, and the jar stays out of it. */
  readonly cookies: readonly CookieFact[] | 'present';
  /** A credential that the server replaced is never presented again: some servers end the session of whoever does. */
  readonly gently?: boolean;
}

/** Finds addresses that answer differently with and without the credentials of the site. */
export async function findControls(ports: Ports, target: Target, search: ControlSearch): Promise<FoundControls> {
  const { site } = target;
  const throughJar = search.cookies === 'present';
  const cookies = search.cookies === 'present' ? await presentCookies(ports, target) : search.cookies;
  const candidates = candidateQuestions({
    site,
    openUrls: search.openUrls,
    seen: await ports.traffic.seen([hostOf(site)], target.store.id),
    namedUrl: site.proofUrl,
    presetProof: presetProof(site),
    signOutUrls: signOutUrls(site),
  }).filter((candidate) => hasCredential(site, candidate, cookies));
  const first = candidates[0];
  if (!first) return { strong: [], weak: [], lacking: 'no-credential', oneTime: false, reIssued: false, asked: [] };
  const habit = throughJar
    ? await credentialHabit(ports, target, first, cookies, search.gently ?? false)
    : { oneTime: false, reIssued: false };
  const fresh = habit.reIssued ? await presentCookies(ports, target) : cookies;
  // Whoever checks a session that goes on presents what the browser has at that moment, and nothing twice.
  const found =
    habit.oneTime || (throughJar && search.gently === true)
      ? await askThroughJar(ports, target, habit.oneTime ? candidates.slice(0, 2) : candidates)
      : await askInBatches(ports, target, candidates, fresh);
  const asked = found.map(({ controls: { strength, lacking } }, at) => ({
    ...{ strength, lacking },
    why: candidates[at]?.why ?? first.why,
  }));
  return { ...sortFound(found), ...habit, asked };
}

const hasCredential = (site: Site, candidate: CandidateQuestion, cookies: readonly CookieFact[]): boolean =>
  candidate.credentialHeaders.length > 0 || siteCookieHeader(site, candidate.question.url, cookies) !== null;

/**
 * The first question goes alone and through the browser's own jar, so that a credential which the server replaces at
 * every answer is replaced in the jar too.
 */
async function credentialHabit(
  ports: Ports,
  target: Target,
  first: CandidateQuestion,
  cookies: readonly CookieFact[],
  gently: boolean,
): Promise<{ oneTime: boolean; reIssued: boolean }> {
  const sent = siteCookieHeader(target.site, first.question.url, cookies);
  if (sent === null) return { oneTime: false, reIssued: false };
  const answer = await askAsBrowser(ports, target, first.question, first.credentialHeaders);
  if (answer.kind !== 'answered' || reIssuedNames(sent, answer).length === 0)
    return { oneTime: false, reIssued: false };
  if (gently) return { oneTime: true, reIssued: true };
  const old = { cookies: sent, headers: first.credentialHeaders };
  const repeated = await ports.replay.ask(first.question, old, ASK_LIMIT_MS);
  return { oneTime: !sameKind(answer, repeated), reIssued: true };
}

/** Alike enough to say that the old value was accepted as well. */
function sameKind(a: Answer, b: Answer): boolean {
  if (a.kind !== 'answered' || b.kind !== 'answered') return false;
  const alike = compareControls({ url: a.url, as: 'page', accept: null, headers: [] }, [a, a], [b, b]);
  return a.status === b.status && alike.strength !== 'strong';
}

async function askInBatches(
  ports: Ports,
  target: Target,
  candidates: readonly CandidateQuestion[],
  cookies: readonly CookieFact[],
): Promise<Provable[]> {
  const found: Provable[] = [];
  for (let at = 0; at < candidates.length; at += AT_A_TIME) {
    const batch = candidates.slice(at, at + AT_A_TIME);
    found.push(...(await Promise.all(batch.map((candidate) => askBothWays(ports, target, candidate, cookies)))));
    if (isEnough(found, candidates.slice(at + AT_A_TIME))) break;
  }
  return found;
}

/** Two good ones; a token that the site's own calls carry is a credential of its own and has to be among them. */
function isEnough(found: readonly Provable[], unasked: readonly CandidateQuestion[]): boolean {
  const strong = found.filter((proof) => proof.controls.strength === 'strong');
  const tokenLeft = unasked.some((candidate) => hasToken(candidate.credentialHeaders));
  return strong.length >= 2 && (!tokenLeft || strong.some((proof) => hasToken(proof.credentialHeaders)));
}

/** Twice with and twice without, in turns: what changes by itself drops out. */
async function askBothWays(
  ports: Ports,
  target: Target,
  { question, credentialHeaders }: CandidateQuestion,
  cookies: readonly CookieFact[],
): Promise<Provable> {
  const credentials = {
    cookies: siteCookieHeader(target.site, question.url, cookies),
    headers: credentialHeaders,
  };
  const nobody = { cookies: null, headers: [] };
  const ask = (as: typeof credentials | typeof nobody) => ports.replay.ask(question, as, ASK_LIMIT_MS);
  const [signedIn, anonymous] = [await ask(credentials), await ask(nobody)];
  const [signedInAgain, anonymousAgain] = [await ask(credentials), await ask(nobody)];
  const controls = compareControls(question, [signedIn, signedInAgain], [anonymous, anonymousAgain]);
  return { controls, credentialHeaders };
}

/** One question at a time, with what the jar holds at that moment: of one-time credentials nobody else knows the valid value. */
async function askThroughJar(
  ports: Ports,
  target: Target,
  candidates: readonly CandidateQuestion[],
): Promise<Provable[]> {
  const found: Provable[] = [];
  for (const [at, { question, credentialHeaders }] of candidates.entries()) {
    const throughJar = () => askAsBrowser(ports, target, question, credentialHeaders);
    const asNobody = () => ports.replay.ask(question, { cookies: null, headers: [] }, ASK_LIMIT_MS);
    const signedIn = [await throughJar(), await throughJar()] as const;
    const anonymous = [await asNobody(), await asNobody()] as const;
    found.push({ controls: compareControls(question, signedIn, anonymous), credentialHeaders });
    if (isEnough(found, candidates.slice(at + 1))) break;
  }
  return found;
}

function sortFound(found: readonly Provable[]): Pick<FoundControls, 'strong' | 'weak' | 'lacking'> {
  const best = bestControls(found.map((proof) => proof.controls));
  const among = (chosen: readonly Controls[]) => found.filter((proof) => chosen.includes(proof.controls));
  const strong = ofEachKind(among(best.strong), found);
  return { strong, weak: among(best.weak), lacking: strong.length > 0 ? null : lackOf(found) };
}

/** A session cookie may end while a token lives on, and the reverse: where both carry the sign-in, both are asked. */
function ofEachKind(best: readonly Provable[], found: readonly Provable[]): readonly Provable[] {
  const [first] = best;
  if (!first) return best;
  const isOther = (proof: Provable) => hasToken(proof.credentialHeaders) !== hasToken(first.credentialHeaders);
  if (best.some(isOther)) return best;
  const others = found.filter((proof) => isOther(proof) && proof.controls.strength === 'strong');
  const other = others.toSorted((a, b) => b.controls.rank - a.controls.rank)[0];
  return other ? [first, other] : best;
}

function lackOf(found: readonly Provable[]): Witnessed['lacking'] {
  const allSilent = found.every(
    (proof) => proof.controls.strength === 'none' && proof.controls.lacking === 'unreachable',
  );
  return allSilent ? 'unreachable' : 'no-difference';
}
