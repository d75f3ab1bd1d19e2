import type { EpochMs } from '../base/time';
import type { CookieFact } from '../signout/cookie';
import type { ProviderVerdict } from '../signout/identity-provider';
import type { Target } from '../signout/job';
import { isHandedOut, judgeProvider, needsControl, type ProviderEvidence } from '../signout/provider/judge-provider';
import { signInAddress } from '../signout/provider/provider-of';
import { hostOrigins } from '../sites/permission-origins';
import { knownProvider } from '../sites/providers/known-providers';
import type { Ports } from './ports';
import { hasHiddenParents, presentSets } from './provider-cookies';
import { isDoubted } from './provider-doubt';
import type { ProviderSecret } from './provider-secret';
import { takeWalk, type Walked, type WalkPlan } from './provider-walk';

const MOST_LATE = 3;
/** LemonLDAP::NG 2.16: each of its processes honours a session that it has lately seen for up to 15 s after its end. */
const REMEMBERED_MS = 16_000;
const AGAIN_MS = 2_500;

export interface Checked {
  readonly verdict: ProviderVerdict;
  /** Whatever cookies there can be, each is treated as nobody's; whether that is all there is to it, the verdict says. */
  readonly over: boolean;
  /** What the browser holds now is nobody's; only what it held before is still honoured. */
  readonly onlyOld: boolean;
  /** What the walks taught about the provider. */
  readonly learnt: Pick<ProviderSecret, 'asked' | 'late' | 'wasSignedIn' | 'provider'>;
  /** How many questions it took. */
  readonly questions: number;
}

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
    confirms: !secret.wasSignedIn,
    endsAt,
  };
  const hidden = await hasHiddenParents(ports, secret);
  const present = distinct(await presentSets(ports, secret, store.id));
  const sets = distinct([...present, ...(secret.cookies ? [secret.cookies] : []), ...secret.late]);
  const walks: Walked[] = [];
  for (const cookies of sets) {
    walks.push(await takeWalk(ports, plan, cookies));
    if (walks.at(-1)?.end.kind === 'signed-in') break;
  }
  const ends = walks.map(({ end }) => end);
  const asNobody = await askNobody(ports, plan, sets, walks);
  const handedOut = ends.findIndex((end) => isHandedOut(end, asNobody?.end ?? null));
  const learnt = learn(secret, sets, walks, handedOut);
  const evidence: ProviderEvidence = {
    ends,
    nobody: asNobody?.end ?? null,
    oldLost: secret.cookies === null,
    wasSignedIn: learnt.wasSignedIn,
    hidden,
    byDevice: isByDevice(learnt.asked?.url ?? secret.provider.origin, sets.flat()),
  };
  const onlyCookies = { ...evidence, oldLost: false, byDevice: false };
  const questions = [...walks, ...(asNobody ? [asNobody] : [])].reduce((sum, walked) => sum + walked.questions, 0);
  const judged = judgeProvider(evidence);
  const isDoubtful =
    judged.kind === 'ended' && !learnt.wasSignedIn && (await isDoubted(ports, secret.provider, store.id));
  const verdict: ProviderVerdict = isDoubtful ? { kind: 'unproven', reason: 'interrupted' } : judged;
  // What is handed out to the old ones tells that these are cookies it depends on.
  const presentIsOut = { ...onlyCookies, ends: ends.slice(0, present.length), wasSignedIn: true };
  return {
    verdict,
    over: judgeProvider(onlyCookies).kind === 'ended',
    onlyOld: handedOut >= present.length && judgeProvider(presentIsOut).kind === 'ended',
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
  handedOut: number,
): Checked['learnt'] {
  const led = walks.find(({ asked }) => asked !== null);
  const known = sets[handedOut] ?? [];
  const renewed = reIssued(known, walks[handedOut]?.cookies ?? [], new URL(secret.provider.origin).hostname);
  const isBefore = handedOut >= 0 && secret.pressedAt === null;
  const held = secret.cookies ? [secret.cookies] : [];
  const seen = [...secret.late, ...(isBefore ? [known] : []), ...(renewed.length > 0 ? [renewed] : [])];
  const late = distinct([...held, ...seen]).slice(held.length);
  const { provider } = secret;
  const signInUrl = provider.signInUrl ?? startBeyond(led?.start ?? null, secret.starts);
  return {
    asked: led?.asked ?? secret.asked,
    late: late.slice(-MOST_LATE),
    wasSignedIn: secret.wasSignedIn || isBefore,
    provider: { ...provider, signInUrl },
  };
}

/** Its cookies may tell more of the product than the address that leads there. */
const isByDevice = (address: string, cookies: readonly CookieFact[]): boolean =>
  knownProvider(address)?.byDevice === true ||
  knownProvider(
    address,
    cookies.map(({ name }) => name),
  )?.byDevice === true;

/** A page of the site had to be gone through to get there. */
const startBeyond = (start: string | null, starts: readonly string[]): string | null =>
  start !== null && !starts.includes(start) ? signInAddress(start) : null;

/** The provider's cookies after a walk, where one that was sent has another value now. */
function reIssued(sent: readonly CookieFact[], after: readonly CookieFact[], host: string): readonly CookieFact[] {
  const own = after.filter(({ domain }) => host === domain.replace(/^\./, '') || host.endsWith(domain));
  const isNew = own.some(({ name, value }) => {
    const values = sent.filter((cookie) => cookie.name === name).map((cookie) => cookie.value);
    return values.length > 0 && value !== '' && !values.includes(value);
  });
  return isNew ? own : [];
}

function distinct(sets: readonly (readonly CookieFact[])[]): (readonly CookieFact[])[] {
  const key = (cookies: readonly CookieFact[]) =>
    JSON.stringify(cookies.map(({ name, value, domain, path }) => [name, value, domain, path].join()).sort());
  return [...new Map(sets.map((cookies) => [key(cookies), cookies])).values()];
}
