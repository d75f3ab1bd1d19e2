/** Words that make any address noise, wherever they stand in it: nobody's work goes there. */
const ALWAYS = new Set(
  `telemetry beacon beacons heartbeat heartbeats keepalive sentry typing autocomplete typeahead autosuggest clickstream pageview pageviews
  clientlog clientlogs errorlog jserror datadog newrelic hublytics mixpanel posthog recaptcha frontendevents fieldvalidation`.split(
    /\s+/,
  ),
);

/** The same, but people and companies are called like that, too: the whole segment. */
const ALWAYS_ALONE = new Set(['presence', 'rum', 'csrf', 'captcha', 'impression', 'impressions', 'apm']);

/** Also parts of products in which people work: noise at the end of an address, or before one of `MEASURES`. */
const MEASURED = new Set(['analytics', 'metrics', 'amplitude', 'stats', 'usage']);
const MEASURES = /^(?:v\d+|events?|track|collect|batch|logs?|send|pageviews?|hits?|ingest|frontend|e)$/;

/** The same, two words that stand side by side. */
const ALWAYS_PAIRS = new Set(
  `keep alive|last seen|read receipt|read receipts|session extend|session renew|session refresh|session ping|session touch|extend session
  |renew session|refresh session|touch session|token refresh|refresh token|auth refresh|oauth token|usage logging|public session|cdn cgi
  |csp report|web vitals|client log|client logs|error log|js error|js errors|event track|track event|track events|user tracking
  |view preferences|view state|ui state|ui settings|grid state|table state|column widths|column width|column order|view columns
  |grid columns|table columns|view layout|recently viewed|last viewed|mark read|mark seen|as read|as seen|dark mode`
    .replace(/\n\s*/g, '')
    .split('|'),
);

/** The last segment of an address, alone. */
const LAST = new Set(
  `track tracking collect log logs ping poll polling online offline seen unseen unread viewed locale layout sort sorting collapse expand
  sidebar theme refresh envelope pixel negotiate handshake suggestions suggest list select fetch load preview search query filter lookup
  count counts total totals validate validation validator verify verification check exists exist unique uniqueness duplicate duplicates
  dedupe get read find retrieve facets aggregate aggregations autofill coql soql sosl fetchxml recent recents monitoring
  onchange`.split(/\s+/),
);

/** First word of a name with several: what it does. */
const READS = new Set(
  `get fetch load list find read search lookup query select retrieve browse is has can check validate verify count preview suggest
  autocomplete resolve calculate calc compute recalculate estimate onchange describe ping poll filter refresh peek test detect guess exists
  exist`.split(/\s+/),
);

/** First word of a mutation that changes nothing, whatever the API's rules say. */
const MUTATES_NOTHING = new Set(['validate', 'refresh', 'ping', 'search', 'preview', 'track', 'get', 'renew']);

const WRITES = new Set(
  `save saves update updates create creates insert store add edit submit delete remove destroy upsert patch modify apply publish import merge
  assign convert close reopen approve send post reply write put set move archive restore replace change upload commit persist mass bulk
  unlink message confirm finish complete`.split(/\s+/),
);

/** Last word of a name with several, unless its first word writes. */
const READ_ENDINGS = new Set(
  `search lookup autocomplete suggest suggestions check checker validation validator validate exists preview count counts typeahead ping poll
  query duplicates uniqueness onchange get`.split(/\s+/),
);

/** Words before the verb that say how, not what. */
const PREFIXES = new Set(['web', 'ajax', 'api', 'do', 'rpc', 'async', 'xhr', 'on', 'action', 'handle']);

/** A visit begins and ends with these; what they look like is a check. */
const NO_CHECK = new Set(['in', 'out', 'list', 'lists', 'box', 'point', 'up']);

/** After a record's id, or after what a CRM keeps a list of, these are parts of a record, not services. */
const OF_A_RECORD = new Set([
  'tracking',
  'track',
  'log',
  'logs',
  'collect',
  'check',
  'layout',
  'total',
  'totals',
  'online',
  'list',
]);
const KEPT =
  /^(?:(?:time|work|call|email|mail|meeting|visit|activity|contact|lead|deal|task|ticket|order|shipment|parcel|delivery|case|note)s?|activities|deliveries)$/;

export type NameKind = 'read' | 'write' | 'unknown';

/** `checkDuplicateEmail`, `crm.contact.list`, `web_save`: the words of a name, lower case. */
export function wordsOf(name: string): string[] {
  const apart = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2');
  return apart
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** What the name of a call says that it does. */
export function nameKind(name: string): NameKind {
  const words = wordsOf(name.split('.').findLast((part) => part !== '') ?? '');
  while (words.length > 1 && PREFIXES.has(words[0] ?? '')) words.shift();
  const [first = '', second = ''] = words;
  if (hasNoiseWord(words)) return 'read';
  if (WRITES.has(first) || words.some((word, at) => /^(?:and|or)$/.test(word) && WRITES.has(words[at + 1] ?? '')))
    return 'write';
  if (words.length === 1) return LAST.has(first) || READS.has(first) || ALWAYS_ALONE.has(first) ? 'read' : 'unknown';
  if (first === 'check' && NO_CHECK.has(second)) return 'unknown';
  if (READS.has(first)) return 'read';
  return READ_ENDINGS.has(words.at(-1) ?? '') && first !== 'saved' ? 'read' : 'unknown';
}

/** A mutation is believed to change something unless its name says clearly that nobody's work is in it. */
export function mutationKind(name: string): NameKind {
  const words = wordsOf(name);
  return hasNoiseWord(words) || MUTATES_NOTHING.has(words[0] ?? '') ? 'read' : 'write';
}

export function hasNoiseWord(words: readonly string[]): boolean {
  return words.some((word, at) => ALWAYS.has(word) || ALWAYS_PAIRS.has(`${word} ${words[at + 1] ?? ''}`));
}

/** `segments`: of an address, lower case. */
export function hasNoiseSegment(segments: readonly string[]): boolean {
  return segments.some((segment, at) => {
    if (ALWAYS_ALONE.has(segment)) return true;
    const next = segments[at + 1];
    return MEASURED.has(segment) && (next === undefined || MEASURES.test(next));
  });
}

/** Whether the last part of an address is a service that reads. `before`: the part before it; null: a record's id. */
export function endsInRead(segment: string, before: string | null): boolean {
  const words = wordsOf(segment);
  const [only = ''] = words;
  if (words.length > 1 || segment.includes('.')) return nameKind(segment) === 'read';
  return LAST.has(only) && !(OF_A_RECORD.has(only) && (before === null || (only !== 'list' && KEPT.test(before))));
}
