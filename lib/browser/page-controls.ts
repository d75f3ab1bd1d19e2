import browser from 'webextension-polyfill';
import type { ControlsPort } from '../flows/ports';
import {
  type BoxOutcome,
  type FoundControl,
  type FrameLook,
  type PageLook,
  PRESS_FROM,
  type PressOutcome,
} from '../signout/control/look';
import type { OwnLook } from '../signout/control/page-api';
import { MAX_OPENERS } from '../signout/control/score-opener';
import { findTaught } from './find-taught';
import { pressInMainWorld } from './main-world-press';
import { markControl, unmarkControl } from './mark-control';
import { callPage, type FrameAnswer, wait } from './page-call';
import { peekInMenu } from './peek-in-menu';

/** Menus draw themselves late: looks after a click, each so long after the one before. */
const LOOK_AGAIN_MS = [250, 500, 800] as const;
const HOVER_MS = 150;
const RECIPE_LIMIT_MS = 5_000;
const MAX_RESOURCES = 50;

/** Presses and looks inside the pages of a tab, on demand; every call has its time limit and none throws. */
export const pageControls: ControlsPort = {
  look: (tabId, { selectors, mode }) => look(tabId, selectors, mode),
  openMenu,
  async peekInMenu(tabId, nth, selectors) {
    const opener = await nthOpener(tabId, nth, selectors);
    return opener && peekInMenu(tabId, opener, () => look(tabId, [], 'page'));
  },
  async closeMenus(tabId) {
    await callPage(tabId, 'all', 'close', []);
  },
  async refused(tabId) {
    return (await callPage(tabId, 'all', 'refused', [])).flatMap(({ value }) => value);
  },
  mark: markControl,
  unmark: unmarkControl,
  press,
  pressInMainWorld,
  findTaught,
  answerBox,
  async runRecipe(tabId, recipe) {
    const [sent] = await callPage(tabId, 0, 'runRecipe', [recipe], RECIPE_LIMIT_MS);
    return sent?.value ?? { kind: 'no-answer' };
  },
  async lacksFor(tabId, recipe) {
    const [told] = await callPage(tabId, 0, 'lacksFor', [recipe]);
    return told?.value ?? { kind: 'no-answer' };
  },
  async embeddedOrigins(tabId) {
    const found = await callPage(tabId, 'all', 'embeddedOrigins', []);
    return [...new Set(found.flatMap(({ value }) => value))];
  },
  loadedResources,
  async traces(tabId, markup) {
    const [found] = await callPage(tabId, 0, 'traces', [markup]);
    return found?.value ?? { storageKeys: [], markup: [] };
  },
};

async function look(tabId: number, selectors: readonly string[], mode: 'page' | 'confirmation'): Promise<PageLook> {
  const frames = await callPage(tabId, 'all', 'look', [selectors, mode]);
  return frames.length === 0 ? { kind: 'no-answer' } : { kind: 'looked', frames: frames.map(withFrame) };
}

const withFrame = ({ frameId, value }: FrameAnswer<OwnLook>): FrameLook => ({
  ...value,
  frameId,
  controls: value.controls.map((control) => ({ ...control, frameId })),
});

/** `selectors` name openers: they are no controls, so the looks afterwards go without them. */
async function openMenu(tabId: number, nth: number, selectors: readonly string[]): Promise<PageLook | null> {
  const opener = await nthOpener(tabId, nth, selectors);
  if (!opener) return null;
  await callPage(tabId, opener.frameId, 'open', [opener.ref, 'hover']);
  await wait(HOVER_MS);
  let seen = await look(tabId, [], 'page');
  if (isFound(seen)) return seen;
  await callPage(tabId, opener.frameId, 'open', [opener.ref, 'click']);
  for (const pauseMs of LOOK_AGAIN_MS) {
    await wait(pauseMs);
    seen = await look(tabId, [], 'page');
    if (isFound(seen)) break;
  }
  return seen;
}

/** The first call makes the list; later ones go on in it, though opened menus change the page. */
async function nthOpener(tabId: number, nth: number, selectors: readonly string[]) {
  if (nth >= MAX_OPENERS) return null;
  const found = await callPage(tabId, 'all', 'openers', [selectors, nth > 0]);
  const openers = found.flatMap(({ frameId, value }) => value.map((opener) => ({ ...opener, frameId })));
  return openers.sort((a, b) => b.score - a.score)[nth] ?? null;
}

const isFound = (page: PageLook): boolean =>
  page.kind === 'looked' && page.frames.some((frame) => frame.controls.some((control) => control.score >= PRESS_FROM));

async function press(tabId: number, control: FoundControl): Promise<PressOutcome> {
  const marked = await callPage(tabId, 'all', 'markBoxes', []);
  if (marked.length === 0) return 'no-answer';
  const [pressed] = await callPage(tabId, control.frameId, 'press', [control.ref]);
  if (!pressed) return 'no-answer';
  return pressed.value === 'main-world' ? pressInMainWorld(tabId, control) : pressed.value;
}

/** What was found in several frames, most telling first. */
const BOX_ORDER: readonly BoxOutcome[] = ['sign-in', 'answered', 'stuck', 'none'];

async function answerBox(tabId: number): Promise<BoxOutcome> {
  const found = await callPage(tabId, 'all', 'answerBox', []);
  return BOX_ORDER.find((outcome) => found.some(({ value }) => value === outcome)) ?? 'no-answer';
}

async function loadedResources(tabId: number): Promise<string[]> {
  const own = await browser.tabs.get(tabId).then(
    ({ url }) => URL.parse(url ?? '')?.origin,
    () => null,
  );
  const found = await callPage(tabId, 'all', 'loadedResources', []);
  const addresses = found.flatMap(({ value }) => value).filter((address) => URL.parse(address)?.origin === own);
  return [...new Set(addresses)].slice(0, MAX_RESOURCES);
}
