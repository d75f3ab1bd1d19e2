import { markOf } from './mark-of';
import { unfolded } from './read-request-body';
import { isSecretKey } from './secret-name';

/** Most marks of one body. Texts of their own come first, then texts put together, then numbers. */
export const MOST_MARKS = 300;
const MOST_JOINED = 60;
/** Characters that are joined in all: rich texts repeat themselves at each level of their tree. */
const JOINED_CHARACTERS = 1_000_000;
const DEEPEST_JSON = 6;
const DEEPEST = 60;
const MOST_LEAVES = 5_000;

/** Where editors keep the words of a rich text; everything else beside them is markup. */
const WRITTEN = new Set(['insert', 'text', 'html', 'content', 'value', 'markdown', 'caption', 'title']);

/** What an object calls its `value`. */
const NAMES = ['name', 'key', 'field', 'path', 'id'];
/** A program's word, not a person's. */
const NAME = /^[^\s]{1,60}$/;

interface Found {
  readonly texts: Set<number>;
  /** Biggest last: a tree is left from below. */
  readonly joined: Set<number>;
  readonly numbers: Set<number>;
  leaves: number;
  characters: number;
}

/** Strings below a node, in their order: all of them, and those that an editor shows as words. */
interface Words {
  readonly all: string;
  readonly written: string;
}

const nothing: Words = { all: '', written: '' };

/**
 * Marks of everything a body says that somebody may have typed: its texts and numbers, and rich texts put together again. What it calls a
 * password, a code or a card's number has none, nor has what looks like one (X60).
 */
export function bodyMarks(body: unknown): number[] {
  const found: Found = { texts: new Set(), joined: new Set(), numbers: new Set(), leaves: 0, characters: 0 };
  walk(body, 0, 0, found);
  const joined = [...found.joined].filter((mark) => !found.texts.has(mark)).slice(-MOST_JOINED);
  const texts = [...found.texts];
  const room = MOST_MARKS - joined.length;
  const numbers = [...found.numbers].filter((mark) => !found.texts.has(mark));
  return [...new Set([...texts.slice(0, room), ...joined, ...numbers])].slice(0, MOST_MARKS);
}

function walk(node: unknown, depth: number, json: number, found: Found): Words {
  if (depth > DEEPEST || found.leaves >= MOST_LEAVES) return nothing;
  if (typeof node === 'string') return walkText(node, depth, json, found);
  if (typeof node === 'number') return walkNumber(node, found);
  if (typeof node !== 'object' || node === null) return nothing;
  if (namesSecret(node)) return nothing;
  const below = Array.isArray(node)
    ? node.map((part) => walk(part, depth + 1, json, found))
    : Object.entries(node).map(([name, part]) =>
        isSecretKey(name) ? nothing : unlessMarkup(name, part, walk(part, depth + 1, json, found)),
      );
  return joinedOf(below, found);
}

/** `{ name: 'pin', value: … }`, `{ op: 'add', path: '/pin', value: … }`: the name stands beside its value. */
function namesSecret(node: object): boolean {
  if (!Object.hasOwn(node, 'value')) return false;
  const names: unknown[] = NAMES.map((name) => Reflect.get(node, name));
  return names.some((name) => typeof name === 'string' && NAME.test(name) && isSecretKey(name));
}

function walkText(text: string, depth: number, json: number, found: Found): Words {
  found.leaves += 1;
  for (const spelling of spellings(text)) add(found.texts, spelling);
  const data = json < DEEPEST_JSON ? unfolded(text) : text;
  if (data === text) return { all: text, written: text };
  return walk(data, depth + 1, json + 1, found);
}

function walkNumber(number: number, found: Found): Words {
  found.leaves += 1;
  add(found.numbers, String(number));
  return nothing;
}

/** Fields for days and moments show the first part of what is sent. */
function spellings(text: string): string[] {
  const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.exec(text)?.[0];
  return moment === undefined ? [text] : [text, moment.slice(0, 10), moment];
}

/** A string beside the words of a rich text is an attribute; a list or an object may hold more words. */
function unlessMarkup(name: string, part: unknown, words: Words): Words {
  return typeof part !== 'string' || WRITTEN.has(name) ? words : { all: words.all, written: '' };
}

function joinedOf(below: readonly Words[], found: Found): Words {
  const telling = below.filter(({ all }) => all !== '');
  const [only] = telling;
  if (only === undefined) return nothing;
  const words = {
    all: telling.map(({ all }) => all).join(''),
    written: telling.map(({ written }) => written).join(''),
  };
  found.characters += words.all.length;
  if (found.characters > JOINED_CHARACTERS) return nothing;
  if (telling.length > 1) add(found.joined, words.all);
  if (words.written !== words.all) add(found.joined, words.written);
  return words;
}

function add(marks: Set<number>, text: string): void {
  const mark = markOf(text);
  if (mark !== null) marks.add(mark);
}
