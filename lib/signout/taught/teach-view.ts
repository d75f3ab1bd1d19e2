import type { TaughtRole } from '../../sites/taught';
import type { TargetOutcome } from '../job';
import type { SinceRefused } from './recording';

/** What came of playing a recording back. */
export interface PlayedBack {
  readonly outcome: Extract<TargetOutcome, { readonly kind: 'finished' }>;
  /** False: another way than the recorded one signed out. */
  readonly bySteps: boolean;
}

/** A recording as the wizard shows it. */
export interface TeachView {
  /** `signing-in`: the person has to sign in again before it can be played back. */
  readonly at: 'recording' | 'review' | 'signing-in' | 'playing' | 'played';
  readonly steps: readonly {
    readonly role: TaughtRole;
    readonly label: string;
    /** It can be found again without any word of the page. */
    readonly lasting: boolean;
  }[];
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly withToken: boolean;
    /** Its address says that it signs out; otherwise it is the first that changed something after the press. */
    readonly saysSo: boolean;
  } | null;
  /** One was seen, and carried something that the page did not hold. */
  readonly requestLost: boolean;
  /** Path of the sign-in page that came. */
  readonly landsOn: string | null;
  /** Path and query of an address that answers differently with and without a login; one that is not plain may hold somebody's name or a record. */
  readonly proof: { readonly path: string; readonly isPlain: boolean } | null;
  readonly since: SinceRefused;
  /** Unsaved work holds the sign-out that plays it back. */
  readonly blocked: boolean;
  /** null: not played, or not finished. */
  readonly played: PlayedBack | null;
}
