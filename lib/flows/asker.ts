import type { CookieFact } from '../signout/cookie';
import { cookieNames, splitByLife } from '../signout/proof/cookie-header';
import { type Likeness, likenessOf } from '../signout/proof/likeness';
import { reIssuedNames } from '../signout/proof/one-time';
import { runsOutWithin, statelessToken } from '../signout/proof/stateless-token';
import type { Provable, Witness } from '../signout/witness';
import { hostOf } from '../sites/match';
import { lateCookies, lateTokens } from './late-credentials';
import { ASK_LIMIT_MS, askAnonymously, siteCookieHeader } from './probe';
import type { StepContext } from './step-context';

const MOST_ALONE = 6;

/** Questions of one proof; counts them and notices when the server hands out a new credential. */
export function createAsker({ ports, target }: Pick<StepContext, 'ports' | 'target'>, witness: Witness) {
  const { site } = target;
  const proofs = witness.proofs.slice(0, witness.oneTime ? 1 : 2);
  let count = 0;
  let reIssued = false;
  const ask = async (proof: Provable, cookies: string | null, headers = proof.credentialHeaders): Promise<Likeness> => {
    count += 1;
    const { question } = proof.controls;
    const answer = await ports.replay.ask(question, { cookies, headers }, ASK_LIMIT_MS);
    reIssued ||= reIssuedNames(cookies, answer).length > 0;
    return likenessOf(answer, proof.controls);
  };
  const header = (proof: Provable, cookies: readonly CookieFact[]) =>
    siteCookieHeader(site, proof.controls.question.url, cookies);
  const credentials = proofs.map((proof) => ({
    cookies: header(proof, witness.cookies),
    headers: proof.credentialHeaders,
  }));
  /** The Cookie header of the sign-out request itself: the first after the press. */
  const lastUsed = async (): Promise<string | null> => {
    if (witness.pressedAt === null) return null;
    return (await ports.traffic.presented([hostOf(site)], target.store.id, witness.pressedAt)).at(-1) ?? null;
  };
  const [first] = proofs;

  return {
    asked: () => count,
    sawReIssue: () => reIssued,
    /** A one-time credential is the one the browser presented on the sign-out request itself, asked with once. */
    async oldSet(): Promise<Likeness[]> {
      const last = witness.oneTime ? await lastUsed() : null;
      return Promise.all(proofs.map((proof) => ask(proof, last ?? header(proof, witness.cookies))));
    },
    async anonymous(): Promise<Likeness[]> {
      count += proofs.length;
      return Promise.all(proofs.map(async (proof) => likenessOf(await askAnonymously(ports, proof), proof.controls)));
    },
    /** Each cookie that the browser does not list, alone: it may be a lasting one. Nothing is asked where it is the whole set. */
    async unlisted(): Promise<Likeness[]> {
      const unlisted = witness.hiddenCookies === 0 ? [] : witness.cookies.slice(-witness.hiddenCookies);
      if (!first || witness.oneTime || witness.cookies.length < 2) return [];
      const alone = unlisted.slice(0, MOST_ALONE).flatMap((cookie) => header(first, [cookie]) ?? []);
      return Promise.all(alone.map((cookies) => ask(first, cookies)));
    },
    /** Credentials that are not the witness's. */
    async late(): Promise<Likeness[]> {
      const [cookies, tokens] = [await lateCookies(ports, target, witness), await lateTokens(ports, target, witness)];
      return Promise.all([
        ...cookies.map((late) => ask(late.proof, late.cookies)),
        ...tokens.map((late) => ask(late.proof, header(late.proof, witness.cookies), late.headers)),
      ]);
    },
    stateless: () =>
      credentials.map((one) => statelessToken(one, ports.clock.now())).find((one) => one !== null) ?? null,
    /** Nothing was pressed, a token ran out by itself, or a one-time credential was not seen on the sign-out request. */
    async disturbed(): Promise<boolean> {
      const now = ports.clock.now();
      if (witness.pressedAt === null || credentials.some((one) => runsOutWithin(one, witness.takenAt, now)))
        return true;
      if (!witness.oneTime) return false;
      const used = cookieNames(await lastUsed());
      return !cookieNames(credentials[0]?.cookies ?? null).every((name) => used.includes(name));
    },
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
