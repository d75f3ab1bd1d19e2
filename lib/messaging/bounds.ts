export interface Limits {
  readonly characters: number;
  readonly parts: number;
  readonly depth: number;
}

/** Larger than any import that is accepted; what is refused below this size gets its own sentence. */
const ownPages: Limits = { characters: 4_000_000, parts: 20_000, depth: 8 };

export type BoundsProblem = 'too-large' | 'too-deep' | 'not-plain';
export type Bounded =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: BoundsProblem };

/** A plain copy, each property read once; null, booleans, finite numbers, well-formed strings, arrays and plain objects only. */
export function boundedCopy(data: unknown, limits = ownPages): Bounded {
  const spent = { characters: 0, parts: 0, limits };
  try {
    return { ok: true, value: copyOf(data, 0, spent) };
  } catch (error) {
    return { ok: false, code: error instanceof OutOfBounds ? error.code : 'not-plain' };
  }
}

class OutOfBounds extends Error {
  readonly code: BoundsProblem;
  constructor(code: BoundsProblem) {
    super(code);
    this.code = code;
  }
}

interface Spent {
  characters: number;
  parts: number;
  readonly limits: Limits;
}

function copyOf(data: unknown, depth: number, spent: Spent): unknown {
  if (depth > spent.limits.depth) throw new OutOfBounds('too-deep');
  spent.parts += 1;
  if (spent.parts > spent.limits.parts) throw new OutOfBounds('too-large');
  if (data === null || data === undefined || typeof data === 'boolean') return data;
  if (typeof data === 'string') return copyOfText(data, spent);
  if (typeof data === 'number' && Number.isFinite(data)) return data === 0 ? 0 : data;
  if (typeof data !== 'object') throw new OutOfBounds('not-plain');
  return Array.isArray(data) ? copyOfList(data, depth, spent) : copyOfObject(data, depth, spent);
}

function copyOfText(text: string, spent: Spent): string {
  spent.characters += text.length;
  if (spent.characters > spent.limits.characters) throw new OutOfBounds('too-large');
  if (!text.isWellFormed()) throw new OutOfBounds('not-plain');
  return text;
}

function copyOfList(list: readonly unknown[], depth: number, spent: Spent): unknown[] {
  if (list.length > spent.limits.parts) throw new OutOfBounds('too-large');
  return Array.from(list, (part) => copyOf(part, depth + 1, spent));
}

function copyOfObject(data: object, depth: number, spent: Spent): Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(data);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new OutOfBounds('not-plain');
  const keys = Object.keys(data);
  if (keys.length > spent.limits.parts) throw new OutOfBounds('too-large');
  const copy: Record<string, unknown> = {};
  for (const key of keys) {
    if (key === '__proto__') throw new OutOfBounds('not-plain');
    copy[copyOfText(key, spent)] = copyOf(Reflect.get(data, key), depth + 1, spent);
  }
  return copy;
}
