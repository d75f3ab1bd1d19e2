import { clearHere } from './clear-here';
import { dropCached } from './drop-cached';
import { inQuietPage, type QuietPlace } from './quiet-page';
import { tabsOf } from './read-back';
import { runIn } from './run-in';

/**
 * From inside pages of the origin: its open tabs for what each has of its own, and for the rest a quiet page, or one of those where it gives
 * none. Of the HTTP cache only `resources` are known there. False: no page answered.
 */
export async function clearInPage(place: QuietPlace, resources: readonly string[]): Promise<boolean> {
  const left = () => place.until - Date.now();
  const inQuiet = inQuietPage(place, async (id) => {
    await runIn(id, clearHere, [], left());
    await dropCached(id, resources, left());
    return true;
  });
  return (await Promise.all([clearInOpenPages(place), inQuiet])).includes(true);
}

/** True: a page of the origin was there, and what all of them share is gone. */
export async function clearInOpenPages(place: QuietPlace): Promise<boolean> {
  const open = await tabsOf(place);
  const ended = await Promise.all(open.map((id) => runIn(id, clearHere, [], place.until - Date.now())));
  return ended.includes(true);
}
