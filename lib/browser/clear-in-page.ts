import { clearHere } from './clear-here';
import { dropCached } from './drop-cached';
import { inQuietPage, type QuietPlace } from './quiet-page';
import { tabsOf } from './read-back';
import { runIn } from './run-in';

/**
 * From inside pages of the origin: its open tabs for what each has of its own, and a quiet page for the rest. Of the HTTP cache only
 * `resources` are known there. False: the origin gave no page.
 */
export async function clearInPage(place: QuietPlace, resources: readonly string[]): Promise<boolean> {
  const left = () => place.until - Date.now();
  const open = await tabsOf(place);
  await Promise.all(open.map((id) => runIn(id, clearHere, [], left())));
  const cleared = await inQuietPage(place, async (id) => {
    await runIn(id, clearHere, [], left());
    await dropCached(id, resources, left());
    return true;
  });
  return cleared === true;
}
