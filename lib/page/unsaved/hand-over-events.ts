import type { State } from './state';

/** The events by which a script asks its predecessor, which lives in another world and was cut off, and by which that answers. */
export const ASK = 'signoff:handover';
export const TELL = 'signoff:handed-over';

/** A script that was cut off, or is about to be, waits so long for its successor. */
export const SUCCESSOR_MS = 15_000;

/** What stood in an edited thing before. */
export const tellBase = (element: Element, base: State): void =>
  void element.dispatchEvent(new CustomEvent(TELL, { detail: JSON.stringify(base) }));

/** Somebody is here who knows of all that was edited. */
export const tellAll = (): void => void document.dispatchEvent(new CustomEvent(TELL));
