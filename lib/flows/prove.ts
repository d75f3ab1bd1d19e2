import { type Evidence, judge, needsAnotherLook } from '../signout/proof/judge';
import type { StepOutcome } from '../signout/steps';
import type { UnprovenReason, Verdict } from '../signout/verdict';
import type { Witness } from '../signout/witness';
import { createAsker } from './asker';
import { notCleaned } from './failed-outcome';
import { proveProvider } from './provider-proof';
import { loadWitness } from './secret-state';
import type { StepContext } from './step-context';

const LOOK_AGAIN_MS = 2_500;
const RECORDS_READ = 50;
/** The questions about the provider stop this long before the step's own limit: the site's verdict is known by then. */
const LAST_WORD_MS = 500;

/** Asks the server with the old credentials, and once more without any; then whether its identity provider would let the next person in. */
export async function prove(context: StepContext): Promise<StepOutcome> {
  const { ports, target, limitMs } = context;
  const endsAt = ports.clock.now() + limitMs - LAST_WORD_MS;
  const local = target.stage.at === 'proving' ? target.stage.local : notCleaned;
  const judged = await verdictFor(context);
  const { provider, asked } = await proveProvider(context, endsAt);
  return { step: 'prove', local, verdict: judged.verdict, provider, asked: judged.asked + asked };
}

type Judged = { readonly verdict: Verdict; readonly asked: number };

async function verdictFor(context: StepContext): Promise<Judged> {
  const { ports, target, secretKey } = context;
  const unproven = (reason: UnprovenReason): Judged => ({ verdict: { kind: 'unproven', reason }, asked: 0 });
  if (target.stage.at === 'proving' && target.stage.ended.kind === 'queued') return unproven('queued');
  const witness = await loadWitness(ports, secretKey);
  if (!witness) return unproven('witness-lost');
  if (witness.proofs.length > 0) return judgeWitness(context, witness);
  const reason = witness.lacking ?? 'no-difference';
  const known = holdsNothing.includes(reason) ? await stillKnownAlive(context) : null;
  return known ? { verdict: known, asked: 0 } : unproven(reason);
}

/** This browser holds no login to ask with. */
const holdsNothing: readonly UnprovenReason[] = ['no-credential', 'no-difference'];

/** A session that the server kept does not end because this browser was cleared: the earlier verdict stays until it is refuted or runs out. */
async function stillKnownAlive({ ports, target }: StepContext): Promise<Verdict | null> {
  const entries = (await ports.journal.records(RECORDS_READ)).flatMap((record) => record.entries);
  const last = entries.find((entry) => entry.targetId === target.id && entry.outcome.kind === 'finished');
  const verdict = last?.outcome.kind === 'finished' ? last.outcome.verdict : null;
  if (verdict?.kind !== 'still-alive') return null;
  return verdict.validUntil !== null && verdict.validUntil <= ports.clock.now() ? null : verdict;
}

/** The order matters: the full old set first, then late credentials and parts of the set (an accepted part opens a new session), nobody last. */
export async function judgeWitness(context: Pick<StepContext, 'ports' | 'target'>, witness: Witness): Promise<Judged> {
  const asker = createAsker(context, witness);
  let evidence: Evidence = {
    witnessed: { strongAddresses: witness.proofs.length, weakAddresses: witness.weak.length, lacking: null },
    looks: (await asker.oldSet()).map((look) => [look]),
    anonymousAgain: [],
    reIssued: witness.reIssued || asker.sawReIssue(),
    persistentOnly: null,
    sessionOnly: null,
    late: [],
    stateless: asker.stateless(),
    unlisted: [],
    disturbed: await asker.disturbed(),
    asked: witness.pressedAt !== null,
  };
  while (needsAnotherLook(evidence) && !witness.oneTime) {
    await context.ports.clock.wait(LOOK_AGAIN_MS);
    const again = await asker.oldSet();
    const looks = evidence.looks.map((seen, at) => [...seen, ...again.slice(at, at + 1)]);
    evidence = { ...evidence, looks, reIssued: evidence.reIssued || asker.sawReIssue() };
  }
  evidence = { ...evidence, late: await asker.late(), ...(await asker.parts()), unlisted: await asker.unlisted() };
  evidence = { ...evidence, anonymousAgain: await asker.anonymous() };
  return { verdict: judge(evidence), asked: asker.asked() };
}
