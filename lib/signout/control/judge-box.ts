import { asksToSave, isClose, isDiscard, isGoOn, isNo, isSave, isYes, speaksOfUnsaved } from './answers';
import type { BoxFeatures } from './features';
import { isSignInLabel, matchSignOut } from './match-label';
import { isNegativeLabel, speaksOfDeletingAccount } from './negative';
import { normaliseLabel } from './normalise-label';
import { ANSWER_THRESHOLD, scoreAnswer } from './score-answer';

/** `press`: index of the answer. `stuck`: a question without a fitting answer. `ignore`: no question at all. */
export type BoxJudgement =
  | { readonly kind: 'press'; readonly answer: number }
  | { readonly kind: 'stuck' | 'sign-in' | 'ignore' };

/** Consent is the person's to give. */
const ABOUT_CONSENT = /cookie|consent|gdpr|隐私|隱私/i;

export function judgeBox(box: BoxFeatures): BoxJudgement {
  if (box.hasField) return { kind: box.kind === 'dialog' || hasSignIn(box) ? 'sign-in' : 'ignore' };
  if (box.answers.length === 0 || (ABOUT_CONSENT.test(box.text) && !mentions(box.text))) return { kind: 'ignore' };
  if (speaksOfDeletingAccount(box.text)) return { kind: 'stuck' };
  const answer = speaksOfUnsaved(box.text) ? discardAnswer(box) : bestAnswer(box);
  if (answer !== null && (box.kind === 'dialog' || isQuestion(box))) return { kind: 'press', answer };
  return { kind: box.kind === 'dialog' ? 'stuck' : 'ignore' };
}

const hasSignIn = (box: BoxFeatures): boolean => box.answers.some((answer) => answer.labels.some(isSignInLabel));

/** A box that only floats is a question when it speaks of signing out, or offers both a yes and a no. */
function isQuestion({ text, answers }: BoxFeatures): boolean {
  if (mentions(text)) return true;
  const refused = answers.some((answer) => answer.labels.some((label) => isNo(label) || isClose(label)));
  return refused && answers.some((answer) => answer.labels.some(isYes));
}

/** A sign-out word anywhere in a longer text. */
const mentions = (text: string): boolean => normaliseLabel(text) !== '' && matchSignOut(text) !== null;

function bestAnswer({ answers }: BoxFeatures): number | null {
  const scores = answers.map(scoreAnswer);
  const best = Math.max(...scores);
  return best >= ANSWER_THRESHOLD ? scores.indexOf(best) : theOther(answers);
}

/** Of two answers to the press just made one says no: the other goes on with it ("Close all", "Cancel"). */
function theOther(answers: BoxFeatures['answers']): number | null {
  const refuses = (at: number): boolean => answers[at]?.labels.some((label) => isNo(label) || isClose(label)) ?? false;
  if (answers.length !== 2 || refuses(0) === refuses(1)) return null;
  const at = refuses(0) ? 1 : 0;
  const labels = answers[at]?.labels ?? [];
  const worded = labels.some((label) => normaliseLabel(label) !== '');
  const other = labels.some(
    (label) => isGoOn(label) || isSignInLabel(label) || isNegativeLabel(label) || speaksOfDeletingAccount(label),
  );
  return worded && !other && !answers[at]?.disabled ? at : null;
}

/** The answer that gives typed work up and goes on; never "Cancel". */
function discardAnswer(box: BoxFeatures): number | null {
  const first = (test: (label: string) => boolean): number | null => {
    const at = box.answers.findIndex((answer) => !answer.disabled && answer.labels.some(test));
    return at < 0 ? null : at;
  };
  const explicit = first(isDiscard);
  if (explicit !== null) return explicit;
  const no = first((label) => isNo(label) && !isCancel(label));
  const savesOnYes = first(isSave) !== null || asksToSave(box.text) || first(isCancel) !== null;
  if (no !== null && savesOnYes && first(isSignOutAnswer) === null) return no;
  return first(isSave) === null && !asksToSave(box.text) ? (bestAnswer(box) ?? first(isGoOn)) : null;
}

const isSignOutAnswer = (label: string): boolean => matchSignOut(label) !== null;
const CANCEL = /^(?:cancel|取消|abbrechen|annuler|cancelar|キャンセル|отмена|отменить)/;
const isCancel = (label: string): boolean => CANCEL.test(normaliseLabel(label).replace(/ /g, ''));
