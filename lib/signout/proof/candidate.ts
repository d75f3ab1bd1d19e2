import type { HeaderPair, Question, SeenRequest } from './answer';

/** Where a candidate address comes from, in the order of trust. `seen`: a document or call of the site's own. */
export type Why = 'named' | 'preset' | 'tab' | 'entry' | 'seen-with-credential' | 'seen';

export interface CandidateQuestion {
  readonly question: Question;
  /** Headers that carry the credential; left out of the anonymous control. */
  readonly credentialHeaders: readonly HeaderPair[];
  readonly why: Why;
}

/** What is known about the site's addresses. */
export interface KnownAddresses {
  /** Addresses of the site's open tabs, the active one first. */
  readonly openUrls: readonly string[];
  readonly seen: readonly SeenRequest[];
  /** Named by the person; null: none. */
  readonly namedUrl: string | null;
  readonly presetProof: { readonly url: string; readonly headers: readonly HeaderPair[] } | null;
}
