import browser, { type Scripting } from 'webextension-polyfill';
import { within } from '../base/within';
import { PAGE_API_KEY, type PageApi } from '../signout/control/page-api';

/** A call into a page takes at most this long: frozen tabs and pages behind a native dialog never answer. */
const CALL_LIMIT_MS = 2_000;
const SCRIPT = '/sign-out-control.js';

export interface FrameAnswer<T> {
  readonly frameId: number;
  readonly value: T;
}

type Answers<Method extends keyof PageApi> = FrameAnswer<Awaited<ReturnType<PageApi[Method]>>>[];

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One method of the page side in one frame, or in every frame within reach. Empty: nobody answered in time. */
export function callPage<Method extends keyof PageApi>(
  tabId: number,
  frame: number | 'all',
  method: Method,
  args: Parameters<PageApi[Method]>,
  limitMs = CALL_LIMIT_MS,
): Promise<Answers<Method>> {
  const target = frame === 'all' ? { tabId, allFrames: true } : { tabId, frameIds: [frame] };
  const answers = invoke(target, method, args).catch(() => []) as Promise<Answers<Method>>;
  return within(answers, wait, limitMs, []);
}

/** Asks; frames that lack the page side get it, and only they are asked again. */
async function invoke(
  target: Scripting.InjectionTarget,
  method: string,
  args: readonly unknown[],
): Promise<FrameAnswer<unknown>[]> {
  const first = await execute(target, method, args);
  const lacking = first.filter(({ result }) => result === 'absent').map(({ frameId }) => frameId);
  if (lacking.length === 0) return answersOf(first);
  const there = { tabId: target.tabId, frameIds: lacking };
  await browser.scripting.executeScript({ target: there, files: [SCRIPT], injectImmediately: true });
  return [...answersOf(first), ...answersOf(await execute(there, method, args))];
}

const execute = (target: Scripting.InjectionTarget, method: string, args: readonly unknown[]) =>
  browser.scripting.executeScript({
    target,
    func: inPage as (...args: unknown[]) => unknown,
    args: [PAGE_API_KEY, method, args],
    injectImmediately: true,
  });

function answersOf(results: readonly Scripting.InjectionResult[]): FrameAnswer<unknown>[] {
  return results.flatMap(({ frameId, result }) => {
    const value = (result as { value?: unknown } | null | undefined)?.value;
    return value === undefined ? [] : [{ frameId, value }];
  });
}

/** Runs in the page's isolated world: may use its arguments only. */
function inPage(key: string, method: keyof PageApi, args: never[]): unknown {
  const api = Reflect.get(globalThis, Symbol.for(key)) as Record<string, (...args: never[]) => unknown> | undefined;
  const deed = api?.[method];
  return deed ? Promise.resolve(deed(...args)).then((value) => ({ value })) : 'absent';
}
