import browser, { type Scripting } from 'webextension-polyfill';
import { within } from '../base/within';
import type { FoundControl } from '../signout/control/look';
import { wait } from './page-call';

const SCRIPT = '/mark-control.js';
const KEY = 'signoff.mark-control';
const LIMIT_MS = 2_000;

/** False: it is gone, or the page does not answer. */
export async function markControl(tabId: number, { frameId, ref }: FoundControl): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  const marked = browser.scripting
    .executeScript({ target, files: [SCRIPT], injectImmediately: true })
    .then(() => tell(target, ref))
    .catch(() => false);
  return within(marked, wait, LIMIT_MS, false);
}

export async function unmarkControl(tabId: number): Promise<void> {
  const taken = tell({ tabId, allFrames: true }, null).catch(() => false);
  await within(taken, wait, LIMIT_MS, false);
}

async function tell(target: Scripting.InjectionTarget, ref: string | null): Promise<boolean> {
  const func = markHere as (...args: unknown[]) => unknown;
  const frames = await browser.scripting.executeScript({ target, func, args: [KEY, ref], injectImmediately: true });
  return frames.some(({ result }) => result === true);
}

/** Runs in the page's isolated world: may use its arguments only. */
function markHere(key: string, ref: string | null): unknown {
  const mark = Reflect.get(globalThis, Symbol.for(key)) as ((ref: string | null) => boolean) | undefined;
  return mark?.(ref) ?? false;
}
