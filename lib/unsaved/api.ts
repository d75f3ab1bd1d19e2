import type { FrameUnsaved } from './entry';

/** Where a frame's detector can be called: `globalThis[Symbol.for(UNSAVED_API_KEY)]` of the extension's isolated world. */
export const UNSAVED_API_KEY = 'signoff.unsaved';
/** Set by whoever injects the script into a page that was open before: what was edited until then has no baseline. */
export const UNSAVED_LATE_KEY = 'signoff.unsaved.late';

export interface UnsavedApi {
  /** `openItems`: selector of the site's counter. */
  ask(openItems: string | null): FrameUnsaved;
  /** Scrolls there and puts the focus there; false: it is gone. */
  reveal(ref: number): boolean;
}
