import { type EpochMs, SECOND_MS } from '../base/time';
import { isSameSite } from '../sites/same-site';
import type { LeftCame } from '../unsaved/frame-messages';
import type { LeftBehind } from '../unsaved/write';
import { after } from './after';
import { tellFrames } from './tell-frames';
import { standingIn } from './unsaved-frames';

/** A document that has gone and the one that a request brought belong together for so long. */
const KEPT_MS = 30 * SECOND_MS;
const RETRY_MS = 50;
const RETRIES_MS = 3 * SECOND_MS;

interface Navigation {
  /** Of the address that answered. */
  readonly origin: string;
  /** The request, by the browser's own clock. */
  readonly leftAt: EpochMs;
  readonly status: number;
  readonly redirected: boolean;
}

/** A document that went away. */
interface Gone {
  readonly tabId: number;
  readonly frameId: number;
  /** The text "null" for sandboxed frames. */
  readonly origin: string;
  readonly addressOrigin: string;
}

/** The document that followed in a frame, if it is of this origin's site. */
interface Addressee {
  readonly tabId: number;
  readonly frameId: number;
  readonly origin: string;
}

type Deliver = (to: Addressee, data: LeftCame) => Promise<void>;

export interface HandOver {
  /** A document went away with unsaved fields in it. */
  left(gone: Gone, fields: LeftBehind, now: EpochMs): void;
  /** The answer to a request other than GET is about to become the frame's document. */
  answered(tabId: number, frameId: number, navigation: Navigation, now: EpochMs): void;
}

/** Brings what a document left behind to the one of its own site that followed it. Memory of this worker only. */
export function createHandOver(deliver: Deliver = deliverToFrame): HandOver {
  const lefts = new Map<string, LeftBehind & { readonly origin: string; readonly at: EpochMs }>();
  const answers = new Map<string, Navigation & { readonly at: EpochMs }>();

  function meet(tabId: number, frameId: number, now: EpochMs): void {
    const key = `${tabId}:${frameId}`;
    for (const known of [lefts, answers]) for (const [old, { at }] of known) if (now - at > KEPT_MS) known.delete(old);
    const [left, answer] = [lefts.get(key), answers.get(key)];
    // What left before the request began left for another reason.
    if (left === undefined || answer === undefined || answer.leftAt > left.at) return;
    lefts.delete(key);
    answers.delete(key);
    // Names of fields and marks of texts are nobody else's business (R33).
    if (!isSameSite(left.origin, answer.origin)) return;
    const { status, redirected } = answer;
    void deliver({ tabId, frameId, origin: left.origin }, { fields: left.fields, status, redirected });
  }

  return {
    left({ tabId, frameId, origin, addressOrigin }, { fields }, now) {
      const own = origin === 'null' ? addressOrigin : origin;
      lefts.set(`${tabId}:${frameId}`, { fields, origin: own, at: now });
      meet(tabId, frameId, now);
    },
    answered(tabId, frameId, navigation, now) {
      answers.set(`${tabId}:${frameId}`, { ...navigation, at: now });
      meet(tabId, frameId, now);
    },
  };
}

/** The new document's script may not be there yet; that of another site may stand there by then, and hears nothing. */
export async function deliverToFrame(
  { tabId, frameId, origin }: Addressee,
  data: LeftCame,
  frames = { standingIn, tellFrames },
): Promise<void> {
  const tell = async () => {
    const there = await frames.standingIn(tabId, frameId);
    if (there === null || !isSameSite(there.origin, origin)) return false;
    return frames.tellFrames(tabId, { type: 'left.came', data }, { frameId, documentId: there.documentId });
  };
  const until = Date.now() + RETRIES_MS;
  while (!(await tell()) && Date.now() < until) await after(RETRY_MS, null);
}
