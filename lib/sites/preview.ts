import type { ResidueCounts } from '../signout/residue';

/** What a sign-out would clear at this moment, before anything is cleared (C14). */
export interface SitePreview {
  readonly counts: ResidueCounts;
  /** Names of the site's cookies that go; names only, never values. */
  readonly cookieNames: readonly string[];
  readonly keptNames: readonly string[];
  /** Cookies of a parent domain: `host` is that domain. They stay unless the site's setting says otherwise. */
  readonly shared: readonly { readonly name: string; readonly host: string }[];
  /** Other hosts of the same sign-in, as they are listed: cleared and closed with it. */
  readonly others: readonly { readonly host: string; readonly cookies: number; readonly tabs: number }[];
  readonly tabs: number;
  /** Entries in the browser's history and list of downloads. null: the site's setting leaves them, or they may not be looked at. */
  readonly history: number | null;
  /** Hosts the open pages embed; those without access cannot be looked into. */
  readonly embedded: readonly { readonly host: string; readonly access: boolean }[];
}
