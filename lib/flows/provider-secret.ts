import type { EpochMs } from '../base/time';
import type { CookieFact } from '../signout/cookie';
import type { IdentityProvider, ProviderStrategy } from '../signout/identity-provider';
import type { Authorization } from '../signout/provider/authorization';
import type { Site } from '../sites/site';
import type { Ports } from './ports';

/** What a running job knows of a site's provider. Holds credentials: memory of the browser only, dropped when the job is done. */
export interface ProviderSecret {
  readonly provider: IdentityProvider;
  /** Addresses of the site that may lead there, likeliest first. */
  readonly starts: readonly string[];
  /** The request that the provider was last reached with; null: nobody saw one. */
  readonly asked: Authorization | null;
  /** Cookies of the provider while the site was still signed in; null: they were lost with the browser. */
  readonly cookies: readonly CookieFact[] | null;
  /** Sets that were handed a sign-in and are not those: found later, or what the provider gave to our own questions, the same under a new value. */
  readonly late: readonly (readonly CookieFact[])[];
  /** It handed out a sign-in to these cookies. */
  readonly wasSignedIn: boolean;
  /** When the first address or control that ends its session was opened or pressed; null: not yet. */
  readonly pressedAt: EpochMs | null;
  /** How it was last asked to end its session; null: it was not. */
  readonly by: ProviderStrategy | null;
  /** Tabs that Signoff opened there. */
  readonly ownTabIds: readonly number[];
  /** The address that was about to be opened in a tab of ours, and which tabs of the cookie store had it; null: none is. */
  readonly opening: { readonly url: string; readonly tabIds: readonly number[] } | null;
}

/** `witness:<job>/<target>` has its provider at `provider:<job>/<target>`. */
export const providerKey = (secretKey: string): string => secretKey.replace(/^witness:/, 'provider:');

/** null: the browser was closed since, the job is over, or there is no provider. */
export async function loadProvider(ports: Ports, key: string): Promise<ProviderSecret | null> {
  return (await ports.secrets.load(key)) as ProviderSecret | null;
}

export async function saveProvider(ports: Ports, key: string, secret: ProviderSecret): Promise<void> {
  await ports.secrets.save(key, secret);
}

/** What is left to ask with when the browser was closed: it can still tell that somebody is signed in, and no more. */
export function secretWithoutCookies(site: Site, provider: IdentityProvider): ProviderSecret {
  const starts = [site.address, ...(provider.signInUrl === null ? [] : [provider.signInUrl])];
  const nothing = {
    asked: null,
    late: [],
    wasSignedIn: false,
    pressedAt: null,
    by: null,
    ownTabIds: [],
    opening: null,
  };
  return { provider, starts, cookies: null, ...nothing };
}
