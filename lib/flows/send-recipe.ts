import type { Strategy } from '../signout/job';
import { plainRequest, type Recipe } from '../signout/recipe';
import { aboutToPress, afterPress, type Ladder, type RungOutcome } from './ladder';
import { openOwn } from './open-own';
import { cookiesToSend } from './own-jar';
import { senderAmong, siteTabs } from './site-tabs';

const SEND_LIMIT_MS = 5_000;

/** Sends a known request: from the page's own origin, or from the background when no page is open and none is needed. */
export async function sendRecipe(ladder: Ladder, recipe: Recipe, by: Strategy): Promise<RungOutcome> {
  const { ports, target } = ladder;
  const open = senderAmong(target.site, await siteTabs(ports, target.site, target.store.id));
  const tab = open ?? (recipe.values.length > 0 ? await openOwn(ladder, target.site.address) : null);
  // Nothing would leave: that is no press, and a credential that is refused all the same was disturbed.
  if (tab && (await ports.controls.lacksFor(tab.id, recipe)).kind !== 'complete') return 'in';
  await aboutToPress(ladder, by);
  if (tab) {
    if ((await ports.controls.runRecipe(tab.id, recipe)).kind !== 'sent') return 'in';
  } else {
    const request = plainRequest(recipe);
    const cookies = await cookiesToSend(ports, target, request.url);
    await ports.replay.send({ ...request, cookies }, SEND_LIMIT_MS);
  }
  const outcome = await afterPress(ladder, null);
  return outcome === 'unknown' ? 'in' : outcome;
}
