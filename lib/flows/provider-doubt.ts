import type { SignOutRecord } from '../records/record';
import { resultIn } from '../records/record-of';
import type { IdentityProvider, ProviderVerdict } from '../signout/identity-provider';
import type { Target } from '../signout/job';
import type { Ports } from './ports';

const RECORDS_READ = 50;

/** What came of one attempt at this provider in this cookie store. */
interface Attempted {
  readonly done: string;
  readonly verdict: ProviderVerdict;
}

/**
 * An earlier attempt saw a session at this provider and not its end. Its cookies may be gone from this browser by now: that it is asked
 * for a sign-in tells nothing of that session.
 */
export async function isDoubted(ports: Ports, { origin }: IdentityProvider, storeId: string): Promise<boolean> {
  const { host } = new URL(origin);
  const [jobs, records] = await Promise.all([ports.journal.jobs(), ports.journal.records(RECORDS_READ)]);
  const running = jobs.flatMap(({ targets }) => targets.flatMap((target) => attemptedIn(target, host, storeId)));
  const earlier = records.map((record) => attemptedOf(record, host, storeId));
  const last = [running, ...earlier].map((of) => of.filter(tells)).find((of) => of.length > 0) ?? [];
  return last.some(({ verdict }) => verdict.kind !== 'ended');
}

/** Something was seen there, or pressed. */
const tells = ({ done, verdict }: Attempted): boolean =>
  verdict.kind !== 'unproven' || done === 'tried' || done === 'opened';

function attemptedIn({ stage, store }: Target, host: string, storeId: string): Attempted[] {
  if (store.id !== storeId) return [];
  if (stage.at === 'done') {
    const provider = stage.outcome.kind === 'finished' ? (stage.outcome.provider ?? null) : null;
    return provider?.host === host ? [provider] : [];
  }
  const ended = 'provider' in stage ? stage.provider : null;
  return ended && new URL(ended.provider.origin).host === host ? [{ done: ended.done, verdict: ended.seen }] : [];
}

const attemptedOf = ({ entries }: SignOutRecord, host: string, storeId: string): Attempted[] =>
  entries.flatMap((entry) => {
    const result = resultIn(entry);
    return result?.host === host && entry.storeId === storeId ? [result] : [];
  });
