import type { LocalResult } from './verdict';

/** The nine kinds of local data a site leaves (C1–C9, P1), in the order they are shown. */
export const residueKinds = [
  'cookies',
  'partitioned-own',
  'partitioned-embedded',
  'local-storage',
  'session-storage',
  'indexed-db',
  'cache-storage',
  'service-workers',
  'http-cache',
] as const;

export type ResidueKind = (typeof residueKinds)[number];

/** Read back from the browser. null: this kind could not be read (the site gave no page to read it from, or access is missing). */
export type ResidueCounts = Readonly<Record<ResidueKind, number | null>>;

export const nothingRead: ResidueCounts = {
  cookies: null,
  'partitioned-own': null,
  'partitioned-embedded': null,
  'local-storage': null,
  'session-storage': null,
  'indexed-db': null,
  'cache-storage': null,
  'service-workers': null,
  'http-cache': null,
};

/** A kind that could not be read in one place may hold anything there. */
export function sumOfCounts(one: ResidueCounts, other: ResidueCounts): ResidueCounts {
  const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
  return Object.fromEntries(residueKinds.map((kind) => [kind, sum(one[kind], other[kind])])) as ResidueCounts;
}

export function totalLeft(counts: ResidueCounts): number {
  return residueKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

/** Of the nine kinds and of the browser's lists together. */
export function itemsLeft({ counts, history }: LocalResult): number {
  return totalLeft(counts) + (history?.left ?? 0);
}

/** Every kind was read back; a kind that could not be read may hold anything. */
export function isFullyRead(counts: ResidueCounts): boolean {
  return residueKinds.every((kind) => counts[kind] !== null);
}
