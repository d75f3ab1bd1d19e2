import browser from 'webextension-polyfill';
import { after } from './after';

/** Runs the function in the tab's top page, from its source text. null: no answer in time; discarded, frozen and hung tabs never give one, error pages refuse. */
export async function runIn<Args extends unknown[], Result>(
  tabId: number,
  func: (...args: Args) => Result | Promise<Result>,
  args: Args,
  limitMs: number,
): Promise<Result | null> {
  const running = browser.scripting
    .executeScript({ target: { tabId }, func: func as (...args: unknown[]) => unknown, args, injectImmediately: true })
    .then(([first]) => (first?.result as Result | undefined) ?? null)
    .catch(() => null);
  return Promise.race([running, after(Math.max(0, limitMs), null)]);
}
