import type { HeaderPair } from '../../signout/proof/answer';
import type { Recipe } from '../../signout/recipe';

/** How the facts are known, above all the sign-out. */
export type Confidence = 'source code read' | 'official docs' | 'community' | 'guess';

export type CookieRole = 'session' | 'token' | 'remember' | 'csrf' | 'ident' | 'device' | 'hint';

/**
 * Facts about one product. `{base}` in an address is the site's address without its last slash, `{origin}` its scheme, host
 * and port. In names of cookies and hosts `*` stands for any run of characters.
 */
export interface Preset {
  readonly id: string;
  /** null: as in English. */
  readonly name: { readonly en: string; readonly zh: string | null; readonly zhTW: string | null };
  /** `family`: a framework that many products are built on; suggested after products. */
  readonly kind: 'product' | 'family';
  readonly confidence: Confidence;
  /** Where the product's source code says so: `owner/repository: files`. */
  readonly sources: readonly string[];
  /** Hosts of the maker's own service, `*.odoo.com`; empty: always self-hosted. */
  readonly hosts: readonly string[];
  /** Other hosts of the same sign-in, `*.odoo.com`; `{label}` is the first label of the site's own host. */
  readonly domainsToClear: readonly string[];
  /** Signs of a copy on an unknown host: each is a hint, none a proof. */
  readonly fingerprint: {
    readonly cookies: readonly string[];
    readonly storageKeys: readonly string[];
    readonly markup: readonly string[];
  };
  /** The request that ends the session; null: the page builds it, so its control is pressed. */
  readonly recipe: Recipe | null;
  readonly control: {
    readonly selectors: readonly string[];
    readonly openers: readonly string[];
  };
  /** Answers differently when signed in; null: found on the site itself. */
  readonly proof: {
    readonly url: string;
    readonly as: 'page' | 'call';
    readonly headers: readonly HeaderPair[];
  } | null;
  readonly cookies: readonly { readonly name: string; readonly role: CookieRole }[];
  /** What to know about signing out of it; shown beside the preset. */
  readonly quirks: readonly { readonly en: string; readonly zh: string; readonly zhTW: string }[];
}
