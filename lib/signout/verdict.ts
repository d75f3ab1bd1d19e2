import type { EpochMs } from '../base/time';
import type { ResidueCounts } from './residue';

export const unprovenReasons = [
  'no-difference', // no address answers differently with and without the credentials
  'unreachable', // the server gave no usable answer (network, time-out, 429, 5xx, captive portal)
  'changed', // the server answers both controls otherwise than before
  'credential-changed', // our own asking replaced or disturbed the credential
  'answered-once', // the first answer was signed in, later ones were not
  'other-signed-out-page', // only a signed-out page of another kind: it proves nothing alone
  'unlike-both', // an answer unlike both controls
  'witness-lost', // the browser was closed before the check
  'interrupted', // the time limit was reached before this step
  'queued', // offline: the server part runs when the site answers again
  'no-credential', // nothing to replay: no cookie and no token of the site was found
  'no-access', // host access is missing
] as const;
export type UnprovenReason = (typeof unprovenReasons)[number];

/** What the server thinks of the old credentials. Only positive evidence gives `proven`. */
export type Verdict =
  | { readonly kind: 'proven' }
  | {
      readonly kind: 'still-alive';
      /** `never-asked`: nothing was found that signs out. `stateless`: a self-contained token that no server can recall; `stay-signed-in`: a persistent cookie opens a new session. */
      readonly reason: 'accepted' | 'never-asked' | 'stateless' | 'stay-signed-in' | 'late-credential';
      /** Expiry read from the token; null: none could be read. */
      readonly validUntil: EpochMs | null;
    }
  | { readonly kind: 'unproven'; readonly reason: UnprovenReason };

/** What is left in this browser. */
export interface LocalResult {
  readonly kind: 'clean' | 'residue' | 'not-cleaned';
  readonly counts: ResidueCounts;
  /** Cookies left on purpose: kept by name, or shared with sites under a parent domain. */
  readonly keptCookies: number;
  readonly sharedCookies: number;
  /** null: off, or not allowed. Absent in what was written before there was such a thing. */
  readonly history?: HistoryResult | null;
}

/** The browser's lists of visited addresses and of downloads. */
export interface HistoryResult {
  /** Still listed as far as known when time was up. null: the browser did not tell. */
  readonly left: number | null;
}
