import type { EpochMs } from '../base/time';
import type { Session, SessionEvidence, SessionState } from './session';

/** What this browser can tell about a site without asking its server; in doubt `unknown`. */
export function sessionOf(evidence: SessionEvidence, now: EpochMs): Session {
  const state = stateOf(evidence);
  return { state, since: sinceOf(state, evidence, now) };
}

function stateOf(evidence: SessionEvidence): SessionState {
  const seen = evidence.looks.map((look) => look.saw).filter((saw) => saw !== 'no-answer');
  const signedIn = isDoubtful(evidence) ? 'unknown' : 'signed-in';
  if (seen.includes('control')) return signedIn;
  if (seen.includes('sign-in-form')) return seen.includes('neither') ? 'unknown' : 'signed-out';
  if (seen.includes('neither') && answeredSinceSignOut(evidence)) return signedIn;
  return nothingSinceSignOut(evidence) ? 'signed-out' : 'unknown';
}

/** Its sign-in may have ended with its provider's, and a page that stands there since then does not know: until the server answers again. */
function isDoubtful({ lastCredentialedAnswerAt: answeredAt, providerEndedAt: endedAt }: SessionEvidence): boolean {
  return endedAt !== null && (answeredAt === null || answeredAt <= endedAt);
}

function answeredSinceSignOut({ lastCredentialedAnswerAt: answeredAt, signedOutAt }: SessionEvidence): boolean {
  return answeredAt !== null && (signedOutAt === null || answeredAt > signedOutAt);
}

/** Without a clean sign-out a token may still lie in the site's storage, which nobody sees while no tab is open. */
function nothingSinceSignOut(evidence: SessionEvidence): boolean {
  const { openTabs, cookies, signedInSinceAt, signedOutAt } = evidence;
  if (openTabs > 0 || cookies > 0 || signedOutAt === null || answeredSinceSignOut(evidence)) return false;
  return signedInSinceAt === null || signedInSinceAt <= signedOutAt;
}

function sinceOf(state: SessionState, evidence: SessionEvidence, now: EpochMs): EpochMs | null {
  const at = state === 'signed-in' ? evidence.signedInSinceAt : state === 'signed-out' ? evidence.signedOutAt : null;
  return at === null ? null : Math.min(at, now);
}
