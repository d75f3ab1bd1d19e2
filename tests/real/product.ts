import type { Step } from './hands.ts';
import type { Oracle } from './oracle.ts';

/** One web application as a person meets it. */
export interface RealSite {
  /** Also the row of the result table. */
  readonly id: string;
  /** What somebody adds to Signoff. */
  readonly address: string;
  /** Three places of it to have open. */
  readonly tabs: readonly [string, string, string];
  readonly signIn: readonly Step[];
  /** What somebody does in the second tab who works there: it is unsaved then, and makes a leave guard ask. */
  readonly work?: readonly Step[];
  /** The product's own way out, in a tab that stands at the first of `tabs`. */
  readonly signOut: readonly Step[];
  readonly oracle: Oracle;
  /** What the server thinks of the old credentials after the product's own sign-out. */
  readonly afterSignOut: 'dead' | 'alive';
}

/** A running product. One start may serve several sites. */
export interface Running {
  readonly sites: readonly RealSite[];
  stop(): Promise<void>;
}

export interface Product {
  readonly name: string;
  readonly siteIds: readonly string[];
  /** Presets to try, by site, besides the search on an unknown site. */
  readonly presetIds?: Readonly<Record<string, readonly string[]>>;
  /** @throws Unavailable when this machine cannot have it */
  readonly start: () => Promise<Running>;
}
