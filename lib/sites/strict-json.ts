export type JsonProblem = 'not-json' | 'ends-early' | 'too-deep' | 'duplicate-key' | 'forbidden-key';

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: JsonProblem; readonly line: number; readonly column: number };

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * JSON of RFC 8259, a byte order mark allowed. Stricter than `JSON.parse` where a document can mean two things: a key given twice
 * is refused, and so are keys that reach for an object's prototype. Line and column count from 1.
 */
export function parseStrictJson(text: string, deepest: number): ParsedJson {
  const reader = new Reader(text, deepest);
  try {
    return { ok: true, value: reader.document() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, code: error.code, ...placeOf(text, error.at) };
  }
}

class Unreadable extends Error {
  readonly code: JsonProblem;
  readonly at: number;
  constructor(code: JsonProblem, at: number) {
    super(code);
    this.code = code;
    this.at = at;
  }
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split(/\r\n|[\r\n]/);
  return { line: lines.length, column: (lines.at(-1)?.replace(/^\ufeff/, '').length ?? 0) + 1 };
}

const blanks = /[ \t\r\n]*/y;
const literals = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Where a string ends; what stands in it is `JSON.parse`'s to judge. */
const strings = /"(?:[^"\\]|\\.)*"/y;

class Reader {
  readonly #text: string;
  readonly #deepest: number;
  #at: number;

  constructor(text: string, deepest: number) {
    this.#text = text;
    this.#deepest = deepest;
    this.#at = text.startsWith('\ufeff') ? 1 : 0;
  }

  document(): unknown {
    const value = this.#value(0);
    this.#skipBlanks();
    if (this.#at < this.#text.length) throw new Unreadable('not-json', this.#at);
    return value;
  }

  #value(depth: number): unknown {
    this.#skipBlanks();
    if (depth > this.#deepest) throw new Unreadable('too-deep', this.#at);
    const sign = this.#text[this.#at];
    if (sign === '{') return this.#object(depth);
    if (sign === '[') return this.#list(depth);
    return sign === '"' ? this.#string() : this.#literal();
  }

  #object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.#at += 1;
    if (this.#takes('}')) return object;
    do {
      this.#skipBlanks();
      const keyAt = this.#at;
      const key = this.#string();
      if (forbiddenKeys.has(key)) throw new Unreadable('forbidden-key', keyAt);
      if (Object.hasOwn(object, key)) throw new Unreadable('duplicate-key', keyAt);
      this.#expect(':');
      object[key] = this.#value(depth + 1);
    } while (this.#takes(','));
    this.#expect('}');
    return object;
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = [];
    this.#at += 1;
    if (this.#takes(']')) return list;
    do list.push(this.#value(depth + 1));
    while (this.#takes(','));
    this.#expect(']');
    return list;
  }

  #string(): string {
    const quoted = this.#match(strings);
    if (quoted === null && this.#text[this.#at] === '"') throw new Unreadable('ends-early', this.#text.length);
    if (quoted === null) throw this.#unexpected();
    const parsed = parseOrNull(quoted);
    if (typeof parsed !== 'string') throw new Unreadable('not-json', this.#at - quoted.length);
    return parsed;
  }

  #literal(): unknown {
    const word = this.#match(literals);
    if (word === null) throw this.#unexpected();
    return parseOrNull(word);
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  #skipBlanks(): void {
    this.#match(blanks);
  }

  #takes(sign: string): boolean {
    this.#skipBlanks();
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#takes(sign)) throw this.#unexpected();
  }

  #unexpected(): Unreadable {
    return new Unreadable(this.#at >= this.#text.length ? 'ends-early' : 'not-json', this.#at);
  }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
