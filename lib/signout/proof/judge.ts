import type { EpochMs } from '../../base/time';
import type { Witnessed } from '../job';
import type { UnprovenReason, Verdict } from '../verdict';
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
  /** Cookies that the browser does not list, asked each alone: whether they last is not known, most are no credential. */
  readonly unlisted: readonly Likeness[];
  /** Credentials that the browser presented after the witness was taken and that differ from it. */
  readonly late: readonly Likeness[];
  /** The credential holds a self-contained token; null: it does not. */
  readonly stateless: { readonly validUntil: EpochMs | null } | null;
  /** A refusal may have another cause than the sign-out: nothing was pressed, a token ran out, our own asking used the credential up. */
  readonly disturbed: boolean;
  /** Something was pressed or sent that could end the session. */
  readonly asked: boolean;
}

const mostLooks = 4;

/** Only positive evidence gives `proven`; whatever does not fit gives `unproven`. */
export function judge(evidence: Evidence): Verdict {
  if (evidence.witnessed.strongAddresses < 1) return unproven(evidence.witnessed.lacking ?? 'no-difference');
  if (evidence.anonymousAgain.includes('signed-in')) return unproven('changed');
  return aliveVerdict(evidence) ?? doubtVerdict(evidence) ?? { kind: 'proven' };
}

/**
 * Ask the old credentials at the addresses once more, 2.5 s later? A server may end sessions in the background, so one signed-in
 * answer is confirmed; a signed-out answer after it needs a second one as well. Never with a credential that an answer uses up.
 */
export function needsAnotherLook(evidence: Evidence): boolean {
  if (evidence.witnessed.strongAddresses < 1 || evidence.reIssued) return false;
  if (evidence.looks.some((looks) => isConfirmed(looks, 'signed-in'))) return false;
  return evidence.looks.some(
    (looks) => looks.length < mostLooks && looks.includes('signed-in') && !isConfirmed(looks, 'signed-out'),
  );
}

const staySignedIn: Verdict = { kind: 'still-alive', reason: 'stay-signed-in', validUntil: null };

function aliveVerdict({
  looks,
  persistentOnly,
  sessionOnly,
  unlisted,
  late,
  stateless,
  asked,
}: Evidence): Verdict | null {
  const validUntil = stateless?.validUntil ?? null;
  const kept = asked ? 'accepted' : 'never-asked';
  const accepted = looks.some((at) => at.at(-1) === 'signed-in');
  const byPersistentAlone = persistentOnly === 'signed-in' && sessionOnly !== null && sessionOnly !== 'signed-in';
  if (accepted && !byPersistentAlone) {
    if (persistentOnly === 'signed-in' && sessionOnly === 'signed-out') return staySignedIn;
    return { kind: 'still-alive', reason: stateless === null ? kept : 'stateless', validUntil };
  }
  if (persistentOnly === 'signed-in' || unlisted.includes('signed-in')) return staySignedIn;
  if (late.includes('signed-in')) return { kind: 'still-alive', reason: 'late-credential', validUntil: null };
  if (sessionOnly === 'signed-in') return { kind: 'still-alive', reason: kept, validUntil };
  return null;
}

function doubtVerdict(evidence: Evidence): Verdict | null {
  const reason = doubtAboutLooks(evidence) ?? doubtAboutParts(evidence) ?? doubtAboutServer(evidence.anonymousAgain);
  if (reason !== null) return unproven(reason);
  return evidence.disturbed ? unproven('credential-changed') : null;
}

function doubtAboutLooks({ looks, reIssued }: Evidence): UnprovenReason | null {
  const last = looks.map((at) => at.at(-1) ?? 'no-answer');
  const onceIn = looks.filter((at) => at.includes('signed-in'));
  if (onceIn.some((at) => reIssued || !isConfirmed(at, 'signed-out'))) return 'answered-once';
  return (
    doubtAbout(last) ??
    (last.includes('signed-out') ? null : last.length === 0 ? 'interrupted' : 'other-signed-out-page')
  );
}

/** A part of the credentials or a late one that got no clear answer leaves open whether it opens a session. */
function doubtAboutParts({ persistentOnly, sessionOnly, late }: Evidence): UnprovenReason | null {
  return doubtAbout([persistentOnly, sessionOnly, ...late].filter((likeness) => likeness !== null));
}

function doubtAboutServer(anonymousAgain: readonly Likeness[]): UnprovenReason | null {
  if (anonymousAgain.length === 0) return 'interrupted';
  if (anonymousAgain.includes('no-answer')) return 'unreachable';
  return anonymousAgain.every((likeness) => likeness === 'signed-out') ? null : 'changed';
}

function doubtAbout(found: readonly Likeness[]): UnprovenReason | null {
  if (found.includes('unlike-both')) return 'unlike-both';
  return found.includes('no-answer') ? 'unreachable' : null;
}

/** The last two looks agree. */
function isConfirmed(looks: readonly Likeness[], likeness: Likeness): boolean {
  return looks.length > 1 && looks.at(-1) === likeness && looks.at(-2) === likeness;
}

function unproven(reason: UnprovenReason): Verdict {
  return { kind: 'unproven', reason };
}
