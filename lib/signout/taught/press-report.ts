import type { ValueSource } from '../recipe';

/** `ValueSource` without a name for its place in a request. */
export type KnownSource = ValueSource extends infer S ? (S extends unknown ? Omit<S, 'placeholder'> : never) : never;

/** One press as a frame reports it while a sign-out is recorded. */
export interface PressReport {
  /** As in `TaughtStep`. */
  readonly selectors: readonly (readonly string[])[];
  /** Text of the page: shown while recording, kept only where it is a word of ours. */
  readonly label: string;
  /** Of the frame, without query and fragment. */
  readonly url: string;
  /** JSON of `[digest, KnownSource]` each: which values the page held right before, as digests; of the tab's own document only. */
  readonly values: readonly string[];
}

export const pressLimits = { values: 150, valueCharacters: 400, allCharacters: 12_000 } as const;

const SOURCES = new Set(['input', 'meta', 'cookie', 'local-storage', 'session-storage', 'link']);
const isText = (value: unknown): boolean => typeof value === 'string';

/** One of `PressReport.values`; null: it is none. */
export function knownValueIn(text: string): readonly [digest: string, source: KnownSource] | null {
  const parsed = parse(text);
  if (!Array.isArray(parsed) || parsed.length !== 2) return null;
  const [digest, source] = parsed as [unknown, Readonly<Record<string, unknown>> | null];
  if (!isText(digest) || typeof source !== 'object' || source === null || !SOURCES.has(String(source.from)))
    return null;
  const { from, name, key, path, decode, fragment, parameter } = source;
  if (from === 'link') return isText(fragment) && isText(parameter) ? [String(digest), source as never] : null;
  if (from === 'input' || from === 'meta' || from === 'cookie')
    return isText(name) ? [String(digest), source as never] : null;
  const isPath = Array.isArray(path) && path.every(isText) && decode === 'none';
  return isText(key) && isPath ? [String(digest), source as never] : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
