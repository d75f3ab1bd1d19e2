import { type EpochMs, SECOND_MS } from '../base/time';
import type { LeftCame } from '../unsaved/frame-messages';
import type { LeftBehind } from '../unsaved/write';
import { after } from './after';
import { tellFrames } from './tell-frames';

/** A document that has gone and the one that a request brought belong together for so long. */
const KEPT_MS = 30 * SECOND_MS;
const RETRY_MS = 50;
const RETRIES_MS = 3 * SECOND_MS;

interface Navigation {
  readonly startedAt: EpochMs;
  readonly status: number;
  readonly redirected: boolean;
}

export interface HandOver {
  /** A document went away with unsaved fields in it. */
  left(tabId: number, frameId: number, fields: LeftBehind, now: EpochMs): void;
  /** The answer to a request other than GET is about to become the frame's document. */
  answered(tabId: number, frameId: number, navigation: Navigation, now: EpochMs): void;
}

/** Brings what a document left behind to the one that followed it. Memory of this worker only. */
export function createHandOver(deliver = deliverToFrame): HandOver {
  const lefts = new Map<string, LeftBehind & { readonly at: EpochMs }>();
  const answers = new Map<string, Navigation & { readonly at: EpochMs }>();

  function meet(tabId: number, frameId: number, now: EpochMs): void {
    const key = `${tabId}:${frameId}`;
    for (const known of [lefts, answers]) for (const [old, { at }] of known) if (now - at > KEPT_MS) known.delete(old);
    const [left, answer] = [lefts.get(key), answers.get(key)];
    // What left before the request began left for another reason.
    if (left === undefined || answer === undefined || answer.startedAt > left.at) return;
    lefts.delete(key);
    answers.delete(key);
    deliver(tabId, frameId, { fields: left.fields, status: answer.status, redirected: answer.redirected });
  }

  return {
    left(tabId, frameId, { fields }, now) {
      lefts.set(`${tabId}:${frameId}`, { fields, at: now });
      meet(tabId, frameId, now);
    },
    answered(tabId, frameId, navigation, now) {
      answers.set(`${tabId}:${frameId}`, { ...navigation, at: now });
      meet(tabId, frameId, now);
    },
  };
}

/** The new document's script may not be there yet. */
async function deliverToFrame(tabId: number, frameId: number, data: LeftCame): Promise<void> {
  const until = Date.now() + RETRIES_MS;
  while (!(await tellFrames(tabId, { type: 'left.came', data }, { frameId, documentId: '' })) && Date.now() < until)
    await after(RETRY_MS, null);
}
