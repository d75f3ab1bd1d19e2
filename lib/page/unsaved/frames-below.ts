import { UNSAVED_API_KEY } from '../../unsaved/api';
import { matches, queryAll } from '../dom';
import { aroundEvent, tellFrame } from './between-frames';
import { upwards } from './tree';

/** What a document does to those in its frames. */
export interface FrameBelow {
  /** `isRefusedAround`: does a document around it show a refusal meanwhile? */
  save(control: null, sure: true, isRefusedAround: () => boolean): void;
  /** Something was pressed outside that may change what stands in here: an editor's toolbar. */
  watch(): void;
}

/** The detectors of the documents right below that may be reached directly: those of the same origin. */
export function framesBelow(part: ParentNode | null): FrameBelow[] {
  if (part === null || document.querySelector('iframe,frame') === null) return [];
  return queryAll(part, 'iframe,frame').flatMap((frame) => detectorIn(frame) ?? []);
}

function detectorIn(frame: Element): FrameBelow | null {
  try {
    const inner = (frame as HTMLIFrameElement).contentWindow;
    if (inner === null) return null;
    const name = aroundEvent();
    if (name !== '') return tellFrame(name, inner);
    return (Reflect.get(inner, Symbol.for(UNSAVED_API_KEY)) as FrameBelow | undefined) ?? null;
  } catch {
    return null;
  }
}

/**
 * The smallest part around a save control that has frames in it, the whole page when nothing in it is unsaved (`clean`): then the control is
 * for its frames. null: none; frames elsewhere are something else than what the control saves.
 */
export function partWithFrames(control: Element | null, clean: boolean): ParentNode | null {
  if (control === null || document.querySelector('iframe,frame') === null) return document;
  for (const at of upwards(control)) {
    if (matches(at, 'body,html')) break;
    if (matches(at, 'dialog,[role=dialog]') || queryAll(at, 'iframe,frame').length > 0) return at;
  }
  return clean ? document : null;
}
