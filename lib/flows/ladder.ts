import type { EpochMs } from '../base/time';
import type { PageLook } from '../signout/control/look';
import { PRESS_FROM } from '../signout/control/look';
import type { Strategy, Target } from '../signout/job';
import { splitByLife } from '../signout/proof/cookie-header';
import { likenessOf } from '../signout/proof/likeness';
import type { Witness } from '../signout/witness';
import { askAsBrowser } from './own-jar';
import type { Ports } from './ports';
import { askedAll, askWith, listedCookies, type Probe, probeOf } from './probe';
import { saveWitness } from './secret-state';
import type { StepContext } from './step-context';

/** The rungs stop this long before the step's own limit. */
const LAST_LOOK_MS = 2_000;
/** Servers that end sessions in the background are looked at again after these waits. */
const LOOK_AGAIN_MS = [700, 1_500] as const;

/** `hopeless`: the browser is signed out while the server keeps the old session; further presses are useless. */
export type RungOutcome = 'out' | 'in' | 'hopeless';

/** What whoever presses controls needs: for how long, what to write down before a press, and how to find out what it did. */
export interface Pressing {
  readonly ports: Ports;
  readonly endsAt: EpochMs;
  attempts: number;
  /** A press left a tab behind the browser's own question ("Leave this page?", `confirm`): it can be answered from the page's world only. */
  asksNatively: boolean;
  beforePress(by: Strategy): Promise<void>;
  afterPress(tabId: number | null): Promise<RungOutcome | 'unknown'>;
}

/** What the rungs of one target share. `witness` is replaced when something about it becomes known. */
export interface Ladder extends Pressing {
  readonly target: Target;
  readonly secretKey: string;
  witness: Witness;
  by: Strategy | null;
}

export function createLadder({ ports, target, secretKey, limitMs }: StepContext, witness: Witness): Ladder {
  const endsAt = ports.clock.now() + limitMs - LAST_LOOK_MS;
  const ladder: Ladder = {
    ...{ ports, target, secretKey, witness, endsAt },
    attempts: 0,
    by: null,
    asksNatively: false,
    beforePress: (by) => aboutToPress(ladder, by),
    afterPress: (tabId) => afterPress(ladder, tabId),
  };
  return ladder;
}

export const timeIsUp = ({ ports, endsAt }: Pick<Pressing, 'ports' | 'endsAt'>): boolean => ports.clock.now() >= endsAt;

/** Written before the press: a worker that dies right after it must not take a refused credential for a changed one. */
export async function aboutToPress(ladder: Ladder, by: Strategy): Promise<void> {
  ladder.attempts += 1;
  ladder.by = by;
  if (ladder.witness.pressedAt === null) await remember(ladder, { pressedAt: ladder.ports.clock.now() });
}

export async function remember(ladder: Ladder, change: Partial<Witness>): Promise<void> {
  ladder.witness = { ...ladder.witness, ...change };
  await saveWitness(ladder.ports, ladder.secretKey, ladder.witness);
}

/** What the server makes of the old credentials now. A one-time credential is not asked with: the jar is. */
export async function probeNow(ladder: Ladder): Promise<Probe> {
  const { ports, target, witness } = ladder;
  if (witness.oneTime) return probeThroughJar(ladder);
  const ask = () => askedAll(ports, target.site, witness.proofs, witness.cookies);
  const asked = await ask();
  const probe = probeOf(asked.map(({ likeness }) => likeness));
  if (probe !== 'in' || witness.reIssued || !asked.some(({ reIssued }) => reIssued)) return probe;
  if (probeOf((await ask()).map(({ likeness }) => likeness)) === 'in') return 'in';
  await dropProofs(ladder);
  return 'unknown';
}

/** Our own asking had the credential replaced or disturbed: what the server makes of the old one says nothing any more. */
export async function dropProofs(ladder: Ladder): Promise<void> {
  await remember(ladder, { proofs: [], lacking: 'credential-changed' });
}

async function probeThroughJar({ ports, target, witness }: Ladder): Promise<Probe> {
  const proof = witness.proofs[0];
  if (!proof) return 'unknown';
  const answer = await askAsBrowser(ports, target, proof.controls.question, proof.credentialHeaders);
  return probeOf([likenessOf(answer, proof.controls)]);
}

/** After a press: is it over? Looks again where the browser is out already and the server lags behind. */
export async function afterPress(ladder: Ladder, tabId: number | null): Promise<RungOutcome | 'unknown'> {
  const now = await probeNow(ladder);
  if (now !== 'in') return now;
  if (await onlyLastingCookiesAreIn(ladder)) return 'hopeless';
  if (!(await browserIsOut(ladder, tabId))) return 'in';
  for (const waitMs of LOOK_AGAIN_MS) {
    await ladder.ports.clock.wait(waitMs);
    const later = await probeNow(ladder);
    if (later !== 'in') return later;
  }
  return 'hopeless';
}

/** The session is over, and a stay-signed-in cookie opens a new one at each question: no press can change that. */
async function onlyLastingCookiesAreIn({ ports, target, witness }: Ladder): Promise<boolean> {
  const { persistent, session } = splitByLife(witness.cookies);
  const proof = witness.proofs[0];
  if (!proof || witness.oneTime || persistent.length === 0 || session.length === 0) return false;
  return likenessOf(await askWith(ports, target.site, proof, session), proof.controls) === 'signed-out';
}

/** The browser's own present cookies get the signed-out answer, or, where a token is the credential, the page asks to sign in. */
async function browserIsOut({ ports, target, witness }: Ladder, tabId: number | null): Promise<boolean> {
  const proof = witness.proofs[0];
  if (!proof || witness.oneTime) return false;
  if (proof.credentialHeaders.length > 0 || witness.hiddenCookies > 0) {
    return tabId !== null && showsSignIn(await lookAt(ports, tabId));
  }
  const present = await listedCookies(ports, target.site, target.store.id);
  return likenessOf(await askWith(ports, target.site, proof, present), proof.controls) === 'signed-out';
}

export const lookAt = (ports: Ports, tabId: number): Promise<PageLook> =>
  ports.controls.look(tabId, { selectors: [], mode: 'page' });

/** The page asks somebody to sign in and offers no way out: to the eye, nobody is signed in. */
export function showsSignIn(look: PageLook): boolean {
  if (look.kind !== 'looked') return false;
  const pressable = look.frames.some((frame) => frame.controls.some((control) => control.score >= PRESS_FROM));
  return !pressable && look.frames.some((frame) => frame.signInForm);
}
