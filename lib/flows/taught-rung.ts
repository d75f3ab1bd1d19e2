import { originOf } from '../sites/match';
import { recipeAt } from '../sites/taught';
import { type Ladder, type RungOutcome, timeIsUp } from './ladder';
import { openOwn } from './open-own';
import { openedAddresses } from './opened-addresses';
import { playSteps } from './play-steps';
import { sendRecipe } from './send-recipe';
import { canAnswer, siteTabs } from './site-tabs';

const MOST_TABS = 2;
/** Pages that are open have built themselves; one that comes up must do so first. */
const OPEN_MS = 800;
const FRESH_MS = 3_000;

/** What somebody showed: its request, where there is one, else its presses. One that does not fit any more costs time and nothing else. */
export async function taughtSteps(ladder: Ladder): Promise<RungOutcome> {
  const { site } = ladder.target;
  // A job of an earlier version holds its site as that version knew it.
  const taught = site.taught ?? null;
  if (taught === null) return 'in';
  if (taught.request) {
    const outcome = await sendRecipe(ladder, recipeAt(originOf(site), taught.request), 'taught');
    if (outcome !== 'in') return outcome;
  }
  return taught.steps.length === 0 ? 'in' : inTabs(ladder, taught.steps);
}

async function inTabs(ladder: Ladder, steps: Parameters<typeof playSteps>[2]): Promise<RungOutcome> {
  const { ports, target, witness } = ladder;
  const tabs = (await siteTabs(ports, target.site, target.store.id)).filter(canAnswer).slice(0, MOST_TABS);
  for (const { id } of tabs) {
    if (timeIsUp(ladder)) return 'in';
    const played = await playSteps(ladder, id, steps, OPEN_MS);
    if (played !== 'absent' && (played !== 'in' || !ladder.asksNatively)) return played;
    if (ladder.asksNatively) break;
  }
  const [url = target.site.address] = openedAddresses(target.site, witness.lastUrl, witness.proofs);
  if (timeIsUp(ladder)) return 'in';
  const own = await openOwn(ladder, url);
  const played = await playSteps(ladder, own.id, steps, FRESH_MS);
  return played === 'absent' ? 'in' : played;
}
