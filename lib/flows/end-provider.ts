import type { EpochMs } from '../base/time';
import type { Protocol, Reply } from '../messaging/protocol';
import type { FollowUp, RecordEntry, SignOutRecord } from '../records/record';
import { followUpId, resultIn, storeOf, withEntry } from '../records/record-of';
import { type CookieStore, isPrivate } from '../signout/cookie-store';
import type { EndedProvider, ProviderVerdict } from '../signout/identity-provider';
import type { Target } from '../signout/job';
import type { Site } from '../sites/site';
import { foundProviders } from './found-providers';
import { type HostTurns, providerTurn } from './host-turns';
import type { Ports } from './ports';
import { checkPatiently, mayAskProvider, presentCookies } from './provider-check';
import { endAtProvider, type ProviderDone } from './provider-end';
import { resultOf, sharingSites } from './provider-result';
import { loadProvider, type ProviderSecret, providerKey, withoutWitness } from './provider-secret';
import { secretKey } from './secret-state';

const LIMIT_MS = 25_000;
const RECORDS_READ = 50;

/** Files the end of a session at a provider that a sign-out left; the follow-up survives the worker. */
export async function endLeftProvider(ports: Ports, asked: Protocol['provider.end']['data']): Promise<Reply<null>> {
  const { recordId, targetId } = asked;
  const entry = await entryOf(ports, asked);
  const left = entry && resultIn(entry);
  if (!left || left.verdict.kind === 'ended') return { ok: false, code: 'nothing-to-end' };
  const store = storeOf(entry);
  if (!(await isOpen(ports, store))) return { ok: false, code: 'window-closed' };
  const provider = (await foundProviders(ports, store))[entry.siteId];
  if (!provider) return { ok: false, code: 'nothing-to-end' };
  if (!(await mayAskProvider(ports, provider))) return { ok: false, code: 'no-access', values: { host: left.host } };
  const id = followUpId(recordId, targetId, 'provider');
  await ports.journal.fileFollowUp({ id, kind: 'provider', recordId, targetId, dueAt: ports.clock.now(), attempts: 0 });
  return { ok: true, value: null };
}

/** Ends it by what the browser holds now; what came of it goes into the record together with the end of the follow-up. */
export async function endLater(
  ports: Ports,
  item: FollowUp,
  site: Site,
  store: CookieStore,
  turnOf: HostTurns,
): Promise<void> {
  const [provider, isThere] = [(await foundProviders(ports, store))[site.id], await isOpen(ports, store)];
  if (!provider || !isThere) return settle(ports, item, (entry) => entry);
  const target = { site, store };
  const key = providerKey(secretKey(item.recordId, item.targetId));
  const [secret, sharedWith] = await Promise.all([
    secretNow(ports, item, withoutWitness(site, provider), store),
    sharingSites(ports, target, provider),
  ]);
  const endsAt = ports.clock.now() + LIMIT_MS;
  const done = await turnOf(providerTurn(provider))(() =>
    endAtProvider({ ports, target, key, endsAt, attended: true }, secret),
  );
  const seen = await seenAtLast(ports, target, key, done);
  const laterAt = ports.clock.now();
  await settle(ports, item, (entry) => withProvider(entry, site, { provider, sharedWith, ...done, seen }, laterAt));
  await ports.secrets.drop(key);
}

async function seenAtLast(
  ports: Ports,
  target: Pick<Target, 'site' | 'store'>,
  key: string,
  { seen }: ProviderDone,
): Promise<ProviderVerdict> {
  const secret = await loadProvider(ports, key);
  if (seen.kind === 'ended' || !secret) return seen;
  return (await checkPatiently(ports, target, secret, ports.clock.now() + LIMIT_MS)).verdict;
}

/**
 * What an earlier worker began goes on; the first to begin takes along what the provider knows the person by. Where private windows were
 * left signed in and nothing lies there any more, others have taken their place, and the old cookies are lost.
 */
async function secretNow(
  ports: Ports,
  item: FollowUp,
  fresh: ProviderSecret,
  store: CookieStore,
): Promise<ProviderSecret> {
  const begun = await loadProvider(ports, providerKey(secretKey(item.recordId, item.targetId)));
  if (begun) return begun;
  const cookies = await presentCookies(ports, fresh, store.id);
  const entry = await entryOf(ports, item);
  const left = entry ? resultIn(entry) : null;
  const areLost = isPrivate(store) && left?.done === 'left' && left.verdict.kind === 'alive' && cookies.length === 0;
  return { ...fresh, cookies: areLost ? null : cookies };
}

async function entryOf(
  ports: Ports,
  { recordId, targetId }: Pick<FollowUp, 'recordId' | 'targetId'>,
): Promise<RecordEntry | undefined> {
  const record = (await ports.journal.records(RECORDS_READ)).find(({ id }) => id === recordId);
  return record?.entries.find((known) => known.targetId === targetId);
}

/** A store of private windows goes with the last of them, a container when somebody removes it. */
const isOpen = async (ports: Ports, store: CookieStore): Promise<boolean> =>
  (await ports.cookies.stores()).some(({ id }) => id === store.id);

function withProvider(entry: RecordEntry, site: Site, ended: EndedProvider, laterAt: EpochMs): RecordEntry {
  const left = resultIn(entry);
  if (entry.outcome.kind !== 'finished' || !left) return entry;
  const provider = { ...resultOf({ site }, ended, ended.seen), rule: left.rule, laterAt };
  return { ...entry, outcome: { ...entry.outcome, provider } };
}

const settle = (ports: Ports, item: FollowUp, change: (entry: RecordEntry) => RecordEntry): Promise<void> =>
  ports.journal.settleFollowUp(item.id, (record: SignOutRecord) => withEntry(record, item.targetId, change), null);
