/** What becomes of the session at a site's identity provider: `ask` leaves it and offers to end it. */
export const providerRules = ['leave', 'ask', 'end', 'end-and-prove'] as const;
export type ProviderRule = (typeof providerRules)[number];
