import type { Confidence } from '../presets/preset';

/** Facts about one kind of identity provider. */
export interface KnownProvider {
  readonly id: string;
  readonly name: string;
  readonly confidence: Confidence;
  /** Where it is written down. */
  readonly sources: readonly string[];
  /** Hosts of the maker's own service, `*.okta.com`; empty: known by its addresses alone. */
  readonly hosts: readonly string[];
  /** Path and query that its sign-in begins with → what ends its session when it is opened; `$1` stands for the first bracket. */
  readonly signOut: readonly SignOutWay[];
  /** Its sign-out asks which account is meant unless somebody tells it. */
  readonly asksWhich: boolean;
  /** The device or the browser itself may sign somebody in there, whatever its cookies say. */
  readonly byDevice: boolean;
}

export interface SignOutWay {
  readonly from: RegExp;
  readonly to: string;
  /** Only where it has set a cookie of this name: other products have addresses like these, too. */
  readonly cookie?: string;
}
