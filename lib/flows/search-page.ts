import { type PageLook, PRESS_FROM } from '../signout/control/look';
import type { Preset } from '../sites/presets/preset';
import { type Pressing, type RungOutcome, showsSignIn, timeIsUp } from './ladder';
import type { Ports } from './ports';
import { pressable, pressCandidates } from './press-control';

const MOST_MENUS = 5;
const POLL_MS = 250;
const BUILT_WITHIN_MS = 6_000;

/** Looks for the sign-out control, first as the page stands, then behind its account menus, and presses it. */
export async function searchPage(
  pressing: Pressing,
  tabId: number,
  control: Preset['control'] | undefined,
): Promise<RungOutcome> {
  const look = await lookWhenBuilt(pressing.ports, tabId, control?.selectors ?? []);
  if (pressable(look, PRESS_FROM).length > 0) return pressCandidates(pressing, tabId, look, 'control');
  if (look.kind === 'no-answer' || showsSignIn(look)) return 'in';
  for (let nth = 0; nth < MOST_MENUS && !timeIsUp(pressing); nth += 1) {
    const opened = await pressing.ports.controls.openMenu(tabId, nth, control?.openers ?? []);
    if (opened === null) return 'in';
    if (pressable(opened, PRESS_FROM).length > 0) return pressCandidates(pressing, tabId, opened, 'menu-control');
  }
  return 'in';
}

/** An empty look at a page that is still building itself is no look. */
export async function lookWhenBuilt(ports: Ports, tabId: number, selectors: readonly string[]): Promise<PageLook> {
  const { clock, controls } = ports;
  const endsAt = clock.now() + BUILT_WITHIN_MS;
  for (;;) {
    const look = await controls.look(tabId, { selectors, mode: 'page' });
    if (look.kind === 'no-answer' || pressable(look, PRESS_FROM).length > 0 || showsSignIn(look)) return look;
    if (!look.frames.some((frame) => frame.busy) || clock.now() >= endsAt) return look;
    await clock.wait(POLL_MS);
  }
}
