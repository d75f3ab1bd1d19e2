import { type EpochMs, MINUTE_MS } from '../base/time';
import type { SiteOverview } from '../signout/overview';
import { isSignedInAnew } from '../signout/overview-sites';
import { isFullyRead } from '../signout/residue';
import type { RecordEntry, SignOutRecord } from './record';

/** A good result leaves the popup's first place after this long; a bad one stays until it is dismissed or tried again. */
const GOOD_SHOWN_MS = 10 * MINUTE_MS;
const BAD_SHOWN_MS = 24 * 60 * MINUTE_MS;

type SiteNow = Pick<SiteOverview, 'id' | 'session' | 'since' | 'stores'>;

/**
 * The record the popup opens with; null: none. It stays until somebody dismisses it or signs out again, whatever is noticed at other
 * sites: only when somebody signed in anew at every site it speaks of has it nothing left to say. A sign-in that is still open stays.
 */
export function shownRecordId(
  records: readonly SignOutRecord[],
  sites: readonly SiteNow[],
  dismissed: string | null,
  now: EpochMs,
): string | null {
  const [latest] = records;
  if (!latest || latest.id === dismissed) return null;
  const good = latest.entries.every(isGood);
  if (now - latest.finishedAt > (good ? GOOD_SHOWN_MS : BAD_SHOWN_MS)) return null;
  return isOvertaken(latest, sites) ? null : latest.id;
}

function isOvertaken({ entries, finishedAt }: SignOutRecord, sites: readonly SiteNow[]): boolean {
  if (entries.some(isStillOpen)) return false;
  return entries.every(({ siteId, storeId }) => {
    const site = sites.find(({ id }) => id === siteId);
    return site === undefined || (isSignedInAnew(site, storeId) && (site.since ?? 0) > finishedAt);
  });
}

function isStillOpen({ outcome, secondLook }: RecordEntry): boolean {
  return (outcome.kind === 'finished' && outcome.verdict.kind === 'still-alive') || secondLook?.kind === 'came-back';
}

/** Green only when both halves are – proven at the server, read back and nothing left here, nothing came back – and no identity provider is open, or might be. */
export function isGood(entry: RecordEntry): boolean {
  if (entry.outcome.kind !== 'finished') return false;
  const { verdict, local, provider } = entry.outcome;
  const here = local.kind === 'clean' && isFullyRead(local.counts) && local.history?.left !== null;
  if (provider && provider.verdict.kind !== 'ended') return false;
  return verdict.kind === 'proven' && here && entry.secondLook?.kind !== 'came-back';
}
