import { isSignOutAddress } from '../control/address';
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

type Told = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';

/** One of `PressReport.values`; null: it is none. */
export function knownValueIn(text: string): readonly [digest: string, source: KnownSource] | null {
  const parsed = parse(text);
  if (!Array.isArray(parsed) || parsed.length !== 2) return null;
  const [digest, source] = parsed as [unknown, Told | null];
  if (!isText(digest) || typeof source !== 'object' || source === null) return null;
  const known = sourceIn(source);
  return known && [digest, known];
}

/** With its own keys and no others. */
function sourceIn({ from, name, key, path, decode, fragment, parameter }: Told): KnownSource | null {
  if (from === 'link') {
    if (typeof fragment !== 'string' || typeof parameter !== 'string') return null;
    // Other links speak of customers.
    return { from, fragment: isSignOutAddress(fragment) ? fragment : `${parameter}=`, parameter };
  }
  if (from === 'input' || from === 'meta' || from === 'cookie') return typeof name === 'string' ? { from, name } : null;
  if (typeof key !== 'string' || !Array.isArray(path) || !path.every(isText) || decode !== 'none') return null;
  return from === 'local-storage' || from === 'session-storage' ? { from, key, path, decode } : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
