import type { Answer, Answered } from '../proof/answer';
import { type Authorization, authorizationIn, isSilent } from './authorization';
import { type PageFacts, type PageForm, pageFacts } from './page-facts';
import { isReturn, type Place, placeOf, type Route } from './place';
import { fieldsOf, type Return, readReturn } from './read-return';

/** One request of a walk from the site to its provider. */
export interface Hop {
  readonly url: string;
  /** Fields of a form that is posted; null: a plain GET. */
  readonly form: string | null;
  /** Origin of the page that leads there; null: as typed into the address bar, redirects included. */
  readonly initiator: string | null;
}

/**
 * How a walk ended. `signed-in`: the provider hands out a sign-in without asking anybody. `sign-in-form`: it asks for name and password;
 * `confirmed`: asked once more without asking anybody, it said that nobody is signed in.
 * `nobody`: it says so. `asks`: a page that may be anything – a choice of accounts, a consent, a script. `home`: it sends back with nothing.
 * `stays`: the site itself shows a page and leads to no provider. `elsewhere`: it leads to a host that may not be asked.
 */
export type WalkEnd =
  | { readonly kind: 'signed-in' | 'nobody' | 'home' }
  | { readonly kind: 'sign-in-form'; readonly page: string; readonly confirmed: boolean }
  | { readonly kind: 'asks'; readonly page: string }
  | { readonly kind: 'stays'; readonly links: readonly string[]; readonly asksForPassword: boolean }
  | { readonly kind: 'elsewhere'; readonly from: string; readonly to: string; readonly fields: readonly string[] }
  | { readonly kind: 'unknown'; readonly reason: 'unreachable' | 'unclear' | 'needs-a-person' };

export interface Walk {
  readonly route: Route;
  /** The request that the provider was reached with; null: it was not reached yet. */
  readonly asked: Authorization | null;
  readonly hops: number;
}

export type Next =
  | { readonly kind: 'go'; readonly hop: Hop; readonly walk: Walk }
  | { readonly kind: 'end'; readonly end: WalkEnd };

export const MOST_HOPS = 10;

const unclear: WalkEnd = { kind: 'unknown', reason: 'unclear' };
const end = (how: WalkEnd): Next => ({ kind: 'end', end: how });

export const newWalk = (route: Route): Walk => ({ route, asked: null, hops: 0 });

/** A walk whose first hop may be at the provider itself: a link of the site, or a request that was seen before. */
export const begunAt = (walk: Walk, { url }: Hop): Walk =>
  walk.asked === null && placeOf(walk.route, url) === 'provider' ? { ...walk, asked: requestIn(null, url, []) } : walk;

export const firstHop = (url: string): Hop => ({ url, form: null, initiator: null });

/** What an answer means for the walk: where to ask next, or how it ended. Nothing is ever asked but at the site and at its provider. */
export function nextHop(walk: Walk, hop: Hop, answer: Answer): Next {
  if (answer.kind === 'no-answer' || isBusy(answer)) return end({ kind: 'unknown', reason: 'unreachable' });
  const place = placeOf(walk.route, hop.url);
  if (answer.status >= 300 && answer.status < 400) return redirected(walk, hop, answer, place);
  return place === 'provider' ? atProvider(walk, hop, answer) : atSite(walk, hop, answer);
}

const isBusy = ({ status }: Answered): boolean => [407, 408, 421, 425, 429, 451].includes(status) || status >= 500;

function redirected(walk: Walk, hop: Hop, { location, status }: Answered, place: Place): Next {
  if (location === null) return end(unclear);
  if (place === 'provider' && isReturn(walk.route, location, walk.asked))
    return end(endOf(readReturn(fieldsOf(location), walk.asked), walk));
  const keepsForm = status === 307 || status === 308;
  return go(walk, hop.url, { ...hop, url: location, form: keepsForm ? hop.form : null });
}

function go(walk: Walk, from: string, hop: Hop, fields: readonly string[] = []): Next {
  const place = placeOf(walk.route, hop.url);
  if (place === 'elsewhere') return end({ kind: 'elsewhere', from, to: hop.url, fields });
  if (walk.hops + 1 >= MOST_HOPS) return end(unclear);
  const asked = place === 'provider' ? requestIn(walk.asked, hop.url, fields) : walk.asked;
  return { kind: 'go', hop: { ...hop, url: withoutFragment(hop.url) }, walk: { ...walk, asked, hops: walk.hops + 1 } };
}

/** On the way through the provider only a request of a protocol takes the place of the first. What was demanded once stays so. */
function requestIn(asked: Authorization | null, url: string, fields: readonly string[]): Authorization | null {
  const found = authorizationIn(url, fields);
  if (found === null || found.kind === 'plain') return asked ?? (found?.demands ? found : null);
  return { ...found, demands: found.demands || asked?.demands === true };
}

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? url;

