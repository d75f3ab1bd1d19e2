import type { EpochMs } from '../base/time';
import type { FoundControl, TaughtLook } from '../signout/control/look';
import type { TaughtStep } from '../sites/taught';
import { type Pressing, type RungOutcome, timeIsUp } from './ladder';
import { followPage, pressAndFollow } from './press-control';

const POLL_MS = 200;
/** What comes up after a press; a question that may not come at all. */
const NEXT_MS = 3_000;
const ANSWER_MS = 2_500;

/**
 * Repeats what was recorded, press by press, each as soon as it is there. `absent`: the first one is not on this page. What stands in
 * the place of a step and is another thing ends it. `firstMs`: so long the page may take to show the first one.
 */
export async function playSteps(
  pressing: Pressing,
  tabId: number,
  steps: readonly TaughtStep[],
  firstMs: number,
): Promise<RungOutcome | 'absent'> {
  const before = (await pressing.ports.tabs.get(tabId))?.url;
  let pressed = 0;
  for (const [at, step] of steps.entries()) {
    if (timeIsUp(pressing)) return 'in';
    const next = steps[at + 1];
    if (step.role === 'opener' && next && (await isVisibleNow(pressing, tabId, next))) continue;
    const found = await whenThere(
      pressing,
      tabId,
      step,
      pressed === 0 ? firstMs : step.role === 'answer' ? ANSWER_MS : NEXT_MS,
    );
    if (found.kind === 'found') {
      if (!next) return pressAndFollow(pressing, tabId, found.control, 'taught');
      if ((await pressOn(pressing, tabId, found.control)) === 'asking') return 'in';
      pressed += 1;
    } else if (step.role !== 'answer' || found.kind !== 'absent') {
      return pressed === 0 ? 'absent' : 'in';
    }
  }
  return pressed === 0 ? 'absent' : followPage(pressing, tabId, before);
}

async function isVisibleNow({ ports }: Pressing, tabId: number, step: TaughtStep): Promise<boolean> {
  const seen = await ports.controls.findTaught(tabId, step);
  return seen.kind === 'found' && seen.control.visible;
}

/** One press that another one follows. `asking`: the browser's own question stands before the page now. */
async function pressOn(pressing: Pressing, tabId: number, control: FoundControl): Promise<'pressed' | 'asking'> {
  const { controls } = pressing.ports;
  await pressing.beforePress('taught');
  const answer = pressing.asksNatively
    ? await controls.pressInMainWorld(tabId, control)
    : await controls.press(tabId, control);
  if (answer !== 'no-answer' || pressing.asksNatively) return 'pressed';
  const look = await controls.look(tabId, { selectors: [], mode: 'page' });
  if (look.kind !== 'no-answer') return 'pressed';
  pressing.asksNatively = true;
  return 'asking';
}

/** Hidden ones count when the time is up: a menu that only the mouse opens may stay shut for us. */
async function whenThere(pressing: Pressing, tabId: number, step: TaughtStep, waitMs: number): Promise<TaughtLook> {
  const { clock, controls } = pressing.ports;
  const endsAt: EpochMs = Math.min(pressing.endsAt, clock.now() + waitMs);
  for (;;) {
    const seen = await controls.findTaught(tabId, step);
    if (seen.kind === 'found' && seen.control.visible) return seen;
    if (clock.now() >= endsAt) return seen;
    await clock.wait(POLL_MS);
  }
}
