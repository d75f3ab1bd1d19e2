import type { Provable, Witness } from '../signout/witness';
import type { Ports } from './ports';
import { questionsKey } from './secret-state';

/** For the second look the addresses stay in memory for a minute, without any credential. */
export async function keepQuestions(ports: Ports, followUpId: string, witness: Witness | null): Promise<void> {
  if (!witness || witness.proofs.length === 0) return;
  const questions = witness.proofs.slice(0, 2).map(({ controls }): Provable => ({ controls, credentialHeaders: [] }));
  await ports.secrets.save(questionsKey(followUpId), questions);
}

/** Empty: the browser was closed since. */
export async function keptQuestions(ports: Ports, followUpId: string): Promise<readonly Provable[]> {
  return ((await ports.secrets.load(questionsKey(followUpId))) as readonly Provable[] | null) ?? [];
}
