import type { ProviderRule } from '../../sites/provider-rule';

/** What was seen of a site in one check; facts only. */
export interface Examined {
  /** `missing`: never seen to be there. `taken-back`: it was. */
  readonly access: 'granted' | 'missing' | 'taken-back';
  /** Other hosts of its sign-in without access. */
  readonly closedHosts: number;
  readonly tabs: { readonly open: number; readonly silent: number };
  readonly signedIn: 'yes' | 'no' | 'unknown';
  /** Somebody is signed in in private windows, which are left alone. */
  readonly privately: boolean;
  /** It gives some answer. */
  readonly answers: boolean;
  /** What the sign-out address that the person named answers a stranger; null: none is named. */
  readonly address: AsStranger | null;
  /**
   * The preset's request: what its address answers a stranger, or whether an open page holds what it is filled with. `complete` is no more
   * than that: to know more it would have to be sent. null: there is no such request, or nobody could look.
   */
  readonly recipe: 'complete' | { readonly missing: string } | Exclude<AsStranger, 'no-answer'> | null;
  /**
   * What somebody recorded. `there`: a page holds its control, or what its request is filled with. `unclear`: it may be, and only going that way tells.
   * `gone`: no open page has its first step. null: nothing was recorded.
   */
  readonly taught: 'there' | 'unclear' | 'gone' | null;
  readonly control: ExaminedControl;
  readonly proof: ExaminedProof;
  /** Databases and workers: null where no page of it could be asked. */
  readonly clears: { readonly cookies: number; readonly databases: number | null; readonly workers: number | null };
  readonly provider: { readonly rule: ProviderRule; readonly access: boolean } | 'none' | 'unseen';
  /** Shape of its sign-in page, now and at the check before; null: not seen. */
  readonly signIn: { readonly now: string | null; readonly before: string | null };
}

/** What an address answers a stranger. `unclear`: the same as one that nobody made. */
export type AsStranger = { readonly status: number } | 'unclear' | 'no-answer';

/** "Not found", "gone", "not by opening it", and faults of the server. */
export const isGone = (status: number): boolean => [404, 405, 410].includes(status) || status >= 500;

export type ExaminedControl =
  | { readonly kind: 'found'; readonly inMenu: boolean }
  /** Something that may be one, too unlikely to be pressed. */
  | { readonly kind: 'unsure' }
  | { readonly kind: 'none' }
  /** Not in sight; menus were left closed. `unsaved`: because of work in the page. */
  | { readonly kind: 'unopened'; readonly why: 'week' | 'unsaved' | 'undeclared' }
  /** No tab to look into. */
  | { readonly kind: 'unseen' };

export interface ExaminedProof {
  readonly strong: number;
  readonly weak: number;
  /** What the address that the person named is good for; null: none is named, or it was not asked. */
  readonly named: 'strong' | 'not' | null;
  readonly lacking: 'no-credential' | 'unreachable' | 'other' | null;
}
