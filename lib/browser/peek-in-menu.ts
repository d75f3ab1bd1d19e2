import type { EpochMs } from '../base/time';
import { type PageLook, type PeekedMenu, PRESS_FROM } from '../signout/control/look';
import { callPage, wait } from './page-call';

/** Menus draw themselves late: looks after the mouse came, and after a click, each so long after the one before. */
const AFTER_HOVER_MS = [150] as const;
const AFTER_CLICK_MS = [250, 500, 800] as const;
/** A page that hangs holds up a sign-out no longer than this and one call. */
const LIMIT_MS = 4_000;

export interface Opener {
  readonly frameId: number;
  readonly ref: string;
  readonly label: string;
  readonly opensMenu: boolean;
}

/** As somebody who only wants to see: what does not say that it opens a menu is not pressed. */
export async function peekInMenu(
  tabId: number,
  { frameId, ref, label, opensMenu }: Opener,
  look: () => Promise<PageLook>,
): Promise<PeekedMenu> {
  const endsAt = Date.now() + LIMIT_MS;
  await callPage(tabId, frameId, 'open', [ref, 'hover']);
  const hovered = await lookUntilInSight(look, AFTER_HOVER_MS, endsAt);
  if (!opensMenu || isInSight(hovered) || Date.now() >= endsAt) return { label, pressed: false, look: hovered };
  await callPage(tabId, frameId, 'open', [ref, 'click']);
  return { label, pressed: true, look: await lookUntilInSight(look, AFTER_CLICK_MS, endsAt) };
}

async function lookUntilInSight(
  look: () => Promise<PageLook>,
  pausesMs: readonly number[],
  endsAt: EpochMs,
): Promise<PageLook> {
  let seen: PageLook = { kind: 'no-answer' };
  for (const pauseMs of pausesMs) {
    await wait(pauseMs);
    seen = await look();
    if (isInSight(seen) || Date.now() >= endsAt) break;
  }
  return seen;
}

const isInSight = (page: PageLook): boolean =>
  page.kind === 'looked' &&
  page.frames.some(({ controls }) => controls.some(({ score, visible }) => visible && score >= PRESS_FROM));
