import type { FoundControl, PageLook } from '../signout/control/look';
import { CONFIRM_FROM, PRESS_FROM } from '../signout/control/look';
import type { Strategy } from '../signout/job';
import { lookAt, type Pressing, type RungOutcome, showsSignIn, timeIsUp } from './ladder';
import { goTo } from './open-page';

const SETTLE = { minMs: 350, quietMs: 350, limitMs: 4_500 };
const SOON = { ...SETTLE, limitMs: 1_500 };
const MOST_ROUNDS = 5;
const MOST_CANDIDATES = 3;

/** Controls worth pressing, best first, visible ones first among equals. */
export function pressable(look: PageLook, from: number): FoundControl[] {
  if (look.kind !== 'looked') return [];
  return look.frames
    .flatMap((frame) => frame.controls)
    .filter((control) => control.score >= from)
    .sort((a, b) => b.score - a.score || Number(b.visible) - Number(a.visible));
}

/** Presses the best controls of a look one after the other until the session is out. */
export async function pressCandidates(
  pressing: Pressing,
  tabId: number,
  look: PageLook,
  by: Strategy,
): Promise<RungOutcome> {
  const before = (await pressing.ports.tabs.get(tabId))?.url ?? '';
  for (const control of pressable(look, PRESS_FROM).slice(0, MOST_CANDIDATES)) {
    if (timeIsUp(pressing)) return 'in';
    const outcome = await pressAndFollow(pressing, tabId, control, by);
    if (outcome !== 'in' || pressing.asksNatively) return outcome;
    const tab = await pressing.ports.tabs.get(tabId);
    if (!tab) return 'in';
    if (before !== '' && tab.url !== before) await goTo(pressing.ports, tabId, before);
  }
  return 'in';
}

/** One press with everything it leads to: questions in boxes, confirmation pages, and one press in the page's own world. */
export async function pressAndFollow(
  pressing: Pressing,
  tabId: number,
  control: FoundControl,
  by: Strategy,
): Promise<RungOutcome> {
  const { ports } = pressing;
  const startedAt = ports.clock.now();
  const before = (await ports.tabs.get(tabId))?.url;
  await pressing.beforePress(by);
  const ownWorldFirst = pressing.asksNatively;
  const pressed = ownWorldFirst
    ? await ports.controls.pressInMainWorld(tabId, control)
    : await ports.controls.press(tabId, control);
  if (pressed === 'gone') return 'in';
  const outcome = await followUp(pressing, tabId, before);
  if (outcome !== 'in' || ownWorldFirst || pressing.asksNatively) return outcome;
  const quiet = ports.traffic.startedIn(tabId, startedAt) === 0 && (await ports.tabs.get(tabId))?.url === before;
  if (!quiet || timeIsUp(pressing)) return 'in';
  if ((await ports.controls.pressInMainWorld(tabId, control)) !== 'pressed') return 'in';
  return followUp(pressing, tabId, before);
}

/** Settled, or behind a question of the browser's own: then the page answers nobody. */
async function settledOrAsking(pressing: Pressing, tabId: number): Promise<'settled' | 'asking'> {
  const { ports } = pressing;
  if ((await ports.tabs.settled(tabId, SOON)) !== 'timed-out') return 'settled';
  if ((await lookAt(ports, tabId)).kind === 'no-answer') return 'asking';
  await ports.tabs.settled(tabId, SETTLE);
  return 'settled';
}

async function followUp(pressing: Pressing, tabId: number, before: string | undefined): Promise<RungOutcome> {
  const { ports } = pressing;
  for (let round = 0; round < MOST_ROUNDS && !timeIsUp(pressing); round += 1) {
    const state = await settledOrAsking(pressing, tabId);
    const outcome = await pressing.afterPress(tabId);
    if (outcome === 'out' || outcome === 'hopeless') return outcome;
    const box = state === 'asking' ? 'no-answer' : await ports.controls.answerBox(tabId);
    if (box === 'no-answer' && (await ports.tabs.get(tabId))?.url === before) {
      pressing.asksNatively = true;
      return 'in';
    }
    if (box === 'answered') continue;
    if (box === 'sign-in') return outcome === 'unknown' ? 'out' : 'in';
    if (outcome === 'unknown' && showsSignIn(await lookAt(ports, tabId))) return 'out';
    if (!(await answerConfirmationPage(pressing, tabId, before))) return 'in';
  }
  return 'in';
}

/** Something was pressed, or an address opened as a page: how things stand, and what the page asks. `before`: its address before the press. */
export async function followPage(pressing: Pressing, tabId: number, before?: string): Promise<RungOutcome> {
  return followUp(pressing, tabId, before);
}

/** A page that came up instead and asks once more. True when its button was pressed. */
async function answerConfirmationPage(pressing: Pressing, tabId: number, before: string | undefined): Promise<boolean> {
  const { ports } = pressing;
  const tab = await ports.tabs.get(tabId);
  if (!tab || tab.url === before) return false;
  const look = await ports.controls.look(tabId, { selectors: [], mode: 'confirmation' });
  const button = pressable(look, CONFIRM_FROM)[0];
  if (!button) return false;
  pressing.attempts += 1;
  return (await ports.controls.press(tabId, button)) === 'pressed';
}
