import type { ProviderResult } from '../signout/identity-provider';
import type { Ports } from './ports';

/** Once it has ended, nothing is asked any more with what its own requests showed. */
export async function forgetEndedProvider(
  ports: Ports,
  result: ProviderResult | null | undefined,
  storeId: string,
): Promise<void> {
  if (result?.verdict.kind !== 'ended') return;
  await ports.traffic.forget([new URL(`https://${result.host}`).hostname], storeId);
}
