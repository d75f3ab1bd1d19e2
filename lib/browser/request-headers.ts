import type { HeaderPair } from '../signout/proof/answer';

/** Headers the browser adds by itself; whatever else a request carries was put there by the page's script. */
const standard = new Set([
  ...['accept', 'accept-charset', 'accept-encoding', 'accept-language', 'access-control-request-headers'],
  ...[
    'access-control-request-method',
    'cache-control',
    'connection',
    'content-length',
    'content-type',
    'cookie',
    'cookie2',
  ],
  ...[
    'device-memory',
    'dnt',
    'downlink',
    'dpr',
    'ect',
    'host',
    'if-match',
    'if-modified-since',
    'if-none-match',
    'if-range',
  ],
  ...['if-unmodified-since', 'keep-alive', 'last-event-id', 'pragma', 'priority', 'purpose', 'range', 'referer', 'rtt'],
  ...['save-data', 'service-worker', 'service-worker-navigation-preload', 'te', 'transfer-encoding', 'upgrade'],
  ...[
    'upgrade-insecure-requests',
    'user-agent',
    'via',
    'viewport-width',
    'width',
    'x-client-data',
    'x-devtools-emulate-network-conditions-client-id',
  ],
]);

/** Longer values are no credential that a server would take. */
const MAX_VALUE = 16_000;

export function scriptHeaders(headers: readonly HeaderPair[]): HeaderPair[] {
  return headers.filter(({ name, value }) => {
    const lower = name.toLowerCase();
    return !standard.has(lower) && !lower.startsWith('sec-') && value.length <= MAX_VALUE;
  });
}

export function headerValue(headers: readonly HeaderPair[], name: string): string | null {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? null;
}

/** A cookie, or a header that by its name carries a credential. */
export function isCredentialed(headers: readonly HeaderPair[]): boolean {
  return (
    headers.some(({ name }) => /^cookie$/i.test(name)) ||
    scriptHeaders(headers).some(({ name }) => /auth|token|session|key|jwt/i.test(name))
  );
}
