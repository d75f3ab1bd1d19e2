import type { Signoff } from '../e2e/harness/signoff.ts';
import { until } from '../e2e/harness/until.ts';

export interface Shown {
  readonly verdict: string;
  readonly local: string;
  /** Of the session at the identity provider; empty: the site signs in by itself. */
  readonly idp: string;
  /** Unsaved work held the sign-out until somebody said that it may be lost. */
  readonly held: boolean;
}

const limitMs = 90_000;

/** Presses the popup's one button, lets go of what is unsaved and reads what it shows for a site when it is done. */
export async function signOutByPopup(signoff: Signoff, siteId: string): Promise<Shown> {
  const popup = await signoff.openPopup();
  // It may still show what came of a sign-out before.
  const before = await lastRecord(signoff);
  const isOver = async () => (await lastRecord(signoff)) !== before;
  const isHeld = () => popup.has('[data-run="blocked"]');
  await popup.click('[data-action="sign-out-all"]');
  await until(async () => (await isHeld()) || (await isOver()), 'it is over, or waits for a word', limitMs);
  const held = await isHeld();
  if (held) {
    await popup.click('[data-action="discard"]');
    await popup.click('[data-action="discard-and-continue"]');
    await until(isOver, 'it is over', limitMs);
  }
  await popup.waitFor('[data-run="done"]');
  const shown = await until(() => popup.call(shownFor, siteId), 'the popup shows a verdict');
  await popup.close();
  return { ...shown, held };
}

const lastRecord = async (signoff: Signoff) => (await signoff.send('records.list', { limit: 1 }))[0]?.id;

/** Runs in the popup. null: it shows no verdict for the site. */
function shownFor(siteId: string): Omit<Shown, 'held'> | null {
  const row = document.querySelector(`[data-site="${siteId}"]`);
  const find = (name: string) =>
    (row?.matches(`[${name}]`) ? row : row?.querySelector(`[${name}]`))?.getAttribute(name) ?? '';
  const verdict = find('data-verdict');
  return verdict ? { verdict, local: find('data-local'), idp: find('data-idp') } : null;
}

/** Tabs that stand at the site. */
export async function tabsAt(signoff: Signoff, address: string): Promise<string[]> {
  const { targetInfos } = await signoff.browser.cdp.send('Target.getTargets');
  const { origin } = new URL(address);
  return targetInfos.filter(({ type, url }) => type === 'page' && url.startsWith(origin)).map(({ url }) => url);
}
