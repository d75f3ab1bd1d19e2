import browser, { type Scripting } from 'webextension-polyfill';
import { within } from '../base/within';
import type { SiteFrame } from '../messaging/site-frame';
import { UNSAVED_API_KEY, UNSAVED_LATE_KEY, type UnsavedApi } from '../unsaved/api';
import { wait } from './page-call';

/** In every frame. */
export const UNSAVED_SCRIPT = '/unsaved.js';
/** Where somebody did something. */
const DETECTOR_SCRIPT = '/unsaved-detector.js';

/** Frozen tabs and pages behind a native dialog never answer. */
const CALL_LIMIT_MS = 2_000;

export interface UnsavedAnswer {
  readonly frameId: number;
  /** null: the frame has no script. */
  readonly value: unknown;
}

/** One method of the script in each frame of the tab within reach; frames that lack the script or wait for the detector get that first. @throws what the browser says against it */
export async function callFrames<Method extends keyof UnsavedApi>(
  tabId: number,
  method: Method,
  args: Parameters<UnsavedApi[Method]>,
): Promise<UnsavedAnswer[]> {
  const asked = () => execute({ tabId, allFrames: true }, method, args);
  let answers = await asked();
  // What somebody does meanwhile may make one more frame wait for its detector.
  for (let left = 2; left > 0 && answers.some(({ value }) => value === null); left -= 1) {
    await putInto(
      tabId,
      answers.filter(({ value }) => value === null).map(({ frameId }) => frameId),
    );
    answers = await asked();
  }
  return answers;
}

/** The same in one frame. */
export async function callFrame<Method extends keyof UnsavedApi>(
  tabId: number,
  frameId: number,
  method: Method,
  args: Parameters<UnsavedApi[Method]>,
): Promise<unknown> {
  const answers = execute({ tabId, frameIds: [frameId] }, method, args).catch(() => []);
  const [answer] = await within(answers, wait, CALL_LIMIT_MS, []);
  return answer?.value ?? null;
}

/** Those of these documents that the tab does not show any more. A browser that does not know documents by name keeps them all. */
export async function goneDocuments(tabId: number, documentIds: readonly string[]): Promise<string[]> {
  const target = { tabId, allFrames: true };
  const shown = browser.scripting.executeScript({ target, func: () => true, injectImmediately: true }).then(
    (frames) => (hasCrashed(frames) ? null : frames.map(({ documentId }) => documentId ?? '')),
    async (error: unknown): Promise<string[] | null> => ((await isErrorPage(tabId, error)) ? [] : null),
  );
  const present = await within(shown, wait, CALL_LIMIT_MS, null);
  return present === null ? [] : documentIds.filter((id) => id !== '' && !present.includes(id));
}

export interface StandingDocument {
  /** Of its address. */
  readonly origin: string;
  /** Empty where the browser does not tell. */
  readonly documentId: string;
}

/** What stands in a frame now; null: nothing within reach. */
export async function standingIn(tabId: number, frameId: number): Promise<StandingDocument | null> {
  const target = { tabId, frameIds: [frameId] };
  const frames = browser.scripting.executeScript({ target, func: () => location.origin, injectImmediately: true });
  const [frame] = await within(
    frames.catch(() => []),
    wait,
    CALL_LIMIT_MS,
    [],
  );
  if (frame === undefined || typeof frame.result !== 'string') return null;
  return { origin: frame.result, documentId: frame.documentId ?? '' };
}

/**
 * Instead of the site's page stands one of the browser's own that says why it could not be had. Firefox does not say so: scripts are not
 * let in at an address where they may be, and the page has an icon of the browser's, which no site can have.
 */
export async function isErrorPage(tabId: number, error: unknown): Promise<boolean> {
  const why = error instanceof Error ? error.message : '';
  if (!/missing host permission/i.test(why)) return /showing error page/i.test(why);
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url !== undefined && tab.favIconUrl?.startsWith('chrome://global/') === true;
}

