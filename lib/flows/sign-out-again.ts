import { climb } from './end-session';
import { createLadder } from './ladder';
import { likenesses, listedCookies } from './probe';
import { loadWitness, saveWitness } from './secret-state';
import type { StepContext } from './step-context';

/**
 * Pages of some sites sign their visitor in again at once as long as the provider lets them. When it no longer does, what came of that is
 * signed out, too. The old credentials stay what the proof asks with.
 */
export async function signOutAgain(context: StepContext): Promise<void> {
  const { ports, target, secretKey } = context;
  const witness = await loadWitness(ports, secretKey);
  if (!witness || witness.oneTime || witness.proofs.length === 0) return;
  const present = await listedCookies(ports, target.site, target.store.id);
  if (!(await likenesses(ports, target.site, witness.proofs, present)).includes('signed-in')) return;
  const again = { ...witness, cookies: present, hiddenCookies: 0 };
  const ladder = createLadder({ ...context, secretKey: `${secretKey}#again` }, again);
  await climb(ladder);
  const { tabIds, ownTabIds } = ladder.witness;
  await saveWitness(ports, secretKey, { ...witness, tabIds, ownTabIds });
  await ports.secrets.drop(ladder.secretKey);
}
