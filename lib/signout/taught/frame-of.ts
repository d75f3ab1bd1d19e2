/** A part of a path that only letters make up names a page; whatever else stands there may name a person or a record. */
const PLAIN = /^[A-Za-z][A-Za-z._-]{0,39}$/;

const patternOf = (path: string): string =>
  path
    .split('/')
    .map((part) => (part === '' || PLAIN.test(part) ? part : '*'))
    .join('/');

/** How a frame is remembered: by its path at the site, by host and path elsewhere, as `about:` where it has no address. */
export function frameOf(url: string, siteOrigin: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return 'about:';
  const pattern = patternOf(parsed.pathname).slice(0, 400);
  return parsed.origin === siteOrigin ? pattern : `${parsed.host}${pattern}`;
}

/** `frame` as it is remembered; null: the page itself. */
export function isThatFrame(frame: string | null, { url, isTop }: { url: string; isTop: boolean }): boolean {
  if (frame === null || isTop) return frame === null && isTop;
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return frame === 'about:';
  const pattern = patternOf(parsed.pathname).slice(0, 400);
  return frame === pattern || frame === `${parsed.host}${pattern}`;
}
