import { type EpochMs, SECOND_MS } from '../base/time';
import { isSameSite } from '../sites/same-site';
import type { LeftCame } from '../unsaved/frame-messages';
import type { LeftBehind } from '../unsaved/write';
import { after } from './after';
import { tellFrames } from './tell-frames';
import { standingIn } from './unsaved-frames';

/** A document that has gone and the one that a request brought belong together for so long. */
const KEPT_MS = 30 * SECOND_MS;
const TOP = 0;
/** A page and its frames go together. */
const TOGETHER_MS = 500;
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

interface Answer extends Navigation {
  readonly at: EpochMs;
  /** The document of its own frame went for it; null: not yet. */
  takenAt: EpochMs | null;
  /** The first of the frames in it went for it; null: none did. */
  framesAt: EpochMs | null;
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

/** The frames of a document do not go long before it. */
const isOwn = (left: { readonly at: EpochMs }, { takenAt, framesAt }: Answer): boolean =>
  takenAt === null && (framesAt === null || left.at - framesAt <= TOGETHER_MS);

/** Brings what a document left behind to the one of its own site that followed it. Memory of this worker only. */
export function createHandOver(deliver: Deliver = deliverToFrame): HandOver {
  const lefts = new Map<string, LeftBehind & { readonly origin: string; readonly at: EpochMs }>();
  const answers = new Map<string, Answer>();

  /** What went away in `from` with the document of `to`: itself, or the page around it. */
  function meet(tabId: number, from: number, to: number): void {
    const [left, answer] = [lefts.get(`${tabId}:${from}`), answers.get(`${tabId}:${to}`)];
    // What left before the request began left for another reason.
    if (left === undefined || answer === undefined || answer.leftAt > left.at) return;
    if (from === to ? !isOwn(left, answer) : left.at - (answer.takenAt ?? answer.at) > TOGETHER_MS) return;
    lefts.delete(`${tabId}:${from}`);
    if (from === to) answer.takenAt = left.at;
    else if (left.at >= answer.at) answer.framesAt ??= left.at;
    // Names of fields and marks of texts are nobody else's business (R33).
    if (!isSameSite(left.origin, answer.origin)) return;
    const { status, redirected } = answer;
    void deliver({ tabId, frameId: to, origin: left.origin }, { fields: left.fields, status, redirected });
  }

  function forgetOld(now: EpochMs): void {
    for (const known of [lefts, answers]) for (const [old, { at }] of known) if (now - at > KEPT_MS) known.delete(old);
  }

  /** Frames of this tab from which something left. */
  const framesOf = (tabId: number): number[] =>
    [...lefts.keys()].filter((key) => key.startsWith(`${tabId}:`)).map((key) => Number(key.split(':')[1]));

  return {
    left({ tabId, frameId, origin, addressOrigin }, { fields }, now) {
      const own = origin === 'null' ? addressOrigin : origin;
      lefts.set(`${tabId}:${frameId}`, { fields, origin: own, at: now });
      forgetOld(now);
      meet(tabId, frameId, frameId);
      meet(tabId, frameId, TOP);
    },
    answered(tabId, frameId, navigation, now) {
      answers.set(`${tabId}:${frameId}`, { ...navigation, at: now, takenAt: null, framesAt: null });
      forgetOld(now);
      for (const from of frameId === TOP ? framesOf(tabId) : [frameId]) meet(tabId, from, frameId);
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
