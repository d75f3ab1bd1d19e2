import type { EpochMs } from '../../base/time';
import type { TaughtRequest } from '../../sites/taught';
import { isNegativeAddress, isSignOutAddress } from '../control/address';
import type { HeaderPair } from '../proof/answer';
import type { ValueSource } from '../recipe';
import { digestOf } from './digest';
import { isKeepableName } from './kept-name';
import { namesSomebody } from './names';
import type { KnownSource } from './press-report';

/** A request of a page while somebody shows how to sign out. Holds secrets: memory only. */
export interface SentRequest {
  readonly tabId: number;
  readonly method: string;
  readonly url: string;
  readonly type: 'page' | 'frame' | 'call';
  readonly at: EpochMs;
  /** Those the page's script added. */
  readonly headers: readonly HeaderPair[];
  readonly contentType: string | null;
  readonly body:
    | { readonly kind: 'form'; readonly pairs: readonly (readonly [string, string | null])[] }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'other' }
    | null;
}

/** `unexplained`: it carried something that the page did not hold before, so only the presses can be repeated. `none`: no such request. */
export type Derived =
  | { readonly kind: 'derived'; readonly request: TaughtRequest }
  | { readonly kind: 'unexplained' | 'none' };

/** Values of the page right before the press, by their digests. */
export type KnownValues = ReadonlyMap<string, KnownSource>;

const WRITES = new Set(['POST', 'PUT', 'DELETE']);

/**
 * The request that ended the session, of those that left after the last press, in a form that holds no secret. `names`: words of who is
 * signed in, which are read from the page anew like any other value.
 */
export function deriveRequest(
  sent: readonly SentRequest[],
  known: KnownValues,
  origin: string,
  names: readonly string[],
): Derived {
  const own = sent.filter(
    ({ url, method }) => URL.parse(url)?.origin === origin && (method === 'GET' || WRITES.has(method)),
  );
  const request = own.find(isSignOut) ?? own.find(({ method, url }) => WRITES.has(method) && !isNegativeAddress(url));
  if (!request) return { kind: 'none' };
  const derived = new Explainer(known, names).request(request);
  return derived ? { kind: 'derived', request: derived } : { kind: 'unexplained' };
}

function isSignOut({ url, method, type }: SentRequest): boolean {
  return isSignOutAddress(url) && (method !== 'GET' || type !== 'call' || !/\.\w+$/.test(url));
}

/** Nobody's name and no secret, whatever it stands for. */
const HARMLESS =
  /^(?:|[a-z]|\d{1,3}|true|false|null|yes|no|on|off|default|manual|user|json|html|web|delete|post|put|xmlhttprequest|(?:web_|do_?|user[._-]?)?(?:log|sign)[_-]?(?:out|off))$/i;
/** A part of a path as people write it; random letters change their case again and again. */
const PLAIN_PART = /^(?:[A-Za-z][A-Za-z._~-]{0,31}\d{0,3}|\d{1,3})$/;
const MOST_CASE_CHANGES = 3;

const isHarmless = (value: string): boolean => HARMLESS.test(value);

const isPlainPart = (part: string): boolean =>
  part === '' || (PLAIN_PART.test(part) && (part.match(/[a-z][A-Z]/g)?.length ?? 0) <= MOST_CASE_CHANGES);

function wordsOf(source: KnownSource): readonly string[] {
  if ('key' in source) return [source.key, ...(source.path ?? [])];
  return 'name' in source ? [source.name] : [source.fragment, source.parameter];
}

/** Takes what is in a request apart; whatever is not harmless must have stood on the page, and becomes a placeholder. */
class Explainer {
  readonly #known: KnownValues;
  readonly #names: readonly string[];
  readonly #values = new Map<string, ValueSource>();
  #failed = false;

  constructor(known: KnownValues, names: readonly string[]) {
    this.#known = known;
    this.#names = names;
  }

  request({ method, url, headers, contentType, body }: SentRequest): TaughtRequest | null {
    const filled = {
      method: method as TaughtRequest['method'],
      path: this.#path(new URL(url)),
      headers: headers.map(({ name, value }) => ({ name, value: this.#header(value) })),
      body: this.#body(body, contentType),
    };
    const tooLong = filled.path.length > 2_000 || (filled.body?.text.length ?? 0) > 2_000 || headers.length > 20;
    if (this.#failed || tooLong || this.#values.size > 20) return null;
    return { ...filled, values: [...this.#values.values()] };
  }

  #path(url: URL): string {
    const isPlain = (part: string) => isPlainPart(part) && !namesSomebody(part, this.#names);
    const parts = url.pathname.split('/').map((part) => (isPlain(part) ? part : this.#value(part)));
    const query = [...url.searchParams].map(
      ([name, value]) => `${encodeURIComponent(this.#name(name))}=${this.#inText(value)}`,
    );
    return `${parts.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  }

  #header(value: string): string {
    const scheme = /^(?:Bearer|Token|JWT|Basic) /i.exec(value)?.[0] ?? '';
    return `${scheme}${this.#value(value.slice(scheme.length), (text) => text)}`;
  }

  #body(body: SentRequest['body'], contentType: string | null): TaughtRequest['body'] {
    if (body === null) return null;
    if (body.kind === 'form') return { type: 'form', text: this.#pairs(body.pairs) };
    if (body.kind === 'other') return this.#fail();
    if (body.text === '') return null;
    if (/json/i.test(contentType ?? '') || /^[{[]/.test(body.text)) return this.#json(body.text);
    return /urlencoded/i.test(contentType ?? '')
      ? { type: 'form', text: this.#pairs([...new URLSearchParams(body.text)]) }
      : this.#fail();
  }

  #pairs(pairs: readonly (readonly [string, string | null])[]): string {
    return pairs
      .map(
        ([name, value]) =>
          `${encodeURIComponent(this.#name(name))}=${value === null ? this.#fail() : this.#inText(value)}`,
      )
      .join('&');
  }

  #json(text: string): TaughtRequest['body'] {
    try {
      return { type: 'json', text: JSON.stringify(this.#inJson(JSON.parse(text) as unknown)) };
    } catch {
      return this.#fail();
    }
  }

  #inJson(value: unknown): unknown {
    if (typeof value === 'string') return this.#value(value, (text) => text);
    if (typeof value === 'number') return Math.abs(value) < 1_000 ? value : this.#fail();
    if (Array.isArray(value)) return value.map((one) => this.#inJson(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [this.#name(key), this.#inJson(one)]));
  }

  /** Names of fields belong to the program, not to a person; one that is long or mixed may itself be a token. */
  #name(name: string): string {
    if (!/^[\w.:[\]$-]{1,60}$/.test(name) || !isKeepableName(name, this.#names)) this.#fail();
    return name;
  }

  #inText(value: string): string {
    return this.#value(value, encodeURIComponent);
  }

  #value(value: string, encode: (text: string) => string = encodeURIComponent): string {
    const source = this.#known.get(digestOf(value));
    if (source) return `{${this.#placeholder(source)}}`;
    if (isHarmless(value)) return encode(value);
    this.#fail();
    return '';
  }

  /** Where the value stands is kept, too. */
  #placeholder(source: KnownSource): string {
    if (!wordsOf(source).every((word) => isKeepableName(word, this.#names))) this.#fail();
    const key = JSON.stringify(source);
    const known = this.#values.get(key) ?? ({ placeholder: `v${this.#values.size}`, ...source } as ValueSource);
    this.#values.set(key, known);
    return known.placeholder;
  }

  #fail(): null {
    this.#failed = true;
    return null;
  }
}
