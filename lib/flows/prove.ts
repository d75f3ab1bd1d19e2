import type { CookieFact } from '../signout/cookie';
import { cookiePairs, splitByLife } from '../signout/proof/cookie-header';
import { type Evidence, judge, needsAnotherLook } from '../signout/proof/judge';
import { type Likeness, likenessOf } from '../signout/proof/likeness';
import { reIssuedNames } from '../signout/proof/one-time';
import { statelessToken } from '../signout/proof/stateless-token';
import type { StepOutcome } from '../signout/steps';
import type { UnprovenReason, Verdict } from '../signout/verdict';
import type { Provable, Witness } from '../signout/witness';
import { hostOf } from '../sites/match';
import { notCleaned } from './failed-outcome';
import { ASK_LIMIT_MS, askAnonymously, siteCookieHeader } from './probe';
import { loadWitness } from './secret-state';
import type { StepContext } from './step-context';

const LOOK_AGAIN_MS = 2_500;
const MOST_LATE = 3;

const pairText = ({ name, value }: { name: string; value: string }): string => `${name}=${value}`;

/** Asks the server with the old credentials, and once more without any. */
export async function prove(context: StepContext): Promise<StepOutcome> {
  const { target } = context;
  const local = target.stage.at === 'proving' ? target.stage.local : notCleaned;
  return { step: 'prove', local, ...(await verdictFor(context)) };
}

type Judged = { readonly verdict: Verdict; readonly asked: number };

async function verdictFor(context: StepContext): Promise<Judged> {
  const { ports, target, secretKey } = context;
  const unproven = (reason: UnprovenReason): Judged => ({ verdict: { kind: 'unproven', reason }, asked: 0 });
  if (target.stage.at === 'proving' && target.stage.ended.kind === 'queued') return unproven('queued');
  const witness = await loadWitness(ports, secretKey);
  if (!witness) return unproven('witness-lost');
  if (witness.proofs.length === 0) return unproven(witness.lacking ?? 'no-difference');
  return judgeWitness(context, witness);
}

/** The order matters: the full old set first, then late credentials and parts of the set (an accepted part opens a new session), nobody last. */
export async function judgeWitness(context: StepContext, witness: Witness): Promise<Judged> {
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
  };
  while (needsAnotherLook(evidence) && !witness.oneTime) {
    await context.ports.clock.wait(LOOK_AGAIN_MS);
    const again = await asker.oldSet();
    const looks = evidence.looks.map((seen, at) => [...seen, ...again.slice(at, at + 1)]);
    evidence = { ...evidence, looks, reIssued: evidence.reIssued || asker.sawReIssue() };
  }
  evidence = { ...evidence, late: await asker.late(), ...(await asker.parts()) };
  evidence = { ...evidence, anonymousAgain: await asker.anonymous() };
  return { verdict: judge(evidence), asked: asker.asked() };
}

/** Questions of one proof; counts them and notices when the server hands out a new credential. */
function createAsker({ ports, target }: StepContext, witness: Witness) {
  const { site } = target;
  const proofs = witness.proofs.slice(0, witness.oneTime ? 1 : 2);
  let count = 0;
  let reIssued = false;
  const ask = async (proof: Provable, cookies: string | null): Promise<Likeness> => {
    count += 1;
    const { question } = proof.controls;
    const answer = await ports.replay.ask(question, { cookies, headers: proof.credentialHeaders }, ASK_LIMIT_MS);
    reIssued ||= reIssuedNames(cookies, answer).length > 0;
    return likenessOf(answer, proof.controls);
  };
  const header = (proof: Provable, cookies: readonly CookieFact[]) =>
    siteCookieHeader(site, proof.controls.question.url, cookies);
  const presented = async (): Promise<string[]> =>
    witness.pressedAt === null ? [] : ports.traffic.presented([hostOf(site)], witness.pressedAt);
  const [first] = proofs;

  return {
    asked: () => count,
    sawReIssue: () => reIssued,
    /** A one-time credential is the one the browser presented on the sign-out request itself, asked with once. */
    async oldSet(): Promise<Likeness[]> {
      const last = witness.oneTime ? (await presented()).at(-1) : undefined;
      return Promise.all(proofs.map((proof) => ask(proof, last ?? header(proof, witness.cookies))));
    },
    async anonymous(): Promise<Likeness[]> {
      count += proofs.length;
      return Promise.all(proofs.map(async (proof) => likenessOf(await askAnonymously(ports, proof), proof.controls)));
    },
    /** Credentials that are not the witness's: what the sign-out left in the jar, and what the browser presented after the press. */
    async late(): Promise<Likeness[]> {
      if (!first) return [];
      const known = new Set(cookiePairs(header(first, witness.cookies)).map(pairText));
      const isNew = (cookies: string) => cookiePairs(cookies).some((pair) => !known.has(pairText(pair)));
      const left = header(first, witness.leftCookies ?? []);
      const late = new Set([...(left === null ? [] : [left]), ...(await presented())].filter(isNew));
      return Promise.all([...late].slice(0, MOST_LATE).map((cookies) => ask(first, cookies)));
    },
    stateless: () =>
      first
        ? statelessToken(
            { cookies: header(first, witness.cookies), headers: first.credentialHeaders },
            ports.clock.now(),
          )
        : null,
    /** Persistent cookies alone, then session cookies alone; nothing is asked where one of them is the whole set. */
    async parts(): Promise<{ persistentOnly: Likeness | null; sessionOnly: Likeness | null }> {
      if (!first) return { persistentOnly: null, sessionOnly: null };
      const { persistent, session } = splitByLife(witness.cookies);
      const [lasting, passing] = [header(first, persistent), header(first, session)];
      if (lasting === null || passing === null) return { persistentOnly: null, sessionOnly: null };
      return { persistentOnly: await ask(first, lasting), sessionOnly: await ask(first, passing) };
    },
  };
}
