import { within } from '../base/within';
import type { EndedProvider } from '../signout/identity-provider';
import type { StepOutcome } from '../signout/steps';
import type { Witness } from '../signout/witness';
import { effectiveProviderRule, endsProvider } from '../sites/effective-provider-rule';
import { originOf } from '../sites/match';
import type { Site } from '../sites/site';
import { foundProviders } from './found-providers';
import type { Ports } from './ports';
import { checkProvider, mayAskProvider } from './provider-check';
import { presentCookies } from './provider-cookies';
import { endAtProvider, type ProviderDone } from './provider-end';
import { findProvider } from './provider-find';
import { sharingSites } from './provider-result';
import { loadProvider, type ProviderSecret, providerKey, saveProvider } from './provider-secret';
import { loadWitness } from './secret-state';
import { signOutAgain } from './sign-out-again';
import { canAnswer, siteTabs } from './site-tabs';
import type { StepContext } from './step-context';

/** The attempts stop this long before the step's own limit. */
const LAST_WALK_MS = 1_500;
const LAST_WORD_MS = 500;
const CLOSE_LIMIT_MS = 200;
const LEAST_AGAIN_MS = 2_500;
const TABS_LOOKED_AT = 3;
/** Of the witness step; a provider that takes longer is asked again right before anything is ended there. */
const WITNESS_WALK_MS = 3_000;

/**
 * While somebody is still signed in: which provider it is, the cookies it knows them by, and whether it does – the application's own
 * sign-out may end it, too, and nobody could tell afterwards that these were the cookies it depended on.
 */
export async function witnessProvider(
  context: Pick<StepContext, 'ports' | 'target' | 'secretKey'>,
  witness: Witness,
): Promise<void> {
  if (witness.lacking === 'unreachable') return;
  const secret = await lookForProvider(context, witness, true);
  if (typeof secret === 'object' && secret.cookies) await witnessSignIn(context, secret);
}

async function witnessSignIn(
  { ports, target, secretKey }: Pick<StepContext, 'ports' | 'target' | 'secretKey'>,
  secret: ProviderSecret,
): Promise<void> {
  const { learnt } = await checkProvider(ports, target, secret, ports.clock.now() + WITNESS_WALK_MS);
  await saveProvider(ports, providerKey(secretKey), { ...secret, ...learnt });
}

/** Finds the site's identity provider and ends its session where the site's rule says so. null: the site signs in by itself, as far as anybody saw. */
export async function endProvider(context: StepContext): Promise<StepOutcome> {
  const { ports, target, limitMs } = context;
  const endsAt = ports.clock.now() + limitMs;
  const secret = (await loadProvider(ports, providerKey(context.secretKey))) ?? (await found(context));
  if (typeof secret === 'string') {
    const isOwn = secret === 'own-sign-in' || (await showsOwnSignIn(context));
    return { step: 'provider', provider: isOwn ? null : unknownAt(target.site, 'unclear') };
  }
  const sharedWith = await sharingSites(ports, target, secret.provider);
  const done = await byRule({ ...context, limitMs: endsAt - ports.clock.now() }, secret);
  return { step: 'provider', provider: { provider: secret.provider, sharedWith, ...done } };
}

/** The step broke, ran out of time or may not be taken: a provider that is known is named, and what was pressed there, and nothing is claimed. */
export async function brokenProvider(
  { ports, target, secretKey }: Pick<StepContext, 'ports' | 'target' | 'secretKey'>,
  reason: 'no-access' | 'interrupted',
): Promise<StepOutcome> {
  const secret = await loadProvider(ports, providerKey(secretKey));
  const provider = secret?.provider ?? (await foundProviders(ports, target.store))[target.site.id];
  if (!provider) return { step: 'provider', provider: reason === 'no-access' ? null : unknownAt(target.site, reason) };
  return { step: 'provider', provider: { provider, sharedWith: [], ...(await cutOff(ports, secret, reason)) } };
}

