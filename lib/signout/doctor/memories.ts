import { DAY_MS, type EpochMs } from '../../base/time';
import type { SiteId } from '../../sites/site';
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

/** What was found is not true any more. */
export function withoutReport(memories: SiteMemories, id: SiteId): SiteMemories {
  const known = memories[id];
  return known === undefined ? memories : { ...memories, [id]: { ...known, report: null } };
}

/** When the site is due to be looked at by itself; null: nothing is known of it. */
export function dueAt(memory: SiteMemory | undefined): EpochMs | null {
  if (memory === undefined) return null;
  const { report, knownAt, triedAt } = memory;
  return Math.max((report?.at ?? knownAt) + WEEK_MS, triedAt === undefined ? 0 : triedAt + DAY_MS);
}
