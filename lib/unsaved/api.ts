import type { FrameUnsaved } from './entry';

/** Where a frame's script can be called: `globalThis[Symbol.for(UNSAVED_API_KEY)]` of the extension's isolated world. */
export const UNSAVED_API_KEY = 'signoff.unsaved';
/** Set by whoever comes into a page that was open before: what was edited until then has no baseline. */
export const UNSAVED_LATE_KEY = 'signoff.unsaved.late';

/** Of the lookout while nobody did anything, of the detector from then on. */
export interface UnsavedApi {
  /** `openItems`: selector of the site's counter. null: somebody did something, and the detector is not there yet. */
  ask(openItems: string | null): FrameUnsaved | null;
  /** Scrolls there and puts the focus there; false: it is gone. */
  reveal(ref: number): boolean;
  /** The extension is about to be updated in a browser that ends this world with it. null: as above. */
  leave(): true | null;
}
