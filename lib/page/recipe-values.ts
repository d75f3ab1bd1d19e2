import type { Kept, ValueSource } from '../signout/recipe';
import { attribute, queryAll } from './dom';
import { fieldValue } from './forms';

/** Value of one placeholder on the live page; null: not there. */
export function readValue(source: ValueSource): string | null {
  switch (source.from) {
    case 'input':
      return firstValue(`[name="${CSS.escape(source.name)}"]`, fieldValue);
    case 'meta':
      return firstValue(`meta[name="${CSS.escape(source.name)}"],meta[property="${CSS.escape(source.name)}"]`, (meta) =>
        attribute(meta, 'content'),
      );
    case 'cookie':
      return keptValue(cookieValue(source.name), source);
    case 'local-storage':
      return keptValue(localStorage.getItem(source.key), source);
    case 'session-storage':
      return keptValue(sessionStorage.getItem(source.key), source);
    case 'link':
      return linkValue(source.fragment, source.parameter);
  }
}

function firstValue(selector: string, read: (element: Element) => string | null): string | null {
  for (const element of queryAll(document, selector)) {
    const value = read(element);
    if (value) return value;
  }
  return null;
}

function cookieValue(name: string): string | null {
  const pair = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return pair ? decoded(pair.slice(name.length + 1)) : null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function keptValue(kept: string | null, { path = [], decode = 'none' }: Kept): string | null {
  try {
    const text = kept && decoders[decode](kept);
    if (text === null || path.length === 0) return text || null;
    const value = path.reduce<unknown>((inner, key) => own(inner, key), JSON.parse(text));
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  } catch {
    return null;
  }
}

const decoders: Readonly<Record<NonNullable<Kept['decode']>, (text: string) => string>> = {
  none: (text) => text,
  base64: (text) => atob(text),
  json: (text) => (/^".*"$/s.test(text) ? String(JSON.parse(text)) : text),
};

const own = (value: unknown, key: string): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

function linkValue(fragment: string, parameter: string): string | null {
  for (const link of queryAll(document, 'a[href],form[action]')) {
    const written = attribute(link, 'href') ?? attribute(link, 'action') ?? '';
    const query = written.includes(fragment) ? URL.parse(written, document.baseURI)?.search : undefined;
    // Some products part parameters by semicolons.
    const value = query && new URLSearchParams(query.replaceAll(';', '&')).get(parameter);
    if (value) return value;
  }
  return null;
}
