import type { EpochMs } from '../base/time';
import { within } from '../base/within';
import type { IdentityProvider, ProviderResult, ProviderVerdict } from '../signout/identity-provider';
import { checkPatiently, mayAskProvider } from './provider-check';
import { resultOf, standsAsSeen } from './provider-result';
import { loadProvider, providerKey, secretWithoutCookies } from './provider-secret';
import type { StepContext } from './step-context';

/** Enough for nothing. */
const LEAST_MS = 500;

export interface ProviderProof {
  readonly provider: ProviderResult | null;
  readonly asked: number;
}

/**
 * P4, asked last: the site's pages are closed and its cookies cleared. Where the rule is only to end the session, and that was seen, it
 * stands.
 */
export async function proveProvider(context: StepContext, endsAt: EpochMs): Promise<ProviderProof> {
  const { stage } = context.target;
  if (stage.at !== 'proving' || !stage.provider) return { provider: null, asked: 0 };
  const ended = stage.provider;
  const { verdict, questions } = standsAsSeen(context.target, ended)
    ? { verdict: ended.seen, questions: 0 }
    : await checkedNow(context, ended.provider, endsAt);
  return { provider: resultOf(context.target, ended, verdict), asked: questions };
}

async function checkedNow(
  { ports, target, secretKey }: StepContext,
  provider: IdentityProvider,
  endsAt: EpochMs,
): Promise<{ verdict: ProviderVerdict; questions: number }> {
  const unproven = (reason: 'no-access' | 'interrupted') => ({
    verdict: { kind: 'unproven', reason } as const,
    questions: 0,
  });
  const secret = (await loadProvider(ports, providerKey(secretKey))) ?? secretWithoutCookies(target.site, provider);
  if (!(await mayAskProvider(ports, secret.provider))) return unproven('no-access');
  const leftMs = endsAt - ports.clock.now();
  if (leftMs < LEAST_MS) return unproven('interrupted');
  return within(checkPatiently(ports, target, secret, endsAt), ports.clock.wait, leftMs, unproven('interrupted'));
}
