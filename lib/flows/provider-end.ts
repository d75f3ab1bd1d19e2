import type { EpochMs } from '../base/time';
import type { EndedProvider, ProviderStrategy, ProviderVerdict } from '../signout/identity-provider';
import type { Target } from '../signout/job';
import { knownProvider } from '../sites/providers/known-providers';
import { type Pressing, type RungOutcome, timeIsUp } from './ladder';
import { openPage } from './open-page';
import type { ControlsPort, Ports, TabFact } from './ports';
import { followPage } from './press-control';
import { checkProvider } from './provider-check';
import { controlsAtProvider, holdsWork } from './provider-pages';
import { type ProviderSecret, saveProvider } from './provider-secret';
import { ways } from './provider-ways';
import { searchPage } from './search-page';
import { tabsAt } from './site-tabs';

const CLOSE_LIMIT_MS = 1_000;
/** Providers tell the other sites by frames of their last page: it has loaded when they have, however long a busy server takes. */
const LAST_PAGE_LIMIT_MS = 10_000;
/** Frames that its scripts add afterwards. */
const LATE_FRAMES = { minMs: 500, quietMs: 350, limitMs: 2_500 };
/** Points of a button that a person should look at, though nobody pressed it. */
const QUESTION_FROM = 30;

export interface ProviderContext {
  readonly ports: Ports;
  readonly target: Pick<Target, 'site' | 'store'>;
  /** Of the provider's secret. */
  readonly key: string;
  readonly endsAt: EpochMs;
  /** Somebody is there to answer what the provider asks. */
  readonly attended: boolean;
}

/** One attempt at the provider; `secret` is replaced when something about it becomes known. */
interface Attempt extends ProviderContext {
  secret: ProviderSecret;
  seen: ProviderVerdict;
  /** Every cookie is treated as nobody's, whatever the device may do. */
  over: boolean;
  /** This browser is out there; no press can change what its processes remember. */
  onlyOld: boolean;
  /** A page that asked something nobody could answer; null: none did. */
  question: string | null;
}

export type ProviderDone = Pick<EndedProvider, 'done' | 'by' | 'seen'>;

/** Ends the session at the provider, best known way first, until nobody is signed in there any more. */
export async function endAtProvider(context: ProviderContext, secret: ProviderSecret): Promise<ProviderDone> {
  const attempt: Attempt = {
    ...context,
    secret,
    seen: { kind: 'unproven', reason: 'interrupted' },
    over: false,
    onlyOld: false,
    question: null,
  };
  await closeOrphan(attempt);
  await closeOwnTabs(attempt);
  await check(attempt);
  if (attempt.over)
    return { done: secret.pressedAt === null ? 'over-before' : doneNow(attempt), by: secret.by, seen: attempt.seen };
  if (await holdsWork(context.ports, context.target, secret.provider))
    return { done: secret.pressedAt === null ? 'left' : 'tried', by: secret.by, seen: attempt.seen };
  await goThroughWays(attempt);
  const { by } = attempt.secret;
  const leaves = !attempt.over && !attempt.onlyOld && attempt.attended && attempt.question !== null;
  if (leaves && (await leaveToPerson(attempt))) return { done: 'opened', by, seen: attempt.seen };
  return { done: doneNow(attempt), by, seen: attempt.seen };
}

function doneNow({ seen, secret }: Attempt): EndedProvider['done'] {
  if (secret.pressedAt === null) return 'left';
  return seen.kind === 'ended' ? 'ended' : 'tried';
}

async function goThroughWays(attempt: Attempt): Promise<void> {
  for (const { by, addresses } of ways) {
    const learnPath = (path: string) => remember(attempt, { provider: { ...attempt.secret.provider, path } });
    for (const url of await addresses({ ...attempt, learnPath })) {
      if (timeIsUp(attempt)) return;
      const outcome = await visit(attempt, url, by);
      if (outcome === 'out' || attempt.onlyOld) return;
    }
  }
}

