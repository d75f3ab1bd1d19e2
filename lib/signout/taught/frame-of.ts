import { namesSomebody } from './names';

/** A part of a path that only letters make up names a page; whatever else stands there may name a person or a record. */
const PLAIN = /^[A-Za-z][A-Za-z._-]{0,39}$/;

/** Path without query of which every part names a page. */
export const isPlainAddress = ({ pathname, search }: URL): boolean =>
  search === '' && pathname.split('/').every((part) => part === '' || PLAIN.test(part));

const patternOf = (path: string, names: readonly string[] = []): string =>
  path
    .split('/')
    .map((part) => (part === '' || (PLAIN.test(part) && !namesSomebody(part, names)) ? part : '*'))
    .join('/')
    .slice(0, 400);

/**
 * How a frame is remembered: by its path at the site, by host and path elsewhere, as `about:` where it has no address. `names`: words of
 * who is signed in.
 */
export function frameOf(url: string, siteOrigin: string, names: readonly string[]): string {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return 'about:';
  const pattern = patternOf(parsed.pathname, names);
  return parsed.origin === siteOrigin ? pattern : `${parsed.host}${pattern}`;
}

/** `frame` as it is remembered; null: the page itself. */
export function isThatFrame(frame: string | null, { url, isTop }: { url: string; isTop: boolean }): boolean {
  if (frame === null || isTop) return frame === null && isTop;
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return frame === 'about:';
  const pattern = patternOf(parsed.pathname);
  return fits(frame, pattern) || fits(frame, `${parsed.host}${pattern}`);
}

/** A star stands for one part, whatever it is. */
function fits(frame: string, pattern: string): boolean {
  const [remembered, now] = [frame.split('/'), pattern.split('/')];
  return remembered.length === now.length && remembered.every((part, at) => part === '*' || part === now[at]);
}
