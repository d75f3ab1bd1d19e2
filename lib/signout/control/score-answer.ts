import { isClose, isGoOn, isNo, isYes } from './answers';
import type { AnswerFeatures } from './features';
import { isSignInLabel, matchSignOut } from './match-label';
import { isNegativeLabel } from './negative';

/** Press an answer of this many points or more. */
export const ANSWER_THRESHOLD = 40;

const MAIN = /(?<![a-z])(?:primary|danger|confirm|submit|positive|btn-ok)(?![a-z])/i;
const DISMISS = /(?<![a-z])(?:cancel|close|dismiss)(?![a-z])/i;

/** How well an answer says "yes, sign out". */
export function scoreAnswer({ labels, marks, focused, disabled }: AnswerFeatures): number {
  const main = marks.some((mark) => MAIN.test(mark));
  const against =
    (labels.some(isNo) ? 100 : 0) +
    (labels.some(isSignInLabel) ? 100 : 0) +
    (labels.some(isNegativeLabel) ? 90 : 0) +
    (labels.some(isClose) || marks.some((mark) => DISMISS.test(mark)) ? 40 : 0) +
    (disabled ? 60 : 0);
  return Math.max(0, ...labels.map(wordPoints)) + (main ? 12 : 0) + (focused ? 6 : 0) - against;
}

function wordPoints(label: string): number {
  const match = matchSignOut(label);
  if (match?.exact) return 60;
  const contained = match && match.extraWords <= 4 ? 40 : 0;
  return Math.max(contained, isYes(label) ? 45 : 0, isGoOn(label) ? 30 : 0);
}