/** Opens an address or searches a page of the provider, in a tab of ours. `out`: nobody is signed in there any more, as far as can be seen. */
async function visit(attempt: Attempt, url: string, by: ProviderStrategy): Promise<RungOutcome> {
  const { ports, target } = attempt;
  const controls = await controlsAtProvider(ports, target.site, attempt.secret.provider, url);
  const pressing = createPressing(attempt, by, controls);
  if (by !== 'control') await pressing.beforePress('address');
  await remember(attempt, { opening: { url, tabIds: (await tabsWith(attempt, url)).map(({ id }) => id) } });
  const tab = await openPage(ports, url, target.store.id, ({ id }) =>
    remember(attempt, { ownTabIds: [...attempt.secret.ownTabIds, id], opening: null }),
  );
  const outcome = by === 'control' ? await searchPage(pressing, tab.id, undefined) : await followPage(pressing, tab.id);
  if (outcome === 'out' || attempt.onlyOld) await othersAreTold(attempt, tab.id);
  else if (by !== 'control' && (await asksPerson(attempt, tab.id))) attempt.question ??= url;
  await closeOwnTabs(attempt);
  return outcome;
}

async function othersAreTold({ ports, endsAt }: Attempt, tabId: number): Promise<void> {
  const leftMs = Math.max(0, endsAt - ports.clock.now());
  const loaded = { minMs: 0, quietMs: 0, limitMs: Math.min(LAST_PAGE_LIMIT_MS, leftMs) };
  if ((await ports.tabs.settled(tabId, loaded)) === 'settled') await ports.tabs.settled(tabId, LATE_FRAMES);
}

function createPressing(attempt: Attempt, by: ProviderStrategy, controls: ControlsPort): Pressing {
  const { ports, endsAt } = attempt;
  return {
    ports: { ...ports, controls },
    endsAt,
    attempts: 0,
    asksNatively: false,
    beforePress: () => remember(attempt, { by, pressedAt: attempt.secret.pressedAt ?? ports.clock.now() }),
    async afterPress() {
      const { kind } = await check(attempt);
      return attempt.over ? 'out' : kind === 'alive' ? 'in' : 'unknown';
    },
  };
}

async function check(attempt: Attempt): Promise<ProviderVerdict> {
  const { ports, target, secret, endsAt } = attempt;
  const { verdict, over, onlyOld, learnt } = await checkProvider(ports, target, secret, endsAt);
  attempt.seen = verdict;
  attempt.over = over;
  attempt.onlyOld = onlyOld && secret.pressedAt !== null;
  await remember(attempt, learnt);
  return verdict;
}

/** The page stands there with a question that nobody answered. */
async function asksPerson({ ports, secret }: Attempt, tabId: number): Promise<boolean> {
  const tab = await ports.tabs.get(tabId);
  if (URL.parse(tab?.url ?? '')?.origin !== secret.provider.origin) return false;
  if (knownProvider(secret.asked?.url ?? secret.provider.origin)?.asksWhich === true) return true;
  const look = await ports.controls.look(tabId, { selectors: [], mode: 'confirmation' });
  return (
    look.kind === 'looked' && look.frames.some(({ controls }) => controls.some(({ score }) => score >= QUESTION_FROM))
  );
}

/** Opened once more, in front, and not ours any longer. */
async function leaveToPerson({ ports, question, target }: Attempt): Promise<boolean> {
  if (question === null) return false;
  const tab = await openPage(ports, question, target.store.id, () => undefined);
  await ports.tabs.activate(tab.id);
  return true;
}

async function remember(attempt: Attempt, change: Partial<ProviderSecret>): Promise<void> {
  attempt.secret = { ...attempt.secret, ...change };
  await saveProvider(attempt.ports, attempt.key, attempt.secret);
}

/**
 * Whoever died right after opening a tab could not write down which one it was: the one in the background that has this very address and
 * was not there before. One that went on by itself is left to the person, as is any other.
 */
async function closeOrphan(attempt: Attempt): Promise<void> {
  const { opening, ownTabIds } = attempt.secret;
  if (opening === null) return;
  const fresh = (await tabsWith(attempt, opening.url)).filter(
    ({ id, active }) => !active && !opening.tabIds.includes(id),
  );
  await remember(attempt, { ownTabIds: [...ownTabIds, ...fresh.map(({ id }) => id)], opening: null });
}

async function tabsWith({ ports, target }: Attempt, address: string): Promise<TabFact[]> {
  const { href, hostname } = new URL(address);
  const tabs = await tabsAt(ports, [hostname]);
  return tabs.filter(({ storeId, url }) => storeId === target.store.id && URL.parse(url)?.href === href);
}

async function closeOwnTabs(attempt: Attempt): Promise<void> {
  const { ports, secret } = attempt;
  if (secret.ownTabIds.length === 0) return;
  await ports.tabs.close(secret.ownTabIds, CLOSE_LIMIT_MS);
  await remember(attempt, { ownTabIds: [] });
}
