import type { EpochMs } from '../base/time';

/** Login state of a target as far as this browser can tell without asking the server. */
export type SessionState = 'signed-in' | 'signed-out' | 'stale' | 'unknown';

/** What one look at a tab told. */
export interface TabLook {
  readonly tabId: number;
  readonly at: EpochMs;
  /** `control`: a sign-out control is there. `sign-in-form`: a visible password field. `neither`: e.g. the menu is built when opened. `no-answer`: discarded, frozen, crashed. */
  readonly saw: 'control' | 'sign-in-form' | 'neither' | 'no-answer';
  /** Who the page says is signed in; absent: it does not say. In memory only. */
  readonly account?: string;
}

/** Facts about one site in one cookie store; the state is derived from them, never stored as such. */
export interface SessionEvidence {
  readonly looks: readonly TabLook[];
  readonly openTabs: number;
  readonly cookies: number;
  /** Last page or call of the site that ended 2xx and carried a cookie or a credential header; null: none seen since the browser started. */
  readonly lastCredentialedAnswerAt: EpochMs | null;
  /** Since when the present sign-in is known; null: not known. */
  readonly signedInSinceAt: EpochMs | null;
  /** End of the last finished sign-out of this site whose local result was clean; null: none. */
  readonly signedOutAt: EpochMs | null;
  /** When the identity provider that it shares with a site that was signed out was found ended; null: it was not. */
  readonly providerEndedAt: EpochMs | null;
}

export interface Session {
  readonly state: SessionState;
  readonly since: EpochMs | null;
}
