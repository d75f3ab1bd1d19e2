import type { ProviderVerdict } from '../identity-provider';
import type { WalkEnd } from './walk';

/** Everything a verdict about the provider rests on: how walks to it ended, each with other cookies. */
export interface ProviderEvidence {
  /** With what the browser holds now, and with what it held before the sign-out; every walk that was taken. Empty: none was. */
  readonly ends: readonly WalkEnd[];
  /** With no cookie at all; null: not asked, nothing depends on it. */
  readonly nobody: WalkEnd | null;
  /** The old cookies are gone with the browser that held them. */
  readonly oldLost: boolean;
  /** Before anything was ended there, cookies among these were handed a sign-in: so these are cookies it depends on. */
  readonly wasSignedIn: boolean;
  /** Cookies of the provider may exist that nobody can list. */
  readonly hidden: boolean;
  /** The device itself may sign somebody in there, whatever the cookies say. */
  readonly byDevice: boolean;
}

/** `ended` needs every walk to end as for nobody; `alive` one that ends as for somebody. Anything else is not proven. */
export function judgeProvider(evidence: ProviderEvidence): ProviderVerdict {
  const { ends, nobody, oldLost, wasSignedIn, hidden, byDevice } = evidence;
  if ([...ends, ...(nobody ? [nobody] : [])].some((end) => isHandedOut(end, nobody))) return { kind: 'alive' };
  const open = ends.find((end) => !isNobody(end, nobody, wasSignedIn));
  if (open) return { kind: 'unproven', reason: reasonOf(open) };
  if (ends.length === 0 || oldLost) return { kind: 'unproven', reason: 'interrupted' };
  return (hidden && !wasSignedIn) || byDevice ? { kind: 'unproven', reason: 'unclear' } : { kind: 'ended' };
}

/** Whether `nobody` has to be asked before anything can be said. */
export function needsControl(ends: readonly WalkEnd[]): boolean {
  return ends.some(({ kind }) => kind === 'home' || kind === 'sign-in-form' || kind === 'asks');
}

/** Sent back with nothing, where nobody is asked to sign in: the provider knows somebody by a cookie that both share. */
export function isHandedOut(end: WalkEnd, nobody: WalkEnd | null): boolean {
  return end.kind === 'signed-in' || (end.kind === 'home' && nobody?.kind === 'sign-in-form');
}

/**
 * A page is nobody's when nobody is shown the very same – one that also offers to go on as somebody is another – and the same cookies were
 * handed a sign-in in its place before. Where they were not, a form has to be confirmed: a provider may ask somebody it knows for the password, too,
 * and may call a sign-in that is too old for this site none.
 */
function isNobody(end: WalkEnd, nobody: WalkEnd | null, wasSignedIn: boolean): boolean {
  if (end.kind === 'nobody') return wasSignedIn;
  if (end.kind !== 'sign-in-form' && end.kind !== 'asks') return false;
  const tells = wasSignedIn || (end.kind === 'sign-in-form' && end.confirmed);
  return tells && nobody?.kind === end.kind && nobody.page === end.page;
}

function reasonOf(end: WalkEnd): 'unreachable' | 'unclear' | 'needs-a-person' {
  return end.kind === 'unknown' ? end.reason : 'unclear';
}
