import type { EpochMs } from '../../base/time';
import type { Witnessed } from '../job';
import type { Likeness } from './likeness';

/** Everything the verdict rests on; every likeness was read at a strong address. */
export interface Evidence {
  readonly witnessed: Witnessed;
  /** One list per strong address: what the old credentials got there after the sign-out, oldest look first. */
  readonly looks: readonly (readonly Likeness[])[];
  /** The same addresses asked without credentials once more, at the end. */
  readonly anonymousAgain: readonly Likeness[];
  /** The server gave a sent cookie a new value, in the witness or in any look: an answer may have used the credential up. */
  readonly reIssued: boolean;
  /** Persistent cookies alone and session cookies alone, asked once each, last. null: not asked, there are none of them. */
  readonly persistentOnly: Likeness | null;
  readonly sessionOnly: Likeness | null;
  /** Credentials that the browser presented after the press and that differ from the witness. */
  readonly late: readonly Likeness[];
  /** The credential holds a self-contained token; null: it does not. */
  readonly stateless: { readonly validUntil: EpochMs | null } | null;
}
