import browser from 'webextension-polyfill';
import { within } from '../base/within';
import type { MarkedFields } from '../unsaved/marked-fields';
import { wait } from './page-call';

const SCRIPT = '/mark-fields.js';
const KEY = 'signoff.mark-fields';
const LIMIT_MS = 5_000;

/** Outlines what would count in all frames of the tab, or takes the outlines away. null: nobody answered. */
export function markFields(tabId: number, on: boolean): Promise<MarkedFields | null> {
  return within(
    markFrames(tabId, on).catch(() => null),
    wait,
    LIMIT_MS,
    null,
  );
}

async function markFrames(tabId: number, on: boolean): Promise<MarkedFields | null> {
  const target = { tabId, allFrames: true };
  if (on) await browser.scripting.executeScript({ target, files: [SCRIPT], injectImmediately: true });
  const frames = await browser.scripting.executeScript({
    target,
    func: markHere as (...args: unknown[]) => unknown,
    args: [KEY, on],
    injectImmediately: true,
  });
  const marked = frames.flatMap(({ result }) => (isMarked(result) ? [result] : []));
  return marked.length === 0 ? null : marked.reduce(sumOf);
}

const sumOf = (a: MarkedFields, b: MarkedFields): MarkedFields => ({
  counted: a.counted + b.counted,
  ignored: a.ignored + b.ignored,
  neverRead: a.neverRead + b.neverRead,
});

const isMarked = (result: unknown): result is MarkedFields =>
  typeof result === 'object' &&
  result !== null &&
  ['counted', 'ignored', 'neverRead'].every((name) => Number.isSafeInteger(Reflect.get(result, name)));

/** Runs in the page's isolated world: may use its arguments only. */
function markHere(key: string, on: boolean): unknown {
  const mark = Reflect.get(globalThis, Symbol.for(key)) as ((on: boolean) => unknown) | undefined;
  return mark?.(on) ?? null;
}
