export type VerdictKind = 'proven' | 'still-alive' | 'unproven';

/** Why an honest judge may have to say `unproven`. */
export type UnprovenReason =
  /** Signed in or not, the answers are the same. */
  | 'no-difference'
  /** 403, 429, 5xx, other host or silence: the server does not answer as it did before. */
  | 'answered-otherwise'
  /** Signed-out page, but not the one strangers get. */
  | 'other-signed-out-page'
  /** The credential was dead, or changed hands, before the question. */
  | 'credential-changed'
  /** No control was found, or it asked something nobody could answer. */
  | 'not-asked';

export interface Expectation {
  /** Does the server still honour a credential of the old sign-in? */
  readonly alive: boolean;
  /** What a perfect judge says. */
  readonly verdict: VerdictKind;
  /** Verdicts that are weaker, but no lie. */
  readonly alsoHonest: readonly VerdictKind[];
  /** Reasons that fit an `unproven`. */
  readonly reasons: readonly UnprovenReason[];
}

export interface Truth {
  /** After the person used the site's own sign-out and nothing else. */
  readonly ownSignOut: Expectation;
  /** After a correct run of Signoff, which may try more than the person did. */
  readonly signoff: Expectation;
  readonly why: string;
}

const anyReason: readonly UnprovenReason[] = [
  'no-difference',
  'answered-otherwise',
  'other-signed-out-page',
  'credential-changed',
  'not-asked',
];

export const ended: Expectation = { alive: false, verdict: 'proven', alsoHonest: [], reasons: [] };
export const endedOrUnproven: Expectation = { ...ended, alsoHonest: ['unproven'], reasons: anyReason };
export const alive: Expectation = { alive: true, verdict: 'still-alive', alsoHonest: [], reasons: [] };
export const aliveOrUnproven: Expectation = { ...alive, alsoHonest: ['unproven'], reasons: anyReason };

/** Nobody can tell from outside; what the server knows is in `alive`. */
export function undecidable(isAlive: boolean, ...reasons: UnprovenReason[]): Expectation {
  return { alive: isAlive, verdict: 'unproven', alsoHonest: isAlive ? ['still-alive'] : [], reasons };
}

/** Both ways of leaving come to the same. */
export function always(expectation: Expectation, why: string): Truth {
  return { ownSignOut: expectation, signoff: expectation, why };
}

export function isHonest(expectation: Expectation, verdict: VerdictKind): boolean {
  return verdict === expectation.verdict || expectation.alsoHonest.includes(verdict);
}
