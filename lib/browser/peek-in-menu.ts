import { type PageLook, type PeekedMenu, PRESS_FROM } from '../signout/control/look';
import { callPage, wait } from './page-call';

/** Menus draw themselves late: looks after the mouse came, and after a click, each so long after the one before. */
const AFTER_HOVER_MS = [150] as const;
const AFTER_CLICK_MS = [250, 500, 800] as const;

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
  await callPage(tabId, frameId, 'open', [ref, 'hover']);
  const hovered = await lookUntilInSight(look, AFTER_HOVER_MS);
  if (!opensMenu || isInSight(hovered)) return { label, pressed: opensMenu, look: hovered };
  await callPage(tabId, frameId, 'open', [ref, 'click']);
  return { label, pressed: true, look: await lookUntilInSight(look, AFTER_CLICK_MS) };
}

async function lookUntilInSight(look: () => Promise<PageLook>, pausesMs: readonly number[]): Promise<PageLook> {
  let seen: PageLook = { kind: 'no-answer' };
  for (const pauseMs of pausesMs) {
    await wait(pauseMs);
    seen = await look();
    if (isInSight(seen)) break;
  }
  return seen;
}

const isInSight = (page: PageLook): boolean =>
  page.kind === 'looked' &&
  page.frames.some(({ controls }) => controls.some(({ score, visible }) => visible && score >= PRESS_FROM));
