import { type EpochMs, SECOND_MS } from '../base/time';
import type { FrameReport } from '../unsaved/entry';
import { mayHear, type Place } from '../unsaved/may-hear';

/** A document in a frame of a tab, as the browser names it. */
export interface FramePlace {
  readonly tabId: number;
  readonly frameId: number;
  /** Empty where the browser does not tell. */
  readonly documentId: string;
  /** `null` of sandboxed frames is the text "null". */
  readonly origin: string;
}

interface FrameState extends FrameReport {
  readonly documentId: string;
  readonly origin: string;
}

/** A save control was pressed there. */
interface Press extends FramePlace {
  readonly at: EpochMs;
}

/** What is known of one tab. */
export interface TabMemory {
  readonly frames: Readonly<Record<number, FrameState>>;
  /** The document of the tab itself; null: it has not spoken. */
  readonly top: string | null;
  /** Documents that others have taken the place of: what they say late is not believed. */
  readonly past: readonly string[];
  /** The last one in each frame, of late. */
  readonly presses: readonly Press[];
}

export const noMemory: TabMemory = { frames: {}, top: null, past: [], presses: [] };

/** Writes are told to frames this long after a save was pressed there. */
const SAVE_MS = 10 * SECOND_MS;
/** A write this soon after a press is what was pressed. */
const GESTURE_MS = 2_500;
const MOST_PAST = 20;
const MOST_PRESSED = 20;
const MOST_FRAMES = 1_000;

export function withReport(memory: TabMemory, place: FramePlace, report: FrameReport): TabMemory {
  const isQuiet = report.unsaved === 0 && !report.call;
  if (isQuiet && memory.past.includes(place.documentId)) return memory;
  const { frames, ...rest } = inDocument(memory, place);
  const { [place.frameId]: _gone, ...others } = frames;
  if (isQuiet) return { ...rest, frames: others };
  if (Object.keys(others).length >= MOST_FRAMES) return memory;
  const { documentId, origin } = place;
  return { ...rest, frames: { ...others, [place.frameId]: { ...report, documentId, origin } } };
}

export function withPress(
  memory: TabMemory,
  { tabId, frameId, documentId, origin }: FramePlace,
  now: EpochMs,
): TabMemory {
  const others = memory.presses.filter((press) => press.frameId !== frameId && isWithin(press, now, SAVE_MS));
  const presses = [...others, { tabId, frameId, documentId, origin, at: now }].slice(-MOST_PRESSED);
  return { ...memory, presses };
}

/** A new document takes the old one's place; in the tab itself it takes all frames of the old one with it. */
function inDocument(memory: TabMemory, { frameId, documentId }: FramePlace): TabMemory {
  const isTop = frameId === 0;
  const known = isTop ? memory.top : (memory.frames[frameId]?.documentId ?? null);
  const top = isTop ? documentId : memory.top;
  const past = memory.past.filter((id) => id !== documentId);
  if (known === null || known === documentId) return { ...memory, top, past };
  const gone = isTop ? Object.values(memory.frames).map((frame) => frame.documentId) : [];
  const allPast = [...new Set([...past, ...gone, known])].filter((id) => id !== '' && id !== documentId);
  return { ...memory, top, past: allPast.slice(-MOST_PAST), frames: isTop ? {} : memory.frames };
}

/** Documents that are not there any more are forgotten. */
export function withoutDocuments(memory: TabMemory, gone: readonly string[]): TabMemory {
  const frames = Object.entries(memory.frames).filter(([, { documentId }]) => !gone.includes(documentId));
  return { ...memory, frames: Object.fromEntries(frames) };
}

export function sumOf({ frames }: TabMemory): FrameReport {
  const all = Object.values(frames);
  return { unsaved: all.reduce((sum, { unsaved }) => sum + unsaved, 0), call: all.some(({ call }) => call) };
}

/** Frames of the tab in which somebody waits for the answer of a write: something is unsaved, or a save was just pressed there. */
export function waitingFrames(tabId: number, memory: TabMemory, now: EpochMs): FramePlace[] {
  const places = new Map<number, FramePlace>();
  for (const { at, ...place } of memory.presses) if (isWithin({ at }, now, SAVE_MS)) places.set(place.frameId, place);
  for (const [id, { unsaved, documentId, origin }] of Object.entries(memory.frames)) {
    const frameId = Number(id);
    if (unsaved > 0) places.set(frameId, { tabId, frameId, documentId, origin });
  }
  return [...places.values()];
}

/** Whether a write from there is what was pressed just now; a frame of another host vouches for none but its own. */
export const followsPress = ({ presses }: TabMemory, from: Place, now: EpochMs): boolean =>
  presses.some((press) => isWithin(press, now, GESTURE_MS) && mayHear(press, from));

/** Nothing that a later question would need. */
export function isForgettable({ frames, presses }: TabMemory, now: EpochMs): boolean {
  return Object.keys(frames).length === 0 && !presses.some((press) => isWithin(press, now, SAVE_MS));
}

const isWithin = ({ at }: Pick<Press, 'at'>, now: EpochMs, ms: number): boolean => Math.abs(now - at) <= ms;
