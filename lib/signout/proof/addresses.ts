import type { Site } from '../../sites/site';
import { decoded, withoutCacheBusters } from './address-words';
import type { HeaderPair, Question, SeenRequest } from './answer';
import { credentialHeaders, hasBearer, plainHeaders } from './credential-headers';
import { mayAsk, type Why } from './may-ask';

export interface CandidateQuestion {
  readonly question: Question;
  /** Headers that carry the credential; left out of the anonymous control. */
  readonly credentialHeaders: readonly HeaderPair[];
  readonly why: Why;
}

/** What is known about the addresses of a site. */
export interface KnownAddresses {
  readonly site: Site;
  /** Addresses of the site's open tabs, the active one first. */
  readonly openUrls: readonly string[];
  readonly seen: readonly SeenRequest[];
  /** Named by the person; null: none. */
  readonly namedUrl: string | null;
  readonly presetProof: { readonly url: string; readonly headers: readonly HeaderPair[] } | null;
  /** Addresses that end the session, whatever they are called: never asked. */
  readonly signOutUrls: readonly string[];
}

const atMost = 6;
const tabsAtMost = 2;

/** Addresses that may tell signed in from signed out, best first, at most six. Asking them changes nothing, as far as their names tell. */
export function candidateQuestions(known: KnownAddresses): CandidateQuestion[] {
  const signed = seenCalls(known, true);
  const others = seenCalls(known, false);
  const pages = distinct([...named(known), ...tabs(known), ...entry(known), ...seenDocuments(known)]);
  const kept = atMost - Math.min(2, signed.length) - Math.min(1, others.length);
  const all = [...pages.slice(0, kept), ...signed.slice(0, 2), ...others, ...signed, ...pages];
  return oneNamingLogin(distinct(all)).slice(0, atMost);
}

function named(known: KnownAddresses): CandidateQuestion[] {
  const { namedUrl, presetProof } = known;
  const byPerson = namedUrl === null ? [] : candidate(known, namedUrl, 'named', []);
  return [
    ...byPerson,
    ...(presetProof === null ? [] : candidate(known, presetProof.url, 'preset', presetProof.headers)),
  ];
}

function tabs(known: KnownAddresses): CandidateQuestion[] {
  const pages = known.openUrls.filter((url) => isBelow(known.site, url));
  return distinct(pages.flatMap((url) => candidate(known, url, 'tab', []))).slice(0, tabsAtMost);
}

function entry(known: KnownAddresses): CandidateQuestion[] {
  return candidate(known, known.site.address, 'entry', []);
}

function seenDocuments(known: KnownAddresses): CandidateQuestion[] {
  const documents = known.seen.filter(
    (seen) => isPage(seen) && answersWith(seen, /html/) && isBelow(known.site, seen.url),
  );
  return calmest(known, documents, 'seen');
}

function seenCalls(known: KnownAddresses, signed: boolean): CandidateQuestion[] {
  const calls = known.seen.filter(
    (seen) => !isPage(seen) && answersWith(seen, /json|html|xml|text\/plain/) && hasBearer(seen.headers) === signed,
  );
  return calmest(known, calls, signed ? 'seen-with-credential' : 'seen');
}

function calmest(known: KnownAddresses, seen: readonly SeenRequest[], why: Why): CandidateQuestion[] {
  const askable = seen.filter(({ url }) => isSameServer(known.site, URL.parse(url)) && mayAsk(url, why));
  return byCalmness(askable)
    .slice(0, atMost)
    .flatMap(({ url }) => candidate(known, url, why, []));
}

/** None when the address is another server's or must not be asked. What the site's own request carried goes along. */
function candidate(known: KnownAddresses, url: string, why: Why, headers: readonly HeaderPair[]): CandidateQuestion[] {
  const address = URL.parse(url);
  if (!isSameServer(known.site, address) || !mayAsk(url, why)) return [];
  if (known.signOutUrls.some((one) => isOneOf(known.site, address, one))) return [];
  const asked = withoutCacheBusters(address).href;
  const seen = known.seen.find(
    (request) => isPage(request) === isPageUse(why, request) && sameAddress(request.url, asked),
  );
  const all = [...headers, ...(seen?.headers ?? []).filter((pair) => !headers.some((own) => sameName(own, pair)))];
  return [
    {
      question: {
        url: asked,
        as: seen === undefined ? usualUse(address, why, headers) : isPage(seen) ? 'page' : 'call',
        accept: seen?.accept ?? null,
        headers: plainHeaders(all),
      },
      credentialHeaders: credentialHeaders(all),
      why,
    },
  ];
}

