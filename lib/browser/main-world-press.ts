import browser from 'webextension-polyfill';
import { within } from '../base/within';
import type { FoundControl, PressOutcome } from '../signout/control/look';
import { callPage, wait } from './page-call';

const PRESS_LIMIT_MS = 2_000;
const CONFIRM_MS = 1_500;

/**
 * The only code that ever runs in a page's own world: one press, with `confirm` answered yes for a moment. A control in a
 * closed shadow root cannot be found from there; it is pressed from our side within that moment.
 */
export async function pressInMainWorld(tabId: number, control: FoundControl): Promise<PressOutcome> {
  const attribute = `data-${crypto.randomUUID()}`;
  const [marked] = await callPage(tabId, control.frameId, 'mark', [control.ref, attribute]);
  if (!marked) return 'no-answer';
  if (marked.value === 'gone') return 'gone';
  const outcome = await within(
    pressMarked(tabId, control.frameId, attribute),
    wait,
    PRESS_LIMIT_MS,
    'no-answer' as const,
  );
  if (outcome === 'pressed' || outcome === 'no-answer') return outcome;
  await callPage(tabId, control.frameId, 'unmark', [control.ref, attribute]);
  const [pressed] = await callPage(tabId, control.frameId, 'pressAnyway', [control.ref]);
  return pressed === undefined ? 'no-answer' : pressed.value === 'gone' ? 'gone' : 'pressed';
}

async function pressMarked(tabId: number, frameId: number, attribute: string): Promise<PressOutcome> {
  try {
    const [done] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      world: 'MAIN',
      func: inPage as (...args: unknown[]) => unknown,
      args: [attribute, CONFIRM_MS],
      injectImmediately: true,
    });
    return done?.result === 'gone' ? 'gone' : 'pressed';
  } catch (error) {
    return hasLeft(error) ? 'pressed' : 'no-answer';
  }
}

/** The page went away while it answered: that is what a sign-out does. */
export const hasLeft = (error: unknown): boolean =>
  error instanceof Error && /removed|navigat|detached/i.test(error.message);

/** Runs in the page's own world: may use its arguments only. */
function inPage(attribute: string, confirmMs: number): 'pressed' | 'gone' {
  const ask = window.confirm;
  const untilMs = performance.now() + confirmMs;
  const yes = (message?: string): boolean => (performance.now() < untilMs ? true : ask.call(window, message));
  window.confirm = yes;
  setTimeout(() => {
    if (window.confirm === yes) window.confirm = ask;
  }, confirmMs);
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.shift(); root; root = roots.shift()) {
    const found = root.querySelector(`[${attribute}]`);
    if (found) {
      Element.prototype.removeAttribute.call(found, attribute);
      if (found instanceof HTMLFormElement) HTMLFormElement.prototype.requestSubmit.call(found);
      else HTMLElement.prototype.click.call(found);
      return 'pressed';
    }
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return 'gone';
}
