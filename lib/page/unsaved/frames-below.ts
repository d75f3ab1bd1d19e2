import { UNSAVED_API_KEY } from '../../unsaved/api';
import { matches, queryAll } from '../dom';
import { upwards } from './tree';

/** What a document does to those in its frames. */
export interface FrameBelow {
  save(control: null, sure: true): void;
  /** Something was pressed outside that may change what stands in here: an editor's toolbar. */
  watch(): void;
}

/** The detectors of the documents right below that may be reached directly: those of the same origin. */
export function framesBelow(part: ParentNode): FrameBelow[] {
  if (document.querySelector('iframe,frame') === null) return [];
  return queryAll(part, 'iframe,frame').flatMap((frame) => detectorIn(frame) ?? []);
}

function detectorIn(frame: Element): FrameBelow | null {
  try {
    const inner = (frame as HTMLIFrameElement).contentWindow;
    return inner ? ((Reflect.get(inner, Symbol.for(UNSAVED_API_KEY)) as FrameBelow | undefined) ?? null) : null;
  } catch {
    return null;
  }
}

/** The smallest part around a save control that has frames in it. */
export function partWithFrames(control: Element | null): ParentNode {
  if (document.querySelector('iframe,frame') === null) return document;
  for (const at of upwards(control)) {
    if (queryAll(at, 'iframe,frame').length > 0) return at;
    if (matches(at, 'dialog,[role=dialog]')) return at;
  }
  return document;
}
