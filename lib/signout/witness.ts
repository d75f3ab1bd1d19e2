import type { EpochMs } from '../base/time';
import type { FoundControl } from './control/look';
import type { CookieFact } from './cookie';
import type { HeaderPair } from './proof/answer';
import type { Controls } from './proof/controls';
import type { UnprovenReason } from './verdict';

/** One address that can prove something: how it answers with and without the credentials, and the credential headers it takes. */
export interface Provable {
  readonly controls: Controls;
  readonly credentialHeaders: readonly HeaderPair[];
}

/** Credentials and addresses of one target. In memory of the browser only, dropped when the job is done. */
export interface Witness {
  readonly takenAt: EpochMs;
  readonly proofs: readonly Provable[];
  readonly weak: readonly Provable[];
  /** Why there is no strong address; null when there is one. */
  readonly lacking: UnprovenReason | null;
  /** Cookies the browser sends to the site, parent-domain ones included. */
  readonly cookies: readonly CookieFact[];
  /** How many of them the browser does not list: they were read off a request. */
  readonly hiddenCookies: number;
  /** The server replaces the credential at every answer and refuses the old one: asking by replay uses it up. */
  readonly oneTime: boolean;
  /** The first answer re-issued the credential, the old one still worked. */
  readonly reIssued: boolean;
  /** The site's tabs and those Signoff opened: closed wherever they lead. */
  readonly tabIds: readonly number[];
  /** Tabs that Signoff itself opened. */
  readonly ownTabIds: readonly number[];
  /** Where the person was last, with its fragment; null: no tab was open. */
  readonly lastUrl: string | null;
  readonly resources: readonly string[];
  readonly embedded: readonly string[];
  /** The best sign-out control seen while signed in: its form or address can be sent later without the page. */
  readonly control: Pick<FoundControl, 'form' | 'href'> | null;
  /** Quiet page of the site that is read back from; null: none is open. */
  readonly readerTabId: number | null;
  /** Cookies as the site left them, taken after the sign-out and before they are cleared; null: not yet. */
  readonly leftCookies: readonly CookieFact[] | null;
  /** When the first press or request went out; null: none yet. */
  readonly pressedAt: EpochMs | null;
}
