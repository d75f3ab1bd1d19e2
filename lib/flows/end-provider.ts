import type { Protocol, Reply } from '../messaging/protocol';
import type { FollowUp, RecordEntry, SignOutRecord } from '../records/record';
import { followUpId, resultIn, storeOf, withEntry } from '../records/record-of';
import type { CookieStore } from '../signout/cookie-store';
import type { ProviderVerdict } from '../signout/identity-provider';
import type { Target } from '../signout/job';
import { endsProvider } from '../sites/effective-provider-rule';
import type { Site } from '../sites/site';
import { forgetEndedProvider } from './forget-provider';
import { foundProviders } from './found-providers';
import { type HostTurns, providerTurn } from './host-turns';
import { lookAtOpened, nextLook } from './opened-provider';
import type { Ports } from './ports';
import { type Came, withResult, withWhatCame } from './provider-came';
import { checkPatiently, mayAskProvider } from './provider-check';
import { presentCookies } from './provider-cookies';
import { endAtProvider, type ProviderDone } from './provider-end';
import { holdsWork } from './provider-pages';
import { sharingSites } from './provider-result';
import { loadProvider, type ProviderSecret, providerKey, saveProvider, secretWithoutCookies } from './provider-secret';
import { secretKey } from './secret-state';

const LIMIT_MS = 25_000;
const RECORDS_READ = 50;
const CLOSE_LIMIT_MS = 1_000;

/** Files the end of a session at a provider that a sign-out left; the follow-up survives the worker. */
export async function endLeftProvider(ports: Ports, asked: Protocol['provider.end']['data']): Promise<Reply<null>> {
  const { recordId, targetId } = asked;
  const entry = await entryOf(ports, asked);
  const left = entry && resultIn(entry);
  if (!left || left.verdict.kind === 'ended') return { ok: false, code: 'nothing-to-end' };
  const store = storeOf(entry);
  if (!(await isOpen(ports, store))) return { ok: false, code: 'window-closed' };
  const provider = (await foundProviders(ports, store))[entry.siteId];
  if (!provider || new URL(provider.origin).host !== left.host) return { ok: false, code: 'nothing-to-end' };
  if (!(await mayAskProvider(ports, provider))) return { ok: false, code: 'no-access', values: { host: left.host } };
  const { settings } = await ports.settings.load();
  const site = settings.sites.find(({ id }) => id === entry.siteId);
  if (site && (await holdsWork(ports, { site, store }, provider))) return { ok: false, code: 'unsaved-work' };
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
  if (item.attempts > 0) return lookAtOpened(ports, item, site, store);
  const [provider, isThere] = [(await foundProviders(ports, store))[site.id], await isOpen(ports, store)];
  const entry = await entryOf(ports, item);
  const left = entry && resultIn(entry);
  // It may have ended since, for another site that signs in there.
  if (!provider || !isThere || !left || left.verdict.kind === 'ended' || new URL(provider.origin).host !== left.host)
    return settle(ports, item, (record) => record);
  const target = { site, store };
  const key = providerKey(secretKey(item.recordId, item.targetId));
  const [secret, sharedWith] = await Promise.all([
    secretNow(ports, key, secretWithoutCookies(site, provider), store),
    sharingSites(ports, target, provider),
  ]);
  const endsAt = ports.clock.now() + LIMIT_MS;
  // It waited for the network with its site: then its rule decides, and nobody sits there.
  const waited = left.verdict.kind === 'unproven' && left.verdict.reason === 'not-asked';
  if (waited) await saveProvider(ports, key, secret);
  const done = await turnOf(providerTurn(provider))(async (): Promise<ProviderDone> => {
    if (waited && !endsProvider(left.rule)) return { done: 'left', by: null, seen: left.verdict };
    return endAtProvider({ ports, target, key, endsAt, attended: !waited }, secret);
  });
  const seen = await seenAtLast(ports, target, key, done);
  const { wasSignedIn } = (await loadProvider(ports, key)) ?? secret;
  const laterAt = ports.clock.now();
  const came: Came = { wasSignedIn, laterAt, ended: { provider, sharedWith, ...done, seen } };
  const next = done.done === 'opened' && seen.kind !== 'ended' ? nextLook(item, laterAt) : null;
  await ports.journal.settleFollowUp(item.id, (record) => withWhatCame(record, item.targetId, site, came), next);
  if (next !== null) return;
  await ports.secrets.drop(key);
  const now = await entryOf(ports, item);
  await forgetEndedProvider(ports, now && resultIn(now), store.id);
}

/** It broke: what was pressed is said, nothing is claimed of what came of it, and no tab of ours stays. */
export async function leaveHalfEnded(ports: Ports, item: FollowUp): Promise<void> {
  const key = providerKey(secretKey(item.recordId, item.targetId));
  const secret = await loadProvider(ports, key);
  if (secret && secret.ownTabIds.length > 0) await ports.tabs.close(secret.ownTabIds, CLOSE_LIMIT_MS);
  const by = secret?.by ?? null;
  const laterAt = ports.clock.now();
  await settle(ports, item, (record) =>
    withEntry(record, item.targetId, (entry) => {
      const left = resultIn(entry);
      if (!left || left.done === 'opened' || (secret?.pressedAt ?? null) === null) return entry;
      return withResult(entry, {
        ...left,
        by,
        laterAt,
        done: 'tried',
        verdict: { kind: 'unproven', reason: 'interrupted' },
      });
    }),
  );
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

/** What an earlier worker began goes on; the first to begin takes along what the provider knows the person by. */
async function secretNow(
  ports: Ports,
  key: string,
  fresh: ProviderSecret,
  store: CookieStore,
): Promise<ProviderSecret> {
  return (await loadProvider(ports, key)) ?? { ...fresh, cookies: await presentCookies(ports, fresh, store.id) };
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

const settle = (ports: Ports, item: FollowUp, change: (record: SignOutRecord) => SignOutRecord): Promise<void> =>
  ports.journal.settleFollowUp(item.id, change, null);