/** Whoever it signs in with, if anybody at all. */
const unknownAt = (site: Site, reason: 'unclear' | 'interrupted'): EndedProvider => ({
  provider: { origin: originOf(site), path: '/', signInUrl: null, by: 'unknown' },
  ...{ done: 'left', by: null, seen: { kind: 'unproven', reason }, sharedWith: [] },
});

/** Sign-in forms that scripts build stand in the pages alone: those that came up after the sign-out. */
async function showsOwnSignIn({ ports, target: { site, store } }: StepContext): Promise<boolean> {
  const tabs = (await siteTabs(ports, site, store.id)).filter(canAnswer).slice(0, TABS_LOOKED_AT);
  const looks = await Promise.all(tabs.map(({ id }) => ports.controls.look(id, { selectors: [], mode: 'page' })));
  const frames = looks.flatMap((look) => (look.kind === 'looked' ? look.frames : []));
  return frames.some(({ url, signInForm }) => signInForm && URL.parse(url)?.origin === originOf(site));
}

/** What had been done by then; of what came of it nothing is claimed. No tab of ours stays. */
async function cutOff(
  ports: Ports,
  secret: ProviderSecret | null,
  reason: 'no-access' | 'interrupted',
): Promise<ProviderDone> {
  if (secret && secret.ownTabIds.length > 0) await ports.tabs.close(secret.ownTabIds, CLOSE_LIMIT_MS);
  const done = (secret?.pressedAt ?? null) === null ? 'left' : 'tried';
  return { done, by: secret?.by ?? null, seen: { kind: 'unproven', reason } };
}

async function byRule(context: StepContext, secret: ProviderSecret): Promise<ProviderDone> {
  const { ports, target, secretKey, limitMs } = context;
  const left = (reason: 'no-access' | 'not-asked'): ProviderDone => ({
    done: 'left',
    by: null,
    seen: { kind: 'unproven', reason },
  });
  if (!(await mayAskProvider(ports, secret.provider))) return left('no-access');
  if (isQueued(context) || !endsProvider(effectiveProviderRule(target.site))) return left('not-asked');
  const endsAt = ports.clock.now() + limitMs - LAST_WALK_MS;
  const attended = await isAttended(context);
  const key = providerKey(secretKey);
  const ending = endAtProvider({ ports, target, key, endsAt, attended }, secret);
  const done = await within(ending, ports.clock.wait, limitMs - LAST_WORD_MS, null);
  const leftMs = endsAt - ports.clock.now();
  if (leftMs > LEAST_AGAIN_MS)
    await within(signOutAgain({ ...context, limitMs: leftMs }), ports.clock.wait, leftMs, null);
  return done ?? cutOff(ports, await loadProvider(ports, key), 'interrupted');
}

const isQueued = ({ target: { stage } }: StepContext): boolean =>
  stage.at === 'ending-provider' && stage.ended.kind === 'queued';

async function isAttended({ ports, jobId }: StepContext): Promise<boolean> {
  return (await ports.journal.jobs()).find(({ id }) => id === jobId)?.cause.kind === 'manual';
}

/** The witness got lost, or there was no time for it: what the provider knew them by is not known any more, unless nothing was ended. */
async function found(context: StepContext): Promise<ProviderSecret | 'own-sign-in' | 'unclear'> {
  const witness = await loadWitness(context.ports, context.secretKey);
  return lookForProvider(context, witness, isQueued(context));
}

async function lookForProvider(
  { ports, target, secretKey }: Pick<StepContext, 'ports' | 'target' | 'secretKey'>,
  witness: Witness | null,
  isSignedIn: boolean,
): Promise<ProviderSecret | 'own-sign-in' | 'unclear'> {
  const found = await findProvider(ports, target, witness?.proofs ?? []);
  if (typeof found === 'string') return found;
  const seen = {
    ...found,
    late: [],
    wasSignedIn: false,
    pressedAt: null,
    by: null,
    ownTabIds: [],
    opening: null,
  };
  const access = await mayAskProvider(ports, found.provider);
  const cookies = isSignedIn && access ? await presentCookies(ports, seen, target.store.id) : null;
  const secret: ProviderSecret = { ...seen, cookies };
  await saveProvider(ports, providerKey(secretKey), secret);
  return secret;
}
