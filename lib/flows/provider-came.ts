import type { EpochMs } from '../base/time';
import type { RecordEntry, SignOutRecord } from '../records/record';
import { resultIn, withEntry } from '../records/record-of';
import type { EndedProvider, ProviderResult, ProviderVerdict } from '../signout/identity-provider';
import type { Site } from '../sites/site';
import { resultOf } from './provider-result';

/** What came of a later attempt at a provider. */
export interface Came {
  readonly ended: EndedProvider;
  /** What the browser held was handed a sign-in before anything was pressed. */
  readonly wasSignedIn: boolean;
  readonly laterAt: EpochMs;
}

/** What ended one session ended it for all sites of the record that were signed in with it. */
export function withWhatCame(record: SignOutRecord, targetId: string, site: Site, came: Came): SignOutRecord {
  const { ended, wasSignedIn, laterAt } = came;
  const own = record.entries.find((entry) => entry.targetId === targetId);
  const next = withEntry(record, targetId, (entry) => withProvider(entry, site, came));
  if (ended.seen.kind !== 'ended' || !wasSignedIn) return next;
  const { host } = new URL(ended.provider.origin);
  const entries = next.entries.map((entry) => {
    const left = resultIn(entry);
    const isShared = left?.host === host && left.done === 'left' && entry.storeId === own?.storeId;
    return isShared ? withResult(entry, { ...left, done: 'over-before', verdict: ended.seen, laterAt }) : entry;
  });
  return { ...next, entries };
}

/**
 * The cookies of that sign-out went with its job. So its session has ended only if what the browser holds now was handed a sign-in first;
 * and one that was seen alive stays so until it is refuted.
 */
function withProvider(entry: RecordEntry, site: Site, { ended, wasSignedIn, laterAt }: Came): RecordEntry {
  const left = resultIn(entry);
  if (!left) return entry;
  const stays = !wasSignedIn && ended.seen.kind !== 'alive' && left.verdict.kind === 'alive';
  const pressed = ended.done === 'tried' || ended.done === 'opened';
  if (stays) return pressed ? withResult(entry, { ...left, done: ended.done, by: ended.by, laterAt }) : entry;
  const seen: ProviderVerdict =
    ended.seen.kind === 'ended' && !wasSignedIn ? { kind: 'unproven', reason: 'interrupted' } : ended.seen;
  return withResult(entry, { ...resultOf({ site }, ended, seen), rule: left.rule, laterAt });
}

export const withResult = (entry: RecordEntry, provider: ProviderResult): RecordEntry =>
  entry.outcome.kind === 'finished' ? { ...entry, outcome: { ...entry.outcome, provider } } : entry;
