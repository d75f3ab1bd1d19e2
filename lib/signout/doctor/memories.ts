import { DAY_MS, type EpochMs } from '../../base/time';
import type { Site, SiteId } from '../../sites/site';
import type { SiteMemories, SiteMemory, SiteReport } from './report';

export const WEEK_MS = 7 * DAY_MS;

const unknownSite = (at: EpochMs): SiteMemory => ({ knownAt: at, hadAccess: false, signIn: null, report: null });

/** Access to these sites is there. */
export function withAccess(memories: SiteMemories, ids: readonly SiteId[], at: EpochMs): SiteMemories {
  const seen = ids.map((id) => [id, { ...(memories[id] ?? unknownSite(at)), hadAccess: true }] as const);
  return { ...memories, ...Object.fromEntries(seen) };
}

/** `signIn` null: it was not seen; what is known of it stands. */
export function withReport(
  memories: SiteMemories,
  id: SiteId,
  report: SiteReport,
  signIn: string | null,
): SiteMemories {
  const known = memories[id] ?? unknownSite(report.at);
  return { ...memories, [id]: { ...known, report, signIn: signIn ?? known.signIn } };
}

/** What is remembered goes with the site. */
export function ofSites(memories: SiteMemories, ids: readonly SiteId[]): SiteMemories {
  return Object.fromEntries(Object.entries(memories).filter(([id]) => ids.includes(id)));
}

/** A weekly check begins: one that never comes to its end is not begun again at every turn, nor before all others. */
export const withTry = (memories: SiteMemories, id: SiteId, at: EpochMs): SiteMemories => ({
  ...memories,
  [id]: { ...(memories[id] ?? unknownSite(at)), triedAt: at },
});

/** What a check speaks of. */
const CHECKED = [
  'address',
  'presetId',
  'signOutUrl',
  'proofUrl',
  'taught',
  'keepCookies',
  'parentCookies',
  'embeddedHosts',
  'otherHosts',
  'providerUrl',
  'providerRule',
] as const;

/** What a check of one says is true of the other. */
export const isCheckedAlike = (one: Site, other: Site): boolean => CHECKED.every((key) => isSame(one[key], other[key]));

/** The settings change: what was found at a site is not true any more where it is another way; the sign-in page that was looked at may be another. */
export function afterChange(memories: SiteMemories, before: readonly Site[], after: readonly Site[]): SiteMemories {
  const changed = after.flatMap((site): [SiteId, SiteMemory][] => {
    const [known, old] = [memories[site.id], before.find(({ id }) => id === site.id)];
    if (!known || !old || isCheckedAlike(old, site)) return [];
    return [[site.id, { ...known, report: null, signIn: hasSameSignIn(old, site) ? known.signIn : null }]];
  });
  return changed.length === 0 ? memories : { ...memories, ...Object.fromEntries(changed) };
}

const hasSameSignIn = (one: Site, other: Site): boolean =>
  one.address === other.address && (one.taught?.landsOn ?? null) === (other.taught?.landsOn ?? null);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** When the site is due to be looked at by itself; null: nothing is known of it. */
export function dueAt(memory: SiteMemory | undefined): EpochMs | null {
  if (memory === undefined) return null;
  const { report, knownAt, triedAt } = memory;
  return Math.max((report?.at ?? knownAt) + WEEK_MS, triedAt === undefined ? 0 : triedAt + DAY_MS);
}