/** The types of the library do not know documents by name. */
type Target = Scripting.InjectionTarget & { readonly documentIds?: string[] };

const ensuring = new Map<number, Promise<void>>();

/** Brings the detector into a frame in which somebody is. A frame that has gone needs none. */
export async function wakeFrame({ tabId, frameId, documentId }: SiteFrame): Promise<void> {
  // Another document may stand in the frame by now.
  const target: Target = documentId === '' ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
  await browser.scripting.executeScript({ target, files: [DETECTOR_SCRIPT], injectImmediately: true }).catch(() => {});
}

/** Puts the detector into all frames of the tab that lack a script. One after the other for each tab, so that none gets it twice. */
export function ensureFrames(tabId: number): Promise<void> {
  const work = async () => {
    const target = { tabId, allFrames: true };
    const frames = await within(
      lackingFrames(target).catch(() => []),
      wait,
      CALL_LIMIT_MS,
      [],
    );
    if (frames.length > 0) await within(putInto(tabId, frames), wait, CALL_LIMIT_MS, undefined);
  };
  const mine = (ensuring.get(tabId) ?? Promise.resolve()).then(work);
  ensuring.set(tabId, mine);
  return mine.finally(() => {
    if (ensuring.get(tabId) === mine) ensuring.delete(tabId);
  });
}

async function lackingFrames(target: Scripting.InjectionTarget): Promise<number[]> {
  const frames = await browser.scripting.executeScript({
    target,
    func: markIfLacking as (...args: unknown[]) => unknown,
    args: [UNSAVED_API_KEY, UNSAVED_LATE_KEY],
    injectImmediately: true,
  });
  return frames.filter(({ result }) => result === true).map(({ frameId }) => frameId);
}

/** A frame that is gone by now makes the browser refuse all of them: then each is tried alone. */
async function putInto(tabId: number, frameIds: number[]): Promise<void> {
  const put = async (ids: number[]) => {
    const target = { tabId, frameIds: ids };
    const lacking = await lackingFrames(target);
    if (lacking.length === 0) return;
    const there = { tabId, frameIds: lacking };
    await browser.scripting.executeScript({ target: there, files: [DETECTOR_SCRIPT], injectImmediately: true });
  };
  await put(frameIds).catch(() => Promise.all(frameIds.map((id) => put([id]).catch(() => {}))));
}

async function execute(
  target: Scripting.InjectionTarget,
  method: string,
  args: readonly unknown[],
): Promise<UnsavedAnswer[]> {
  const frames = await browser.scripting.executeScript({
    target,
    func: callHere as (...args: unknown[]) => unknown,
    args: [UNSAVED_API_KEY, method, args],
    injectImmediately: true,
  });
  if (hasCrashed(frames)) throw new Error('crashed');
  return frames.map(({ frameId, result }) => ({ frameId, value: result ?? null }));
}

/** Firefox has nothing to say of a page whose process is gone, where Chromium throws. */
export const hasCrashed = (frames: readonly unknown[]): boolean =>
  frames.some((frame) => frame === null || frame === undefined);

/** Runs in the page's isolated world: may use its arguments only. */
function callHere(key: string, method: string, args: never[]): unknown {
  const api = Reflect.get(globalThis, Symbol.for(key)) as Record<string, (...args: never[]) => unknown> | undefined;
  return api?.[method]?.(...args) ?? null;
}

/** The same. True: no script is there, which the mark tells the one that comes late; or a lookout waits with something that was done. */
function markIfLacking(key: string, lateKey: string): boolean {
  const api = Reflect.get(globalThis, Symbol.for(key)) as { early?: object; ask(openItems: null): unknown } | undefined;
  if (api !== undefined) return api.early !== undefined && api.ask(null) === null;
  Reflect.set(globalThis, Symbol.for(lateKey), true);
  return true;
}
