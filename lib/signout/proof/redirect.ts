import { joined, wordsOf } from './address-words';

export interface RedirectTarget {
  /** Host and path, ids replaced by `*`, no query. */
  readonly target: string;
  readonly toSignIn: boolean;
  readonly place: 'same-place' | 'other-host' | 'elsewhere';
}

/** What is left of a redirect when everything that changes by itself is taken away. null: no usable address. */
export function redirectTarget(asked: string, location: string): RedirectTarget | null {
  const from = URL.parse(asked);
  const to = URL.parse(location, asked);
  if (from === null || to === null) return null;
  return { target: normalised(to), toSignIn: isSignIn(to), place: placeOf(from, to) };
}

function normalised(address: URL): string {
  const route = /^#!?\//.test(address.hash) ? pathWithoutIds(address.hash.split('?')[0] ?? '') : '';
  return `${address.host}${pathWithoutIds(address.pathname)}${route}`;
}

function pathWithoutIds(path: string): string {
  return path
    .split('/')
    .map((part) => part.split(';')[0] ?? '')
    .map((part) => (isId(part) ? '*' : part))
    .join('/');
}

function isId(part: string): boolean {
  return (
    /^\d+$/.test(part) || /^[\da-f-]{8,}$/i.test(part) || (part.length >= 16 && /\d/.test(part) && /[a-z]/i.test(part))
  );
}

const signInStems = [
  'login',
  'logon',
  'signin',
  'signon',
  'oauth',
  'saml',
  'oidc',
  'openid',
  'authenticat',
  'authoriz',
  'authoris',
];
const signInWords = ['auth', 'sso', 'adfs', 'identity'];
const signInPairs = ['sessionnew', 'sessionsnew', 'newsession', 'accountsession', 'sessionexpired', 'sessiontimeout'];
const returnParameters =
  /^(?:next|from|url|uri|goto|target|service|state|relaystate|continue|ref|referr?er|return.*|redirect.*|back.*|dest.*|origin.*)$/i;

/** Path, route and parameters such as `action=Login`; where to go afterwards says nothing. */
function isSignIn(address: URL): boolean {
  const route = wordsOf(`${address.pathname} ${address.hash}`);
  const parameters = [...address.searchParams].filter(([name]) => !returnParameters.test(name));
  const texts = [route, ...parameters.map(([name, value]) => wordsOf(`${name} ${value.slice(0, 100)}`))];
  return texts.some(
    (words) =>
      words.some((word) => signInWords.includes(word)) ||
      joined(words).some((word) => signInPairs.includes(word) || signInStems.some((stem) => edgedBy(word, stem))),
  );
}

function edgedBy(word: string, stem: string): boolean {
  return word.startsWith(stem) || word.endsWith(stem);
}

/** `same-place`: another language, a slash more, another scheme; a choice of language or cookies is no matter of sign-in. */
function placeOf(from: URL, to: URL): RedirectTarget['place'] {
  const words = wordsOf(`${to.hostname} ${to.pathname}`);
  if (words.some((word) => /^(?:consent|cookies?|gdpr|locale|language|region|country|browser)$/.test(word)))
    return 'same-place';
  if (bareHost(from) !== bareHost(to)) return 'other-host';
  return barePath(from) === barePath(to) ? 'same-place' : 'elsewhere';
}

function bareHost({ host }: URL): string {
  return host.replace(/^www\./, '');
}

function barePath({ pathname }: URL): string {
  const parts = pathname.split('/').filter((part) => part !== '' && !/^index\.\w+$/.test(part));
  return parts.filter((part) => !/^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(part)).join('/');
}
