import type { FollowUp, RecordEntry } from '../records/record';
import { followUpId, resultIn } from '../records/record-of';
import type { ProviderResult } from '../signout/identity-provider';
import type { Target } from '../signout/job';
import type { Provable } from '../signout/witness';
import { effectiveProviderRule } from '../sites/effective-provider-rule';
import type { Ports } from './ports';
import { findProvider } from './provider-find';
import { loadProvider, providerKey } from './provider-secret';
import { secretKey } from './secret-state';

const RECORDS_READ = 50;

/**
 * A site that waited for the network is done with: its provider comes next, as a follow-up of its own. What is returned belongs into the
 * record: who it is, where nobody could tell while the site was away. null: its session has been dealt with, or there is none.
 */
export async function goOnToProvider(
  ports: Ports,
  item: FollowUp,
  target: Pick<Target, 'site' | 'store'>,
  proofs: readonly Provable[],
): Promise<(entry: RecordEntry) => RecordEntry> {
  const key = providerKey(secretKey(item.recordId, item.targetId));
  const left = await leftBy(ports, item);
  if (!left || !waits(left)) {
    await ports.secrets.drop(key);
    return (entry) => entry;
  }
  const known = (await loadProvider(ports, key))?.provider ?? (await findProvider(ports, target, proofs));
  if (known === 'unclear') return (entry) => entry;
  if (known === 'own-sign-in') return (entry) => withProvider(entry, null);
  const { origin } = 'provider' in known ? known.provider : known;
  await ports.journal.fileFollowUp({
    ...{ id: followUpId(item.recordId, item.targetId, 'provider'), kind: 'provider', attempts: 0 },
    ...{ recordId: item.recordId, targetId: item.targetId, dueAt: ports.clock.now() },
  });
  const result: ProviderResult = {
    ...{ host: new URL(origin).host, rule: effectiveProviderRule(target.site), done: 'left', by: null },
    ...{ verdict: { kind: 'unproven', reason: 'not-asked' }, sharedWith: left.sharedWith },
  };
  return (entry) => withProvider(entry, result);
}

async function leftBy(ports: Ports, { recordId, targetId }: FollowUp): Promise<ProviderResult | null> {
  const record = (await ports.journal.records(RECORDS_READ)).find(({ id }) => id === recordId);
  const entry = record?.entries.find((known) => known.targetId === targetId);
  return entry ? resultIn(entry) : null;
}

/** For the network, or nobody could tell who it is without it. */
const waits = ({ done, verdict }: ProviderResult): boolean =>
  done === 'left' && verdict.kind === 'unproven' && (verdict.reason === 'not-asked' || verdict.reason === 'unclear');

const withProvider = (entry: RecordEntry, provider: ProviderResult | null): RecordEntry =>
  entry.outcome.kind === 'finished' ? { ...entry, outcome: { ...entry.outcome, provider } } : entry;
