import type { Ended } from '../signout/job';
import type { StepOutcome } from '../signout/steps';
import type { Witness } from '../signout/witness';
import { typedSince } from './check';
import { createLadder, dropProofs, type Ladder, probeNow, type RungOutcome, timeIsUp } from './ladder';
import { rungs } from './rungs';
import { loadWitness, saveWitness } from './secret-state';
import { siteAnswers } from './site-answers';
import type { StepContext } from './step-context';
import { takeWitness } from './witness';

const RETRY_MS = 1_000;

/** Ends the session at the server: the rungs in their order, until a probe says signed out. What was typed since the check comes first. */
export async function endSession(context: StepContext): Promise<StepOutcome> {
  const witness = await witnessNow(context);
  if (witness === 'unreachable') {
    return (await typedSince(context)) ?? { step: 'end', ended: { kind: 'queued', by: null, attempts: 0 } };
  }
  const ladder = createLadder(context, await stillValid(context, witness));
  if (ladder.witness.pressedAt !== null && (await probeNow(ladder)) === 'out') return ended(ladder, 'out');
  const typed = ladder.witness.pressedAt === null ? await typedSince(context) : null;
  return typed ?? ended(ladder, await climb(ladder));
}

/** The witness, taken again where it got lost with the browser, or where only the moment was bad and the site answers now. */
async function witnessNow(context: StepContext): Promise<Witness | 'unreachable'> {
  const known = await loadWitness(context.ports, context.secretKey);
  const witness = known ?? (await retake(context));
  if (witness.lacking !== 'unreachable' || witness.pressedAt !== null) return witness;
  if (!(await siteAnswers(context.ports, context.target.site))) return 'unreachable';
  return known ? retake(context) : witness;
}

/**
 * All rungs; once more after a pause where something was pressed or sent and the server can be asked whether it helped: busy servers answer
 * 500 and mean later. Where there was nothing to press, a second search of the same pages finds nothing, either.
 */
export async function climb(ladder: Ladder): Promise<RungOutcome> {
  const first = await climbOnce(ladder);
  if (first !== 'in' || ladder.attempts === 0 || ladder.witness.proofs.length === 0 || timeIsUp(ladder)) return first;
  await ladder.ports.clock.wait(RETRY_MS);
  return (await probeNow(ladder)) === 'out' ? 'out' : climbOnce(ladder);
}

async function climbOnce(ladder: Ladder): Promise<RungOutcome> {
  for (const rung of rungs) {
    if (timeIsUp(ladder)) return 'in';
    const outcome = await rung(ladder);
    if (outcome !== 'in') return outcome;
  }
  return 'in';
}

function ended(ladder: Ladder, outcome: RungOutcome): StepOutcome {
  const provable = ladder.witness.proofs.length > 0;
  const kind: Ended['kind'] = provable ? (outcome === 'out' ? 'refused' : 'still-in') : 'unconfirmed';
  return { step: 'end', ended: { kind, by: ladder.by, attempts: ladder.attempts } };
}

async function retake({ ports, target, secretKey }: StepContext): Promise<Witness> {
  const witness = await takeWitness(ports, target, secretKey);
  await saveWitness(ports, secretKey, witness);
  return witness;
}

/**
 * Third positive control, right before the first press. When the credentials are refused although nothing was pressed,
 * our own asking disturbed them: they are taken anew once, and addresses that still refuse them are dropped.
 */
async function stillValid(context: StepContext, witness: Witness): Promise<Witness> {
  if (witness.pressedAt !== null || witness.proofs.length === 0) return witness;
  if ((await probeNow(createLadder(context, witness))) === 'in') return witness;
  const again = createLadder(context, await retake(context));
  if ((await probeNow(again)) !== 'in') await dropProofs(again);
  return again.witness;
}
