/** One tag of a document as it stands there; scripts and styles are one tag each, with their text. */
export interface HtmlTag {
  /** Lower case. */
  readonly name: string;
  readonly closing: boolean;
  attribute(name: string): string | null;
  /** What stands between a script's or style's tags; empty for all others. */
  readonly text: string;
}

/** Longest tag that is read: a hidden field may hold a signed message. */
const LONGEST_TAG = 400_000;
const rawText = ['script', 'style', 'textarea', 'title', 'xmp', 'iframe'];

/** The tags of a document in their order, without a DOM. Each character is read once; what is never closed ends the reading, as in browsers. */
export function* htmlTags(html: string): Generator<HtmlTag> {
  const lower = html.toLowerCase();
  for (let at = lower.indexOf('<'); at >= 0; ) {
    if (lower.startsWith('<!--', at)) {
      const end = lower.indexOf('-->', at + 4);
      if (end < 0) return;
      at = lower.indexOf('<', end);
      continue;
    }
    const [, slash, name] = /^<(\/?)([a-z][\w:-]{0,40})/.exec(lower.slice(at, at + 50)) ?? [];
    if (name === undefined) {
      at = lower.indexOf('<', at + 1);
      continue;
    }
    const end = endOfTag(lower, at);
    if (end < 0) return;
    const inner = html.slice(at + 1 + (slash ?? '').length + name.length, end);
    const closing = slash === '/';
    const close = !closing && rawText.includes(name) ? lower.indexOf(`</${name}`, end) : end + 1;
    if (close < 0) return;
    yield { name, closing, attribute: attributesIn(inner), text: html.slice(end + 1, close) };
    at = lower.indexOf('<', close);
  }
}

/** Index of the `>` that closes the tag; -1: there is none within reach. */
function endOfTag(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_TAG);
  let quote = '';
  for (let at = start + 1; at < limit; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') {
      return at;
    } else if ((char === '"' || char === "'") && /[=\s]/.test(text[at - 1] ?? '')) {
      quote = char;
    }
  }
  return -1;
}

/** The first of several attributes with one name counts, as in browsers. */
function attributesIn(inner: string): HtmlTag['attribute'] {
  let found: Map<string, string> | null = null;
  return (wanted) => {
    found ??= readAttributes(inner);
    return found.get(wanted) ?? null;
  };
}

function readAttributes(inner: string): Map<string, string> {
  const found = new Map<string, string>();
  const pattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>][^\s>]*)))?/g;
  for (const [, name = '', double, single, bare] of inner.matchAll(pattern)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decoded(double ?? single ?? bare ?? ''));
  }
  return found;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, digits, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = digits === undefined ? Number.parseInt(String(hex), 16) : Number(digits);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
