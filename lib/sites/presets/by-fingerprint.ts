import { nameMatches } from './name-pattern';
import type { Fingerprint, Preset } from './preset';
import { presets } from './presets';

/** What is known about an unknown host; `markup`: those of the presets' selectors that hit. */
export interface Traces {
  readonly cookieNames: readonly string[];
  readonly storageKeys: readonly string[];
  readonly markup: readonly string[];
  /** Of open pages: whole, and from where the product lives on; without query and fragment. */
  readonly paths: readonly string[];
}

/** The part that only a page can tell. */
export type PageTraces = Pick<Traces, 'storageKeys' | 'markup'>;

/** Every selector that a fingerprint names. */
export const fingerprintMarkup: readonly string[] = [
  ...new Set(presets.flatMap(({ fingerprint }) => fingerprint.markup)),
];

/** The products with the most signs, and after them such families. */
export function presetsByFingerprint(traces: Traces): Preset[] {
  const signs = presets.map((preset) => ({ preset, count: signsOf(preset.fingerprint, traces) }));
  return (['product', 'family'] as const).flatMap((kind) => {
    const ofKind = signs.filter(({ preset }) => preset.kind === kind);
    const most = Math.max(...ofKind.map(({ count }) => count));
    return most === 0 ? [] : ofKind.filter(({ count }) => count === most).map(({ preset }) => preset);
  });
}

/** How many signs are there; 0 where one that is needed is not. */
function signsOf(fingerprint: Fingerprint, { cookieNames, storageKeys, markup, paths }: Traces): number {
  const among = (patterns: readonly string[], names: readonly string[]) =>
    patterns.filter((pattern) => names.some((name) => nameMatches(pattern, name))).length;
  const kinds = [
    { named: fingerprint.cookies, found: among(fingerprint.cookies, cookieNames) },
    { named: fingerprint.storageKeys, found: among(fingerprint.storageKeys, storageKeys) },
    { named: fingerprint.markup, found: fingerprint.markup.filter((selector) => markup.includes(selector)).length },
    { named: fingerprint.paths, found: among(fingerprint.paths, paths) },
  ];
  if (fingerprint.together && kinds.some(({ named, found }) => named.length > 0 && found === 0)) return 0;
  return kinds.reduce((sum, { found }) => sum + found, 0);
}
