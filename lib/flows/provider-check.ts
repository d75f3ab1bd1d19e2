import type { EpochMs } from '../base/time';
import type { CookieFact } from '../signout/cookie';
import type { ProviderVerdict } from '../signout/identity-provider';
import type { Target } from '../signout/job';
import { cookiePairs } from '../signout/proof/cookie-header';
import { judgeProvider, needsControl, type ProviderEvidence } from '../signout/provider/judge-provider';
import { hostOrigins, parentHosts } from '../sites/permission-origins';
import { knownProvider } from '../sites/providers/known-providers';
import type { Ports } from './ports';
import type { ProviderSecret } from './provider-secret';
import { takeWalk, type Walked, type WalkPlan } from './provider-walk';

const MOST_LATE = 3;
/** LemonLDAP::NG 2.16: each of its processes honours a session that it has lately seen for up to 15 s after its end. */
const REMEMBERED_MS = 16_000;
const AGAIN_MS = 2_500;

export interface Checked {
  readonly verdict: ProviderVerdict;
  /** Each cookie is treated as nobody's; whether that is all there is to it, the verdict says. */
  readonly over: boolean;
  /** What the browser holds now is nobody's; only what it held before is still honoured. */
  readonly onlyOld: boolean;
  /** What the walks taught about the provider. */
  readonly learnt: Pick<ProviderSecret, 'asked' | 'late' | 'wasSignedIn' | 'provider'>;
  /** How many questions it took. */
  readonly questions: number;
}

const hostOf = ({ provider }: Pick<ProviderSecret, 'provider'>): string => new URL(provider.origin).hostname;

export const mayAskProvider = (ports: Ports, { origin }: ProviderSecret['provider']): Promise<boolean> =>
  ports.access.granted(hostOrigins(new URL(origin).hostname));

/** P4: would opening the site now sign the next person in silently? Asked with what the browser holds now and with what it held before. */
export async function checkProvider(
  ports: Ports,
  { site, store }: Pick<Target, 'site' | 'store'>,
  secret: ProviderSecret,
  endsAt: EpochMs,
): Promise<Checked> {
  const plan: WalkPlan = {
    route: { site, provider: secret.provider },
    starts: secret.starts,
    asked: secret.asked,
    endsAt,
  };
  const present = await presentCookies(ports, secret, store.id);
  const sets = distinct([present, ...(secret.cookies ? [secret.cookies] : []), ...secret.late]);
  const walks: Walked[] = [];
  for (const cookies of sets) {
    walks.push(await takeWalk(ports, plan, cookies));
    if (walks.at(-1)?.end.kind === 'signed-in') break;
  }
  const ends = walks.map(({ end }) => end);
  const asNobody = await askNobody(ports, plan, sets, walks);
  const learnt = learn(secret, sets, walks);
  const evidence: ProviderEvidence = {
    ends,
    nobody: asNobody?.end ?? null,
    oldLost: secret.cookies === null,
    wasSignedIn: learnt.wasSignedIn,
    hidden: await mayHide(ports, secret, store.id),
    byDevice: knownProvider(learnt.asked?.url ?? secret.provider.origin)?.byDevice ?? false,
  };
  const onlyCookies = { ...evidence, oldLost: false, hidden: false, byDevice: false };
  const questions = [...walks, ...(asNobody ? [asNobody] : [])].reduce((sum, walked) => sum + walked.questions, 0);
  const verdict = judgeProvider(evidence);
  const presentIsOut = judgeProvider({ ...onlyCookies, ends: ends.slice(0, 1) }).kind === 'ended';
  return {
    verdict,
    over: judgeProvider(onlyCookies).kind === 'ended',
    onlyOld: presentIsOut && verdict.kind === 'alive',
    learnt,
    questions,
  };
}

/** The same, and once more and again while only the old cookies are honoured: processes of a provider may remember a session for a while. */
export async function checkPatiently(
  ports: Ports,
  target: Pick<Target, 'site' | 'store'>,
  secret: ProviderSecret,
  endsAt: EpochMs,
): Promise<Checked> {
  const { now, wait } = ports.clock;
  const until = (secret.pressedAt ?? now()) + REMEMBERED_MS;
  for (let questions = 0; ; ) {
    const checked = await checkProvider(ports, target, secret, endsAt);
    questions += checked.questions;
    if (!checked.onlyOld || now() >= until) return { ...checked, questions };
    if (now() + AGAIN_MS >= endsAt)
      return { ...checked, questions, verdict: { kind: 'unproven', reason: 'interrupted' } };
    await wait(AGAIN_MS);
  }
}

