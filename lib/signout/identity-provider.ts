import type { EpochMs } from '../base/time';
import type { ProviderRule } from '../sites/provider-rule';
import type { SiteId } from '../sites/site';

/** The identity provider of a site as far as it is known. Nothing of it is a credential. */
export interface IdentityProvider {
  /** `scheme://host[:port]` */
  readonly origin: string;
  /** Of the issuer, `/realms/staff`, or as the person named it; `/` where it is not known. */
  readonly path: string;
  /** Address of the *site* that leads there: opening it starts the sign-in. null: the site's protected pages do so by themselves, or it is not known. */
  readonly signInUrl: string | null;
  /** `named`: by the person. `unknown`: nobody saw how people sign in; the site stands for whoever it is, and nobody is asked. */
  readonly by: 'named' | 'redirect' | 'unknown';
}

export const unprovenProviderReasons = [
  'no-access', // the provider's host was never allowed
  'unreachable', // no usable answer on the way
  'unclear', // an answer that is neither a sign-in form nor a way back
  'needs-a-person', // the provider asks something that nobody could answer
  'not-asked', // nothing was ended there, and nobody came to ask
  'interrupted', // the time limit was reached, or the browser was closed
] as const;
export type UnprovenProviderReason = (typeof unprovenProviderReasons)[number];

/** Whether opening the site now would sign the next person in without asking (P4). Only a positive sign gives `ended` or `alive`. */
export type ProviderVerdict =
  | { readonly kind: 'ended' }
  | { readonly kind: 'alive' }
  | { readonly kind: 'unproven'; readonly reason: UnprovenProviderReason };

/** How the provider was asked to end its session. */
export type ProviderStrategy = 'named-address' | 'known-address' | 'discovery' | 'control';

/** What was done at the provider. */
export interface EndedProvider {
  readonly provider: IdentityProvider;
  /** `left`: by the rule, or because nobody was signed in there. `opened`: its page waits for the person in a tab. */
  readonly done: 'left' | 'over-before' | 'ended' | 'tried' | 'opened';
  readonly by: ProviderStrategy | null;
  /** What came of it as far as it was asked right afterwards. */
  readonly seen: ProviderVerdict;
  /** Other sites of this cookie store that sign in there: their sign-in ended, or would end, with it. */
  readonly sharedWith: readonly SharingSite[];
}

export interface SharingSite {
  readonly id: SiteId;
  readonly name: string;
}

/** What stands in the record. Host and names only. */
export interface ProviderResult {
  /** Host and port. */
  readonly host: string;
  readonly rule: ProviderRule;
  readonly done: EndedProvider['done'];
  readonly by: ProviderStrategy | null;
  readonly verdict: ProviderVerdict;
  readonly sharedWith: readonly SharingSite[];
  /** When somebody had it ended after all, and it was asked again; absent: all that was part of the sign-out. */
  readonly laterAt?: EpochMs;
}
