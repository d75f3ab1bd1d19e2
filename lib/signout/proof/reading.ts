import type { Answer, Answered } from './answer';
import { jsonMarks } from './json-marks';
import { hasPasswordField } from './password-field';
import { type RedirectTarget, redirectTarget } from './redirect';
import type { Shape } from './shape';
import { signWordsIn } from './sign-words';
import { wordsIn } from './words';

/** One usable answer, taken apart. */
export interface Reading {
  readonly kind: Shape['kind'];
  readonly status: number;
  /** null: no redirect. */
  readonly redirect: RedirectTarget | null;
  readonly json: boolean;
  readonly words: ReadonlySet<string>;
  readonly passwordField: boolean;
  readonly signInWord: boolean;
  readonly signOutWord: boolean;
}

/** null: the server was not reached, was busy, or something stood between; that says nothing about a session. */
export function readingOf(answer: Answer): Reading | null {
  if (answer.kind === 'no-answer' || isBusy(answer.status) || isChallenge(answer)) return null;
  const kind = kindOf(answer.status);
  const redirect = kind === 'redirect' && answer.location !== null ? redirectTarget(answer.url, answer.location) : null;
  if (kind === null || (kind === 'redirect' && redirect === null)) return null;
  const marks = looksLikeJson(answer) ? jsonMarks(answer.body) : null;
  const signs = signWordsIn(answer.body);
  return {
    kind,
    status: answer.status,
    redirect,
    json: marks !== null,
    words: marks ?? wordsIn(answer.body),
    passwordField: marks === null && hasPasswordField(answer.body),
    signInWord: signs.signIn,
    signOutWord: signs.signOut,
  };
}

function kindOf(status: number): Shape['kind'] | null {
  if (status >= 200 && status < 300) return 'content';
  if ([301, 302, 303, 307, 308].includes(status)) return 'redirect';
  return status >= 400 && status < 500 ? 'refusal' : null;
}

/** Time-outs, limits and proxies. Every fault of the server (5xx) is of no kind anyway. */
function isBusy(status: number): boolean {
  return [407, 408, 421, 425, 429, 451].includes(status);
}

const challengeWords =
  /captcha|challenge-platform|cf-browser-verification|cf-error|just a moment|attention required|incapsula|imperva|perimeterx|datadome|akamai|ddos|firewall|request blocked|unusual traffic|are you (?:a )?(?:human|robot)/i;

/** A filter in front of the server refused, not the server. */
function isChallenge({ status, contentType, body }: Answered): boolean {
  const filtering = [202, 403, 405, 406, 409, 418].includes(status);
  return filtering && !contentType.includes('json') && challengeWords.test(body.slice(0, 100_000));
}

function looksLikeJson({ contentType, body }: Answered): boolean {
  return contentType.includes('json') || (!contentType.includes('html') && /^\s{0,100}[[{]/.test(body));
}