/** At the same path, with every parameter of that address; what a page would fill in may be anything. Some products part parameters by semicolons. */
function isOneOf(site: Site, address: URL, signOutUrl: string): boolean {
  const ends = URL.parse(signOutUrl);
  if (!isSameServer(site, ends) || !fitsPath(address, ends)) return false;
  const asked = parametersOf(address);
  return [...parametersOf(ends)].every(([name, value]) =>
    value.includes('{') ? asked.has(name) : asked.get(name) === value,
  );
}

/** Part by part; `{…}` stands for any text. */
function fitsPath(address: URL, { pathname }: URL): boolean {
  const [parts, filled] = [address.pathname.split('/'), pathname.split('/')];
  return parts.length === filled.length && parts.every((part, at) => fits(decoded(part), decoded(filled[at] ?? '')));
}

function fits(part: string, filled: string): boolean {
  const [before = '', ...others] = filled.split(/\{[\w-]+\}/);
  const after = others.at(-1);
  return after === undefined ? part === filled : part.startsWith(before) && part.endsWith(after);
}

const parametersOf = ({ search }: URL) => new URLSearchParams(search.replaceAll(';', '&'));

const isPage = (request: SeenRequest): boolean => request.type !== 'call';

/** A tab and the entry are pages, whatever else asked for their address; the others are what they were seen as. */
function isPageUse(why: Why, request: SeenRequest): boolean {
  return why === 'tab' || why === 'entry' ? true : isPage(request);
}

function usualUse(address: URL, why: Why, headers: readonly HeaderPair[]): Question['as'] {
  if (why === 'tab' || why === 'entry') return 'page';
  return headers.length > 0 || /\/(?:api|rest|ajax)\/|\.json$/i.test(address.pathname) ? 'call' : 'page';
}

/** Same host and port; a site entered with http may have moved to https, never back. */
function isSameServer(site: Site, address: URL | null): address is URL {
  if (address === null) return false;
  const own = new URL(site.address);
  if (address.origin === own.origin) return true;
  return own.protocol === 'http:' && address.protocol === 'https:' && address.host === own.host && own.port === '';
}

function isBelow(site: Site, url: string): boolean {
  const path = new URL(site.address).pathname;
  const address = URL.parse(url);
  return address !== null && `${address.pathname}/`.startsWith(path);
}

function answersWith(seen: SeenRequest, type: RegExp): boolean {
  return seen.status === 200 && type.test(seen.contentType);
}

function byCalmness(seen: readonly SeenRequest[]): SeenRequest[] {
  return seen.toSorted((a, b) => calmness(b) - calmness(a) || b.lastAt - a.lastAt);
}

const calmName =
  /(?:^|[/_.-])(?:me|whoami|self|profile|account|user|users|current|preferences|settings|list|dashboard|session)(?:$|[/_.?-])/i;

/** Data, asked more than once, under a name that sounds like looking something up. */
function calmness(seen: SeenRequest): number {
  const address = new URL(seen.url);
  const points = [
    seen.contentType.includes('json') ? 2 : 0,
    seen.times > 1 ? 2 : 0,
    calmName.test(address.pathname) ? 3 : 0,
    address.search.length > 100 ? -2 : 0,
  ];
  return points.reduce((sum, point) => sum + point, 0);
}

function distinct(candidates: readonly CandidateQuestion[]): CandidateQuestion[] {
  return candidates.filter(
    (one, at) => at === candidates.findIndex(({ question }) => question.url === one.question.url),
  );
}

/**
 * Addresses that name the login share one check of it, and an application that takes each question without one for a failed sign-in
 * soon lets nobody in: only the most trusted of them is asked.
 */
function oneNamingLogin(candidates: readonly CandidateQuestion[]): CandidateQuestion[] {
  const first = candidates.find(namesLogin);
  return candidates.filter((one) => one === first || !namesLogin(one));
}

const loginName = /^(?:auth(?:\[.*\])?|(?:auth[_-]?)?(?:user|user[_-]?name|login|e?mail))$/i;

const namesLogin = ({ question }: CandidateQuestion): boolean =>
  [...parametersOf(new URL(question.url))].some(([name]) => loginName.test(name));

function sameAddress(url: string, asked: string): boolean {
  const address = URL.parse(url);
  return address !== null && withoutCacheBusters(address).href === asked;
}

function sameName(a: HeaderPair, b: HeaderPair): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase();
}
