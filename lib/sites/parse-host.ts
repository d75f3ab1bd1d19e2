import { type AddressProblem, parseAddress } from './address';
import { BELOW } from './host-pattern';

export type ParsedHost =
  | { readonly ok: true; readonly host: string }
  | { readonly ok: false; readonly code: AddressProblem | 'not-a-host'; readonly value: string };

/** A host alone, without port and path; internationalised names become punycode. */
export function parseHost(text: string): ParsedHost {
  const parsed = parseAddress(`https://${text.trim()}`);
  if (!parsed.ok) return { ok: false, code: parsed.code, value: parsed.values.value };
  const alone = parsed.port === '' && parsed.address === `https://${parsed.host}/`;
  return alone ? { ok: true, host: parsed.host } : { ok: false, code: 'not-a-host', value: parsed.host };
}

export type ParsedPattern =
  | { readonly ok: true; readonly pattern: string }
  | { readonly ok: false; readonly code: AddressProblem | 'not-a-host'; readonly value: string };

/** A host, or `*.force.com` for a domain and everything below it; never below a public suffix. */
export function parseHostPattern(text: string): ParsedPattern {
  const trimmed = text.trim();
  const below = trimmed.startsWith(BELOW);
  const parsed = parseHost(below ? trimmed.slice(BELOW.length) : trimmed);
  if (!parsed.ok) return parsed;
  if (below && /^\[|^[\d.]+$/.test(parsed.host)) return { ok: false, code: 'not-a-host', value: parsed.host };
  return { ok: true, pattern: below ? BELOW + parsed.host : parsed.host };
}
