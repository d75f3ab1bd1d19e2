import { parse } from 'tldts';
import { basePath } from './base-path';

export type AddressProblem =
  | 'empty'
  | 'too-long'
  | 'not-an-address'
  | 'wrong-scheme'
  | 'user-info'
  | 'covers-many'
  | 'ip-range'
  | 'bare-suffix'
  | 'single-label';

export interface Address {
  readonly ok: true;
  /** Canonical: `scheme://host[:port]/path/`. */
  readonly address: string;
  /** Without port; internationalised names as punycode; IPv6 in brackets. */
  readonly host: string;
  /** Empty: the scheme's own. */
  readonly port: string;
  readonly origin: string;
  /** `http`: everything on the way can be read by others; usual inside a company. */
  readonly scheme: 'https' | 'http';
  /** The host is internationalised: shown as punycode with a warning, since look-alike letters cannot be told apart. */
  readonly mixedScript: boolean;
}

export interface AddressRefusal {
  readonly ok: false;
  readonly code: AddressProblem;
  readonly values: { readonly value: string };
}

const LONGEST = 2_000;

/**
 * The one parser for an address that a person typed, pasted or imported. Query and fragment are dropped, the path ends at
 * its last directory. A name without dot is an intranet host only when a scheme or a port stands with it.
 */
export function parseAddress(text: string): Address | AddressRefusal {
  const typed = text.trim();
  const problem = problemOfText(typed);
  if (problem !== null) return refusal(problem, typed);
  const { url: spelled, explicit } = withScheme(typed);
  const parsed = URL.parse(spelled);
  if (parsed === null) return refusal('not-an-address', typed);
  const scheme = parsed.protocol.slice(0, -1);
  if (scheme !== 'https' && scheme !== 'http') return refusal('wrong-scheme', typed, parsed.protocol);
  if (parsed.username !== '' || parsed.password !== '') return refusal('user-info', typed);
  const host = parsed.hostname.replace(/\.$/, '');
  const hostProblem = problemOfHost(host, explicit || parsed.port !== '');
  if (hostProblem !== null) return refusal(hostProblem, host);
  const origin = `${scheme}://${host}${parsed.port === '' ? '' : `:${parsed.port}`}`;
  return {
    ok: true,
    address: origin + basePath(parsed.pathname),
    host,
    port: parsed.port,
    origin,
    scheme,
    mixedScript: /(^|\.)xn--/.test(host),
  };
}

function problemOfText(typed: string): AddressProblem | null {
  if (typed === '') return 'empty';
  if (typed.length > LONGEST) return 'too-long';
  if (/[*]|<all_urls>/.test(typed)) return 'covers-many';
  if (/^([a-z]+:\/\/)?[\d.]+(\/\d{1,3}|-[\d.]+)$/i.test(typed)) return 'ip-range';
  return hasForbiddenSign(typed) ? 'not-an-address' : null;
}

/** Blanks, control characters and backslashes: parsers disagree about them. */
function hasForbiddenSign(typed: string): boolean {
  return [...typed].some(
    (sign) => sign <= ' ' || sign === '\\' || sign === '\u007f' || sign === '\u00ad' || /\s/.test(sign),
  );
}

/** `crm.example:8443` is a host with a port, `mailto:x` is another scheme. */
function withScheme(typed: string): { url: string; explicit: boolean } {
  if (typed.startsWith('//')) return { url: `https:${typed}`, explicit: false };
  const named = /^[a-z][a-z\d+.-]*:(?!\d+(?:[/?#]|$))/i.test(typed);
  return named ? { url: typed, explicit: true } : { url: `https://${typed}`, explicit: false };
}

function problemOfHost(host: string, named: boolean): AddressProblem | null {
  if (host.split('.').includes('')) return 'not-an-address';
  const facts = parse(host, { allowPrivateDomains: true });
  if (facts.isIp === true) return null;
  if (facts.domain === null && (facts.isIcann === true || facts.isPrivate === true)) return 'bare-suffix';
  return !host.includes('.') && !named ? 'single-label' : null;
}

function refusal(code: AddressProblem, typed: string, value = typed): AddressRefusal {
  return { ok: false, code, values: { value: value.slice(0, 80) } };
}
