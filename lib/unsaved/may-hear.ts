import { isSameSite } from '../sites/same-site';

/** Where a request came from, or who would hear of it. */
export interface Place {
  readonly tabId: number;
  readonly frameId: number;
  /** The text "null" for sandboxed frames. */
  readonly origin: string;
}

/**
 * Whether a frame may hear of a write and the marks of its texts: those of its own site only, whose texts its process holds anyway (R33).
 * A frame of an embedded host hears of its own writes, one without an origin of those it sent itself.
 */
export function mayHear(frame: Place, write: Place): boolean {
  if (frame.origin !== 'null') return isSameSite(frame.origin, write.origin);
  return write.origin === 'null' && frame.tabId === write.tabId && frame.frameId === write.frameId;
}