/** A set without cookies is nobody's already. */
async function askNobody(
  ports: Ports,
  plan: WalkPlan,
  sets: readonly (readonly CookieFact[])[],
  walks: readonly Walked[],
): Promise<Walked | null> {
  if (!needsControl(walks.map(({ end }) => end))) return null;
  const empty = sets.findIndex((cookies) => cookies.length === 0);
  return walks[empty] ?? takeWalk(ports, plan, []);
}

function learn(
  secret: ProviderSecret,
  sets: readonly (readonly CookieFact[])[],
  walks: readonly Walked[],
): Checked['learnt'] {
  const led = walks.find(({ asked }) => asked !== null);
  const signedIn = walks.findIndex(({ end }) => end.kind === 'signed-in');
  const renewed = reIssued(sets[signedIn] ?? [], walks[signedIn]?.cookies ?? [], hostOf(secret));
  const late = renewed.length > 0 ? distinct([...secret.late, renewed]).slice(-MOST_LATE) : secret.late;
  const { provider } = secret;
  const signInUrl = provider.signInUrl ?? startBeyond(led?.start ?? null, secret.starts);
  return {
    asked: led?.asked ?? secret.asked,
    late,
    wasSignedIn: secret.wasSignedIn || (signedIn >= 0 && secret.pressedAt === null),
    provider: { ...provider, signInUrl },
  };
}

/** A page of the site had to be gone through to get there. */
const startBeyond = (start: string | null, starts: readonly string[]): string | null =>
  start !== null && !starts.includes(start) ? start : null;

/** The provider's cookies after a walk, where one that was sent has another value now. */
function reIssued(sent: readonly CookieFact[], after: readonly CookieFact[], host: string): readonly CookieFact[] {
  const own = after.filter(({ domain }) => host === domain.replace(/^\./, '') || host.endsWith(domain));
  const isNew = own.some(({ name, value }) => {
    const values = sent.filter((cookie) => cookie.name === name).map((cookie) => cookie.value);
    return values.length > 0 && value !== '' && !values.includes(value);
  });
  return isNew ? own : [];
}

/** Cookies of a parent domain that the browser does not list are read off the header it last presented. */
export async function presentCookies(
  ports: Ports,
  secret: Pick<ProviderSecret, 'provider' | 'pressedAt'>,
  storeId: string,
): Promise<CookieFact[]> {
  const host = hostOf(secret);
  const listed = await ports.cookies.near([host], storeId);
  if (!(await hasHiddenParents(ports, host))) return listed;
  const [header = null] = await ports.traffic.presented([host], storeId, secret.pressedAt ?? 0);
  const names = new Set(listed.map(({ name }) => name));
  const plain = { domain: host, hostOnly: true, path: '/', secure: false, httpOnly: true, sameSite: 'unspecified' };
  const hidden = cookiePairs(header).filter(({ name }) => !names.has(name));
  return [
    ...listed,
    ...hidden.map(({ name, value }) => ({ ...plain, name, value, storeId, expiresAtS: null, partition: null })),
  ];
}

/** Cookies may exist that nobody saw: not listed, and no request of the browser's own was seen to carry them. */
async function mayHide(ports: Ports, secret: ProviderSecret, storeId: string): Promise<boolean> {
  const host = hostOf(secret);
  if (!(await hasHiddenParents(ports, host))) return false;
  return (await ports.traffic.presented([host], storeId, 0)).length === 0;
}

async function hasHiddenParents(ports: Ports, host: string): Promise<boolean> {
  const parents = parentHosts(host);
  return parents.length > 0 && !(await ports.access.granted(parents.flatMap(hostOrigins)));
}

function distinct(sets: readonly (readonly CookieFact[])[]): (readonly CookieFact[])[] {
  const key = (cookies: readonly CookieFact[]) =>
    JSON.stringify(cookies.map(({ name, value, domain, path }) => [name, value, domain, path].join()).sort());
  return [...new Map(sets.map((cookies) => [key(cookies), cookies])).values()];
}
