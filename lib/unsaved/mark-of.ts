import { isCardNumber } from './card-number';

/** A text shorter than this is in too many requests to prove anything. */
const SHORTEST = 2;
/** A longer text fits into no request whose body is read. */
const LONGEST = 300_000;
/** Markup that was escaped twice is as deep as it gets. */
const DEEPEST_MARKUP = 3;

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/**
 * A number that stands for a text, so that what somebody typed can be found again in a request without keeping it: the same for a text,
 * its HTML and its spellings that differ in blanks only. null: too short or too
 * long to tell anything, or a card's number (X60).
 *
 * Not secret, 53 bits, no key: short texts can be guessed from it. A key would not help: detector and worker both compute marks, so it would
 * lie in the very process that could abuse them. What protects the texts is that marks go where these are already (`mayHear`).
 */
export function markOf(text: string): number | null {
  if (text.length < SHORTEST || text.length > LONGEST || isCardNumber(text)) return null;
  const plain = plainText(text);
  return plain.length < SHORTEST ? null : hashOf(plain);
}

/** Letters and signs alone: no markup, no blanks, nothing invisible. */
export function plainText(text: string): string {
  let plain = text.normalize('NFC');
  for (let round = 0; round < DEEPEST_MARKUP; round += 1) {
    const before = plain;
    if (plain.includes('<')) plain = plain.replace(/<[^<>]*>/g, '');
    if (plain.includes('&')) plain = plain.replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (name) => entities[name] ?? name);
    if (plain === before) break;
  }
  return plain.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, '');
}

/** Two lanes of 32 bits that stir each other (multiply and rotate); 53 bits of them fit a number exactly. */
function hashOf(text: string): number {
  let a = 0x6a09e667;
  let b = 0xbb67ae85;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul((a ^ unit) + 0x9e3779b9, 0x85ebca6b);
    a = (a << 13) | (a >>> 19);
    b = Math.imul((b ^ unit) + 0x7f4a7c15, 0xc2b2ae35);
    b = (b << 17) | (b >>> 15);
  }
  const [low, high] = [stirred(a ^ Math.imul(b, 0x27d4eb2f)), stirred(b ^ Math.imul(a, 0x165667b1) ^ text.length)];
  return (high & 0x1f_ffff) * 0x1_0000_0000 + low;
}

function stirred(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
