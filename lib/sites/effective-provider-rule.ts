import type { ProviderRule } from './provider-rule';
import type { Site } from './site';

/** Nobody chose: the session at the provider is left, and ending it is offered. Half the web may hang on it. */
export const effectiveProviderRule = ({ providerRule }: Pick<Site, 'providerRule'>): ProviderRule =>
  providerRule ?? 'ask';

export const endsProvider = (rule: ProviderRule): boolean => rule === 'end' || rule === 'end-and-prove';
