/** What a pattern begins with that stands for a domain and everything below it. */
export const BELOW = '*.';

/** The domain itself where it stands for everything below. */
export const domainOf = (pattern: string): string =>
  pattern.startsWith(BELOW) ? pattern.slice(BELOW.length) : pattern;

/** Some host may be of both. */
export const overlap = (one: string, other: string): boolean =>
  hostMatches(one, domainOf(other)) || hostMatches(other, domainOf(one));

/** `*.force.com` is `force.com` and everything below it. */
export function hostMatches(pattern: string, host: string): boolean {
  if (!pattern.startsWith(BELOW)) return host === pattern;
  const domain = domainOf(pattern);
  return host === domain || host.endsWith(`.${domain}`);
}
