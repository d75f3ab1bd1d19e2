import type { SignOutRecord } from '../records/record';
import type { StepName } from './job';

/** What somebody does in the rehearsal. `edit`: something stands there unsaved. `save`: nothing does any more. `log-out`: at the demo CRM itself. */
export const rehearsalDeeds = ['sign-in', 'log-out', 'edit', 'save', 'sign-out', 'check', 'discard', 'cancel'] as const;
export type RehearsalDeed = (typeof rehearsalDeeds)[number];

/** The demo CRM as it stands, and how far its sign-out is. Nothing of it is in the journal, the overview or any list of the browser. */
export interface Rehearsal {
  /** The demo's server was told to ignore sign-outs. */
  readonly stubborn: boolean;
  /** As the demo's page shows it. */
  readonly signedIn: boolean;
  readonly unsaved: boolean;
  /** null: no sign-out runs. */
  readonly run: { readonly phase: 'checking' | 'blocked' | 'running'; readonly step: StepName | null } | null;
  /** Of the last sign-out that was not cancelled; null: there was none. */
  readonly record: SignOutRecord | null;
}
