import { callsKind, deedsKind, isMeasuring } from './noise-calls';
import { endsInRead, hasNoiseSegment, hasNoiseWord, wordsOf } from './noise-words';

export interface SentRequest {
  /** Upper case. */
  readonly method: string;
  readonly url: string;
  /** As `readRequestBody` gives it. */
  readonly body: unknown;
}

/** Host names whose first label says it all. */
const NOISE_HOST = /^(?:rum|telemetry|beacon|collector|sentry|bam|browser-intake)[-.\d]/;

/**
 * Reads, checks, heartbeats and tracking are sent by POST, too, and may carry what somebody typed; they save nothing. In doubt a request
 * is none of these. What the request says about itself goes before what its address looks like.
 */
export function isNoise({ method, url, body }: SentRequest): boolean {
  const address = URL.parse(url);
  if (address === null) return false;
  const segments = segmentsOf(address);
  if (NOISE_HOST.test(address.hostname) || segments.some((segment) => hasNoiseWord(wordsOf(segment)))) return true;
  const lower = segments.map((segment) => segment.toLowerCase());
  if (hasNoiseSegment(lower) || hasNoiseWord(lower) || isMeasuring(body)) return true;
  if (method !== 'POST') return endsInView(lower);
  const said = callsKind(body) ?? deedsKind(fieldsOf(address, body));
  if (said !== null && said !== 'unknown') return said === 'read';
  return isRead(segments) || isListView(address);
}

function segmentsOf({ pathname }: URL): string[] {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  return segments.map((segment) => withoutExtension(decoded(segment)));
}

/** How something is shown, not what it says. */
function endsInView(segments: readonly string[]): boolean {
  return ['layout', 'locale', 'theme', 'sidebar', 'sorting', 'seen', 'online'].includes(segments.at(-1) ?? '');
}

function isRead(segments: readonly string[]): boolean {
  const last = segments.findLastIndex((segment) => !isId(segment));
  const before = segments[last - 1] ?? '';
  return last >= 0 && endsInRead(segments[last] ?? '', isId(before) ? null : before.toLowerCase());
}

/** `index.php?module=Leads&view=List`: such pages name a view when they show and an action when they do. */
function isListView(address: URL): boolean {
  const { searchParams } = address;
  return searchParams.has('module') && searchParams.has('view') && !searchParams.has('action');
}

/** Named fields of the address and of a form. A JSON body's fields are the record itself. */
function* fieldsOf(address: URL, body: unknown): Generator<readonly [string, string]> {
  yield* address.searchParams;
  if (address.pathname.endsWith('/aura')) for (const [name] of address.searchParams) yield ['action', name];
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
  for (const [name, value] of Object.entries(body)) {
    const only: unknown = Array.isArray(value) ? value[0] : null;
    if (typeof only === 'string') yield [name, only];
  }
}

const isId = (segment: string): boolean =>
  /^(?:\d+|[\da-f]{8}-[\da-f-]{27}|[\da-f]{24,40}|[a-zA-Z\d]{15}(?:[A-Z\d]{3})?)$/.test(segment) && /\d/.test(segment);

const withoutExtension = (segment: string): string =>
  segment.replace(/\.(?:php|aspx?|ashx|asmx|json|xml|do|action|html?|jsp|cfm|dwr|svc)$/i, '');

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
