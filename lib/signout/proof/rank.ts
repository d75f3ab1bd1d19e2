import { isStructural } from './json-marks';
import type { Marks } from './marks';
import type { RedirectTarget } from './redirect';
import type { Shape } from './shape';

export const strongFrom = 50;
const weak = 20;
const none = 0;

/** One difference between the two controls of an address. */
export interface Difference {
  readonly signedIn: Shape;
  readonly anonymous: Shape;
  readonly signedInPlace: RedirectTarget['place'] | null;
  readonly anonymousPlace: RedirectTarget['place'] | null;
  /** null: the two have no words to compare. */
  readonly marks: Marks | null;
}

/**
 * How telling the difference is, 0–100: 50 and more can carry a verdict, 20 may have another cause (a theme, a language),
 * 0 is no difference. `signedIn` is content or a redirect that leads to no sign-in.
 */
export function rankOf(difference: Difference): number {
  return difference.signedIn.kind === 'content' ? rankOfContent(difference) : rankOfRedirect(difference);
}

function rankOfContent(difference: Difference): number {
  const { anonymous } = difference;
  if (anonymous.kind === 'refusal') return rankOfRefusal(anonymous.status);
  if (anonymous.kind === 'content') return rankOfBodies(difference);
  if (anonymous.toSignIn || difference.anonymousPlace === 'other-host') return 90;
  return difference.anonymousPlace === 'elsewhere' ? 70 : weak;
}

function rankOfRefusal(status: number): number {
  if (status === 401) return 100;
  return status === 403 ? 95 : 50;
}

function rankOfBodies({ signedIn, anonymous, marks }: Difference): number {
  if (marks === null) return none;
  const all = [...marks.signedIn, ...marks.signedOut];
  if (anonymous.passwordField && !signedIn.passwordField) return 80;
  if (signedIn.json) return rankOfJson(all);
  const signs = [signedIn.signOutWord && !anonymous.signOutWord, anonymous.signInWord && !signedIn.signInWord];
  const found = signs.filter((sign) => sign).length;
  if (found > 0 && all.length >= 3) return found === 2 ? 60 : 50;
  return all.length >= 20 || found > 0 ? weak : none;
}

/** Other texts under the same keys may be another language; another structure or state is not. */
function rankOfJson(marks: readonly string[]): number {
  if (marks.length >= 3 && marks.some(isStructural)) return 75;
  return marks.length >= 3 ? weak : none;
}

function rankOfRedirect(difference: Difference): number {
  const { signedIn, anonymous } = difference;
  if (difference.signedInPlace === 'same-place' || difference.anonymousPlace === 'same-place') return weak;
  if (anonymous.kind === 'content') return anonymous.passwordField ? 65 : weak;
  if (anonymous.kind === 'refusal') return anonymous.status === 401 || anonymous.status === 403 ? 65 : weak;
  if (signedIn.target === anonymous.target) return anonymous.toSignIn ? 65 : none;
  return anonymous.toSignIn || difference.anonymousPlace === 'other-host' ? 70 : 65;
}
