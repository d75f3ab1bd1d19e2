/** One cookie as the browser lists it. The fields together name it uniquely. */
export interface CookieFact {
  readonly name: string;
  readonly value: string;
  /** With a leading dot when it is a domain cookie. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
  readonly storeId: string;
  /** Epoch seconds; null: a session cookie. */
  readonly expiresAtS: number | null;
  /** Top-level site (`https://crm.example`) of a partitioned cookie; null: not partitioned. */
  readonly partition: { readonly topLevelSite: string; readonly hasCrossSiteAncestor: boolean | null } | null;
}
