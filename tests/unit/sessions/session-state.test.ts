import { describe, expect, test } from 'vitest';
import type { SessionEvidence, TabLook } from '../../../lib/sessions/session';
import { sessionOf } from '../../../lib/sessions/session-state';

const now = 10_000;
const nothing: SessionEvidence = {
  looks: [],
  openTabs: 0,
  cookies: 0,
  lastCredentialedAnswerAt: null,
  signedInSinceAt: null,
  signedOutAt: null,
  providerEndedAt: null,
};

function evidence(saws: readonly TabLook['saw'][], change: Partial<SessionEvidence> = {}): SessionEvidence {
  return { ...nothing, looks: saws.map((saw, tabId) => ({ tabId, at: now, saw })), openTabs: saws.length, ...change };
}

describe('in doubt a session is unknown', () => {
  test.each<[string, SessionEvidence, string]>([
    ['a sign-out control in one of three tabs', evidence(['neither', 'control', 'no-answer']), 'signed-in'],
    ['a control beside a sign-in form', evidence(['sign-in-form', 'control']), 'signed-in'],
    ['a control although a sign-out was clean', evidence(['control'], { signedOutAt: 9_000 }), 'signed-in'],
    ['only sign-in forms', evidence(['sign-in-form', 'sign-in-form'], { cookies: 3 }), 'signed-out'],
    ['a sign-in form, the other tab does not answer', evidence(['sign-in-form', 'no-answer']), 'signed-out'],
    ['a sign-in form beside a page that tells nothing', evidence(['sign-in-form', 'neither']), 'unknown'],
    [
      'a sign-in form whose page carried a cookie',
      evidence(['sign-in-form'], { lastCredentialedAnswerAt: 9_500 }),
      'signed-out',
    ],
    ['a page that tells nothing', evidence(['neither'], { cookies: 2 }), 'unknown'],
    [
      'a page that tells nothing, credentials answered',
      evidence(['neither'], { lastCredentialedAnswerAt: 9_500 }),
      'signed-in',
    ],
    [
      'credentials answered since the sign-out',
      evidence(['neither'], { lastCredentialedAnswerAt: 9_500, signedOutAt: 9_000 }),
      'signed-in',
    ],
    [
      'credentials answered only before the sign-out',
      evidence(['neither'], { lastCredentialedAnswerAt: 8_500, signedOutAt: 9_000 }),
      'unknown',
    ],
    [
      'a control that stands there since its provider ended',
      evidence(['control'], { providerEndedAt: 9_000 }),
      'unknown',
    ],
    [
      'a control whose server last answered before its provider ended',
      evidence(['control'], { providerEndedAt: 9_000, lastCredentialedAnswerAt: 8_900 }),
      'unknown',
    ],
    [
      'a control whose server answered after its provider ended',
      evidence(['control'], { providerEndedAt: 9_000, lastCredentialedAnswerAt: 9_100 }),
      'signed-in',
    ],
    [
      'a page that tells nothing and stands there since its provider ended',
      evidence(['neither'], { providerEndedAt: 9_000, lastCredentialedAnswerAt: 8_900 }),
      'unknown',
    ],
    ['a sign-in form after its provider ended', evidence(['sign-in-form'], { providerEndedAt: 9_000 }), 'signed-out'],
    ['no tab answers', evidence(['no-answer', 'no-answer'], { lastCredentialedAnswerAt: 9_500 }), 'unknown'],
    ['never seen before', nothing, 'unknown'],
    ['cookies without a tab', { ...nothing, cookies: 1 }, 'unknown'],
    ['nothing left since a clean sign-out', { ...nothing, signedOutAt: 9_000 }, 'signed-out'],
    ['a cookie came after the sign-out', { ...nothing, signedOutAt: 9_000, cookies: 1 }, 'unknown'],
    [
      'credentials were used after the sign-out, tab closed',
      { ...nothing, signedOutAt: 9_000, lastCredentialedAnswerAt: 9_500 },
      'unknown',
    ],
    [
      'signed in again after the sign-out, tab closed',
      { ...nothing, signedOutAt: 9_000, signedInSinceAt: 9_400 },
      'unknown',
    ],
    ['an older sign-in, signed out since', { ...nothing, signedOutAt: 9_000, signedInSinceAt: 8_000 }, 'signed-out'],
    ['tabs nobody has looked at yet', { ...nothing, openTabs: 2, signedOutAt: 9_000 }, 'unknown'],
  ])('%s', (_, facts, state) => expect(sessionOf(facts, now).state).toBe(state));
});

test.each([
  [evidence(['control'], { signedInSinceAt: 4_000, signedOutAt: 3_000 }), 4_000],
  [evidence(['control']), null],
  [evidence(['control'], { signedInSinceAt: 99_000 }), now],
  [{ ...nothing, signedOutAt: 9_000 }, 9_000],
  [evidence(['neither'], { signedInSinceAt: 4_000 }), null],
])('since when is told for a known state only, and never in the future', (facts, since) =>
  expect(sessionOf(facts, now).since).toBe(since),
);