function endOf(back: Return, { asked }: Walk): WalkEnd {
  switch (back) {
    case 'signed-in':
    case 'nobody':
      return { kind: back };
    case 'home':
      return asked?.kind === 'cas' && isSilent(asked) ? { kind: 'nobody' } : { kind: 'home' };
    case 'asks':
      return { kind: 'unknown', reason: 'needs-a-person' };
    default:
      return { kind: 'unknown', reason: back };
  }
}

function atProvider(walk: Walk, hop: Hop, answer: Answered): Next {
  const page = pageFacts(answer.body, hop.url);
  const wayBack = page.forms.find((form) => isReturn(walk.route, form.action, walk.asked) && form.hidden.length > 0);
  const back = wayBack ? readReturn(wayBack.hidden, walk.asked) : 'home';
  if (wayBack && back !== 'home') return end(endOf(back, walk));
  const onward = byItself(hop, page);
  if (onward) return followed(walk, hop, onward);
  if (answer.status >= 400 && answer.status !== 403) return end(answer.status === 401 ? asks(page) : unclear);
  const plain = asksForPassword(page) && walk.asked?.demands !== true;
  return end(plain ? { kind: 'sign-in-form', page: outlineOf(page), confirmed: false } : asks(page));
}

const asks = (page: PageFacts): WalkEnd => ({ kind: 'asks', page: outlineOf(page) });

/** Name and password together: who asks for a password alone may know who it is. */
function asksForPassword({ forms }: PageFacts): boolean {
  const newPassword = forms.some((form) => form.newPasswords > 0 || form.passwords > 1);
  return !newPassword && forms.some((form) => form.passwords === 1 && form.typed > 0);
}

function atSite(walk: Walk, hop: Hop, answer: Answered): Next {
  const page = pageFacts(answer.body, hop.url);
  const onward = byItself(hop, page);
  if (onward) return followed(walk, hop, onward);
  return end({ kind: 'stays', links: page.links, asksForPassword: page.forms.some(({ passwords }) => passwords > 0) });
}

interface Onward {
  readonly hop: Hop;
  readonly fields: readonly string[];
}

/** Where the page takes its reader without anybody's doing. */
function byItself(hop: Hop, page: PageFacts): Onward | null {
  const initiator = new URL(hop.url).origin;
  const form = page.forms.find((one) => carriesRequest(one)) ?? (page.submitsItself ? onlyHidden(page) : null);
  if (form) return { hop: sent(form, initiator), fields: form.hidden.map(({ name }) => name) };
  return page.refresh === null ? null : { hop: { url: page.refresh, form: null, initiator }, fields: [] };
}

/** The request of a SAML sign-in in a form that nobody types in. */
const carriesRequest = (form: PageForm): boolean =>
  form.typed === 0 && form.passwords === 0 && form.hidden.some(({ name }) => name === 'SAMLRequest');

/** The one form of a page that shows nothing to press or to fill in. */
function onlyHidden({ forms }: PageFacts): PageForm | null {
  const [form, ...others] = forms;
  if (!form || others.length > 0 || form.hidden.length === 0) return null;
  return form.typed + form.passwords + form.newPasswords + form.buttons === 0 ? form : null;
}

function sent({ method, action, hidden }: PageForm, initiator: string): Hop {
  const values = new URLSearchParams(hidden.map(({ name, value }) => [name, value]));
  if (method === 'POST') return { url: action, form: values.toString(), initiator };
  const url = new URL(action);
  url.search = values.toString();
  return { url: url.href, form: null, initiator };
}

/** A page at the provider that leads back by itself and brings nothing is a way home. */
function followed(walk: Walk, hop: Hop, { hop: next, fields }: Onward): Next {
  const leavesProvider = placeOf(walk.route, hop.url) === 'provider' && isReturn(walk.route, next.url, walk.asked);
  if (leavesProvider) return end(endOf(readReturn(fieldsOf(next.url), walk.asked), walk));
  return go(walk, hop.url, next, fields);
}

/** What a page asks, without what changes from one showing to the next: two showings to nobody are equal. */
export function outlineOf({ forms, links }: PageFacts): string {
  const form = ({ method, action, hidden, typed, passwords, buttons }: PageForm) =>
    [method, placeIn(action), hidden.map(({ name }) => name).sort(), typed, passwords, buttons].join(' ');
  return JSON.stringify([forms.map(form).sort(), links.length]);
}

/** Host and first part of the path: what follows holds ids. */
function placeIn(address: string): string {
  const url = new URL(address);
  return `${url.host}/${url.pathname.split('/')[1] ?? ''}`;
}
