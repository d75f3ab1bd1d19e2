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
  stopWindowMs: 10_000,
  documentCharacters: 2_000_000,
  documentDepth: 12,
} as const;
