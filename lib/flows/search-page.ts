import { type PageLook, PRESS_FROM } from '../signout/control/look';
import { type Ladder, type RungOutcome, showsSignIn, timeIsUp } from './ladder';
import { pressable, pressCandidates } from './press-control';
import { sitePreset } from './site-preset';

const MOST_MENUS = 5;
const POLL_MS = 250;
const BUILT_WITHIN_MS = 6_000;

/** Looks for the sign-out control, first as the page stands, then behind its account menus, and presses it. */
export async function searchPage(ladder: Ladder, tabId: number): Promise<RungOutcome> {
  const control = sitePreset(ladder.target.site)?.control;
  const look = await lookWhenBuilt(ladder, tabId, control?.selectors ?? []);
  if (pressable(look, PRESS_FROM).length > 0) return pressCandidates(ladder, tabId, look, 'control');
  if (look.kind === 'no-answer' || showsSignIn(look)) return 'in';
  for (let nth = 0; nth < MOST_MENUS && !timeIsUp(ladder); nth += 1) {
    const opened = await ladder.ports.controls.openMenu(tabId, nth, control?.openers ?? []);
    if (opened === null) return 'in';
    if (pressable(opened, PRESS_FROM).length > 0) return pressCandidates(ladder, tabId, opened, 'menu-control');
  }
  return 'in';
}

/** An empty look at a page that is still building itself is no look. */
async function lookWhenBuilt(ladder: Ladder, tabId: number, selectors: readonly string[]): Promise<PageLook> {
  const { clock, controls } = ladder.ports;
  const endsAt = clock.now() + BUILT_WITHIN_MS;
  for (;;) {
    const look = await controls.look(tabId, { selectors, mode: 'page' });
    if (look.kind === 'no-answer' || pressable(look, PRESS_FROM).length > 0 || showsSignIn(look)) return look;
    if (!look.frames.some((frame) => frame.busy) || clock.now() >= endsAt) return look;
    await clock.wait(POLL_MS);
  }
}
