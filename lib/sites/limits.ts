/** Bounds of the settings document. */
export const limits = {
  sites: 200,
  nameCharacters: 80,
  addressCharacters: 2_000,
  keepCookies: 50,
  cookieNameCharacters: 256,
  embeddedHosts: 20,
  otherHosts: 20,
  selectors: 50,
  selectorCharacters: 500,
  taughtSteps: 8,
  taughtAlternatives: 6,
  /** Shadow roots on the way to an element, its own included; keys on the way to a stored value. */
  taughtRoots: 6,
  taughtValues: 20,
  stopWindowMs: 10_000,
  documentCharacters: 2_000_000,
  documentDepth: 12,
} as const;
