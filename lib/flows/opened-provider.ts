import { type EpochMs, SECOND_MS } from '../base/time';
import type { FollowUp, SignOutRecord } from '../records/record';
import { resultIn } from '../records/record-of';
import type { CookieStore } from '../signout/cookie-store';
import type { Site } from '../sites/site';
import { forgetEndedProvider } from './forget-provider';
import type { Ports } from './ports';
import { withWhatCame } from './provider-came';
import { checkProvider } from './provider-check';
import { loadProvider, providerKey } from './provider-secret';
import { secretKey } from './secret-state';

const LOOK_MS = 30 * SECOND_MS;
const MOST_LOOKS = 10;
const LIMIT_MS = 10 * SECOND_MS;
const RECORDS_READ = 50;

/** The next look; null: enough of them, and the cookies they ask with were kept long enough. */
export function nextLook(item: FollowUp, now: EpochMs): FollowUp | null {
  return item.attempts < MOST_LOOKS ? { ...item, attempts: item.attempts + 1, dueAt: now + LOOK_MS } : null;
}

/**
 * A page of the provider waits for somebody to answer it: has its session ended meanwhile? Nothing is pressed and nothing opened. Asked with the
 * cookies of before: whoever answered has lost them here.
 */
export async function lookAtOpened(ports: Ports, item: FollowUp, site: Site, store: CookieStore): Promise<void> {
  const key = providerKey(secretKey(item.recordId, item.targetId));
  const secret = await loadProvider(ports, key);
  const left = await leftBy(ports, item);
  const isThere = (await ports.cookies.stores()).some(({ id }) => id === store.id);
  if (!secret || !isThere || left?.done !== 'opened') return settle(null);
  const { verdict: seen, learnt } = await checkProvider(ports, { site, store }, secret, ports.clock.now() + LIMIT_MS);
  const laterAt = ports.clock.now();
  if (seen.kind !== 'ended') return settle(nextLook(item, laterAt));
  const ended = { provider: secret.provider, sharedWith: left.sharedWith, done: left.done, by: left.by, seen };
  const came = { ended, wasSignedIn: secret.wasSignedIn || learnt.wasSignedIn, laterAt };
  await settle(null, (record) => withWhatCame(record, item.targetId, site, came));
  await forgetEndedProvider(ports, await leftBy(ports, item), store.id);

  async function settle(next: FollowUp | null, change = (record: SignOutRecord) => record): Promise<void> {
    await ports.journal.settleFollowUp(item.id, change, next);
    if (next === null) await ports.secrets.drop(key);
  }
}

async function leftBy(ports: Ports, { recordId, targetId }: FollowUp) {
  const record = (await ports.journal.records(RECORDS_READ)).find(({ id }) => id === recordId);
  const entry = record?.entries.find((known) => known.targetId === targetId);
  return entry ? resultIn(entry) : null;
}
