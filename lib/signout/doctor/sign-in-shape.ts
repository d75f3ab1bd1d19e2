import type { Answered } from '../proof/answer';
import { redirectTarget } from '../proof/redirect';
import { htmlTags } from '../provider/html-tags';

const FIELDS = ['input', 'select', 'textarea'];
const MOST_FEATURES = 200;

/**
 * What a sign-in page is made of: where it is, its forms and the kinds and names of their fields. No text, no value. null: nothing is
 * asked for there. Names that are made anew at each visit are in one answer only and drop out.
 */
export function signInShape(first: Answered, second: Answered): string | null {
  const again = new Set(featuresOf(second));
  const lasting = featuresOf(first).filter((feature) => again.has(feature));
  return lasting.some((feature) => feature.startsWith('password ') || feature.startsWith('leads '))
    ? digest(lasting.toSorted().join('\n'))
    : null;
}

function featuresOf(answer: Answered): string[] {
  if (answer.location !== null) {
    const led = redirectTarget(answer.url, answer.location);
    return led === null ? [] : [`leads ${led.target}`];
  }
  const place = redirectTarget(answer.url, answer.url)?.target ?? '';
  return [`place ${place}`, ...[...fieldsIn(answer)].slice(0, MOST_FEATURES)];
}

function* fieldsIn({ body, url }: Answered): Generator<string> {
  for (const tag of htmlTags(body)) {
    if (tag.closing) continue;
    if (tag.name === 'form') {
      const method = (tag.attribute('method') ?? 'get').toLowerCase();
      yield `form ${method} ${redirectTarget(url, tag.attribute('action') || url)?.target ?? ''}`;
    }
    if (!FIELDS.includes(tag.name)) continue;
    const kind = tag.name === 'input' ? (tag.attribute('type') ?? 'text').toLowerCase() : tag.name;
    if (kind !== 'hidden') yield `${kind} ${tag.attribute('name') ?? ''}`;
  }
}

/** Two numbers of 32 bits (FNV-1a from two beginnings): enough to tell one page from the next, and nothing to read. */
function digest(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => fnv1a(text, seed).toString(16).padStart(8, '0')).join('');
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
