import type { Answer } from './answer';
import type { Controls } from './controls';
import { shareOf } from './marks';
import { type Reading, readingOf } from './reading';
import type { Shape } from './shape';
import { wordsIn } from './words';

/** What an answer is like, measured against the two controls of its address. `dead-shape`: unlike both, but a sign-in redirect, a 401 or a password field. */
export type Likeness = 'signed-in' | 'signed-out' | 'dead-shape' | 'unlike-both' | 'no-answer';

const few = 0.2;
const most = 0.8;
const enough = 0.7;

export function likenessOf(answer: Answer, controls: Controls): Likeness {
  const reading = readingOf(answer);
  if (reading === null) return 'no-answer';
  const { signedIn, anonymous } = controls;
  if (signedIn === null || anonymous === null) return 'unlike-both';
  const out = isLikeAnonymous(inWordsOf(anonymous, reading, answer), anonymous, controls);
  const stillIn = isLikeSignedIn(inWordsOf(signedIn, reading, answer), signedIn, controls);
  if (out !== stillIn) return out ? 'signed-out' : 'signed-in';
  return isDead(reading, signedIn, anonymous) ? 'dead-shape' : 'unlike-both';
}

function isLikeAnonymous(reading: Reading, anonymous: Shape, controls: Controls): boolean {
  if (reading.kind !== anonymous.kind) return false;
  if (reading.kind === 'redirect') return hasTarget(reading, anonymous);
  if (reading.kind === 'refusal') return isSameRefusal(reading, anonymous);
  const lacksSign = anonymous.signInWord && !reading.signInWord;
  if (lacksSign || reading.passwordField !== anonymous.passwordField) return false;
  return (
    isSamePage(reading, anonymous) && isMarked(reading, controls.signedOutMarks, controls.signedInMarks, anonymous)
  );
}

/** Also where the anonymous answer is of another kind: then the page itself must be there again, its way out included. */
function isLikeSignedIn(reading: Reading, signedIn: Shape, controls: Controls): boolean {
  if (reading.kind !== signedIn.kind) return false;
  if (reading.kind === 'redirect') return hasTarget(reading, signedIn);
  const lacksSign = signedIn.signOutWord && !reading.signOutWord;
  if (lacksSign || reading.passwordField !== signedIn.passwordField) return false;
  const ownMarks = controls.anonymous?.kind === 'content';
  return (
    isSamePage(reading, signedIn) &&
    (!ownMarks || isMarked(reading, controls.signedInMarks, controls.signedOutMarks, signedIn))
  );
}

function hasTarget(reading: Reading, shape: Shape): boolean {
  return reading.redirect?.target === shape.target && reading.redirect?.toSignIn === shape.toSignIn;
}

/** A 401 says by itself who it is for; any other refusal may come from somewhere else and has to look the same. */
function isSameRefusal(reading: Reading, shape: Shape): boolean {
  if (reading.status !== shape.status) return false;
  if (reading.status === 401) return true;
  if (reading.json !== shape.json) return false;
  return shape.wordCount < 3 ? reading.words.size < 20 : shareOf(shape.words, reading.words) >= 0.5;
}

/** Most of what stands on the page by itself is there. An empty page is like an empty page only. */
function isSamePage(reading: Reading, shape: Shape): boolean {
  if (reading.json !== shape.json) return false;
  if (shape.wordCount < 3 && reading.words.size > shape.wordCount + 3) return false;
  return shareOf(shape.words, reading.words) >= enough;
}

/** Where a side has no marks of its own, lacking the other side's is not enough: nothing else may stand there either. */
function isMarked(reading: Reading, own: readonly string[], other: readonly string[], shape: Shape): boolean {
  if (other.length > 0 && shareOf(other, reading.words) > few) return false;
  if (own.length > 0) return shareOf(own, reading.words) >= most;
  return shareOf(shape.words, reading.words) >= 0.9 && reading.words.size <= shape.wordCount * 1.2 + 3;
}

/** Controls of a JSON and a text answer were both read as text. */
function inWordsOf(shape: Shape, reading: Reading, answer: Answer): Reading {
  if (!reading.json || shape.json || answer.kind === 'no-answer') return reading;
  return { ...reading, json: false, words: wordsIn(answer.body) };
}

/** Where strangers are sent away, a password page in place is the site's own answer to this very session: it may merely be locked. */
function isDead(reading: Reading, signedIn: Shape, anonymous: Shape): boolean {
  if (reading.status === 401 || reading.redirect?.toSignIn === true) return true;
  if (reading.passwordField && anonymous.kind === 'redirect') return false;
  if (reading.passwordField && !signedIn.passwordField) return true;
  return [...reading.words].some((word) => refusalCode.test(word) && !signedIn.words.includes(word));
}

/** `{"code":401}` under status 200. */
const refusalCode = /(?:^|[._])(?:err(?:or)?_?)?(?:code|status|statuscode)=401$/;
