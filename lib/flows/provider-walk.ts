import type { EpochMs } from '../base/time';
import type { CookieFact } from '../signout/cookie';
import type { Answer } from '../signout/proof/answer';
import { type Authorization, silentAddress } from '../signout/provider/authorization';
import { placeOf, type Route } from '../signout/provider/place';
import { signInLinks } from '../signout/provider/provider-of';
import { forcesSignIn } from '../signout/provider/saml-request';
import { begunAt, firstHop, type Hop, newWalk, nextHop, type Walk, type WalkEnd } from '../signout/provider/walk';
import { cookiesOfHop, laidOver } from '../signout/provider/walk-cookies';
import type { Ports } from './ports';
import { ASK_LIMIT_MS } from './probe';

const MOST_LINKS = 2;
/** Less makes no sense of a question. */
const LEAST_MS = 200;

export interface Walked {
  readonly end: WalkEnd;
  /** The request that the provider was reached with; null: it was not. */
  readonly asked: Authorization | null;
  /** What a jar would hold afterwards. */
  readonly cookies: readonly CookieFact[];
  /** The address that led to the provider; null: none did. */
  readonly start: string | null;
  /** How many questions it took. */
  readonly questions: number;
}

export interface WalkPlan {
  readonly route: Route;
  readonly starts: readonly string[];
  /** The request as it was seen before, for sites that send it by a script; null: it was not. */
  readonly asked: Authorization | null;
  /** A form alone tells too little: what the provider says to the same request without asking anybody has to agree. */
  readonly confirms: boolean;
  /** Nothing is asked after it. */
  readonly endsAt: EpochMs;
}

/**
 * Walks from the site to its provider with these cookies of the provider, hop by hop: the browser's jar is neither asked with nor written,
 * and the last hop, back into the site, is not taken, so that nobody is signed in. A page that tells nothing is asked again without asking anybody.
 */
export async function takeWalk(ports: Ports, plan: WalkPlan, cookies: readonly CookieFact[]): Promise<Walked> {
  const walked = await fromStarts(ports, plan, plan.starts, cookies);
  const found = walked.end.kind === 'stays' ? await beyond(ports, plan, walked, walked.end.links, cookies) : walked;
  const tellsLittle = found.end.kind === 'asks' || (found.end.kind === 'sign-in-form' && plan.confirms);
  return tellsLittle ? askedSilently(ports, plan, found) : found;
}

/** The site's pages do not lead there by themselves: a link on them does, or the request that was seen before is put once more. */
async function beyond(
  ports: Ports,
  plan: WalkPlan,
  walked: Walked,
  links: readonly string[],
  cookies: readonly CookieFact[],
): Promise<Walked> {
  const { site, provider } = plan.route;
  const candidates = signInLinks(site, provider, links).slice(0, MOST_LINKS);
  const found = candidates.length === 0 ? walked : await fromStarts(ports, plan, candidates, cookies);
  const known = plan.asked;
  if (found.end.kind !== 'stays' || known === null || placeOf(plan.route, known.url) !== 'provider') return found;
  const again = await hopByHop(ports, plan, { ...newWalk(plan.route), asked: known }, firstHop(known.url), cookies);
  return { ...again, questions: found.questions + again.questions };
}

async function fromStarts(
  ports: Ports,
  plan: WalkPlan,
  starts: readonly string[],
  cookies: readonly CookieFact[],
): Promise<Walked> {
  let questions = 0;
  let last: Walked = { end: { kind: 'unknown', reason: 'unclear' }, asked: null, cookies, start: null, questions };
  for (const start of starts) {
    const walked = await hopByHop(ports, plan, newWalk(plan.route), firstHop(start), cookies);
    questions += walked.questions;
    last = { ...walked, start: walked.asked ? start : null, questions };
    if (walked.end.kind !== 'stays') return last;
  }
  return last;
}

/** Choosers, consents and scripts say nothing; the same request without asking anybody does. */
async function askedSilently(ports: Ports, plan: WalkPlan, walked: Walked): Promise<Walked> {
  const url = walked.asked && silentAddress(walked.asked);
  if (!url || !walked.asked) return walked;
  const walk: Walk = { ...newWalk(plan.route), asked: { ...walked.asked, url, demands: false } };
  const silent = await hopByHop(ports, plan, walk, firstHop(url), walked.cookies);
  const { cookies } = silent;
  return { ...walked, end: bothTold(walked.end, silent.end), cookies, questions: walked.questions + silent.questions };
}

/** What a request and the same one without asking anybody say together. A form stays one, unless somebody is signed in all the same. */
function bothTold(end: WalkEnd, silently: WalkEnd): WalkEnd {
  if (end.kind === 'sign-in-form' && silently.kind !== 'signed-in')
    return { ...end, confirmed: silently.kind === 'nobody' };
  return silently.kind === 'asks' || silently.kind === 'sign-in-form' || silently.kind === 'home' ? end : silently;
}

async function hopByHop(
  ports: Ports,
  plan: WalkPlan,
  begun: Walk,
  first: Hop,
  given: readonly CookieFact[],
): Promise<Walked> {
  let [walk, hop, cookies] = [await withDemands(begunAt(begun, first), first), first, given];
  for (let questions = 1; ; questions += 1) {
    const answer = await askHop(ports, plan, hop, cookies);
    if (answer.kind === 'answered') cookies = laidOver(cookies, answer);
    const next = nextHop(walk, hop, answer);
    if (next.kind === 'end') return { end: next.end, asked: walk.asked, cookies, start: null, questions };
    [walk, hop] = [await withDemands(next.walk, next.hop), next.hop];
  }
}

/** A SAML request tells only once it is unpacked whether it asks for a fresh sign-in. */
async function withDemands(walk: Walk, { url, form }: Hop): Promise<Walk> {
  const { asked } = walk;
  if (asked?.kind !== 'saml' || asked.demands) return walk;
  const message = new URLSearchParams(form ?? '').get('SAMLRequest') ?? new URL(url).searchParams.get('SAMLRequest');
  return message && (await forcesSignIn(message)) ? { ...walk, asked: { ...asked, demands: true } } : walk;
}

async function askHop(ports: Ports, plan: WalkPlan, hop: Hop, cookies: readonly CookieFact[]): Promise<Answer> {
  const { url, form, initiator } = hop;
  const leftMs = plan.endsAt - ports.clock.now();
  if (leftMs < LEAST_MS) return { kind: 'no-answer', url, reason: 'timeout', at: ports.clock.now() };
  const sent = { ...(form === null ? {} : { form }), ...(initiator === null ? {} : { from: initiator }) };
  const question = { url, as: 'page', accept: null, headers: [], ...sent } as const;
  const limitMs = Math.min(ASK_LIMIT_MS, leftMs);
  return ports.replay.ask(question, { cookies: cookiesOfHop(hop, cookies), headers: [] }, limitMs);
}
