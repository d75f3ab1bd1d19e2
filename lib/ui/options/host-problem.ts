import { hostMatches } from '../../sites/host-pattern';
import { limits } from '../../sites/limits';
import { parseHostPattern } from '../../sites/parse-host';
import type { Site } from '../../sites/site';

export type TypedHost =
  | { readonly ok: true; readonly pattern: string }
  | { readonly ok: false; readonly code: string; readonly value: string };

/** A host as the newest in a site's list of others. The site's own is there without being named. */
export function typedHost(text: string, site: Pick<Site, 'address' | 'otherHosts'>): TypedHost {
  const refuse = (code: string, value = text.trim()) => ({ ok: false, code, value }) as const;
  if (text.trim() === '') return refuse('empty-host');
  if (/[/?#]/.test(text)) return refuse('not-a-host');
  const parsed = parseHostPattern(text);
  if (!parsed.ok) return refuse(parsed.code === 'covers-many' ? 'not-a-host-pattern' : parsed.code, parsed.value);
  const { pattern } = parsed;
  if (pattern === new URL(site.address).hostname) return refuse('own-host', pattern);
  if (site.otherHosts.some((other) => other === pattern || (!pattern.startsWith('*.') && hostMatches(other, pattern))))
    return refuse('host-there', pattern);
  return site.otherHosts.length < limits.otherHosts ? { ok: true, pattern } : refuse('too-many');
}
