import type { HeaderPair } from '../../signout/proof/answer';
import type { Recipe } from '../../signout/recipe';

/** How facts are known, the surest first. */
export const confidences = ['source code read', 'official docs', 'community', 'guess'] as const;
export type Confidence = (typeof confidences)[number];

/** Parts of a preset that may be known better or worse than the whole. */
export const presetParts = ['hosts', 'fingerprint', 'logout', 'control', 'session', 'proof'] as const;
export type PresetPart = (typeof presetParts)[number];

/**
 * What the worker knows about one product. In addresses `{base}` is the site's address without its last slash, `{origin}` its scheme,
 * host and port, `{site}` its address encoded as a parameter; at one of the preset's own `hosts`, `{sub}` is what the star stood for and
 * `{domain}` the pattern without its first label. In names of cookies, hosts and paths `*` stands for any run of characters.
 */
export interface Preset {
  readonly id: string;
  /** null: as in English. */
  readonly name: { readonly en: string; readonly zh: string | null; readonly zhTW: string | null };
  /** `family`: a framework that many products are built on; suggested after products. */
  readonly kind: 'product' | 'family';
  /** Of the whole, above all the sign-out. */
  readonly confidence: Confidence;
  /** Parts that are not named are known as the whole is. */
  readonly fieldConfidence: Partial<Readonly<Record<PresetPart, Confidence>>>;
  /** Hosts of the maker's own service, `*.odoo.com`; empty: always self-hosted. They suggest, and ask for no access. */
  readonly hosts: readonly string[];
  /** Other hosts of the same sign-in, `accounts.{domain}`. */
  readonly domainsToClear: readonly string[];
  readonly fingerprint: Fingerprint;
  /** The request that ends the session; null: the page builds it, so its control is pressed. */
  readonly recipe: Recipe | null;
  /** Address that ends the session when it is opened, at another host of the sign-in; null: none is known. */
  readonly visit: string | null;
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
}

/** Signs of a copy on an unknown host: each is a hint, none a proof. */
export interface Fingerprint {
  readonly cookies: readonly string[];
  readonly storageKeys: readonly string[];
  readonly markup: readonly string[];
  /** Of pages, below the host or the address where the product lives: `/scp/*`. */
  readonly paths: readonly string[];
  /** True: a hit takes one sign of every kind listed here, since unrelated products show a single kind, too. */
  readonly together: boolean;
}

/** What people want to know about a preset; not in the worker. */
export interface PresetTexts {
  /** About signing out of it; shown beside the preset. */
  readonly quirks: readonly { readonly en: string; readonly zh: string; readonly zhTW: string }[];
  /** Where the facts are written down: `owner/repository: files`, a page of the maker's, what public projects do. */
  readonly sources: readonly string[];
}

/** How it is known, part by part. */
export const confidenceIn = ({ confidence, fieldConfidence }: Preset, part: PresetPart): Confidence =>
  fieldConfidence[part] ?? confidence;
