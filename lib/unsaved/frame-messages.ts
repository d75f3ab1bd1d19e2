import type { PressReport } from '../signout/taught/press-report';
import type { FrameReport } from './entry';
import type { Tuning } from './tuning';
import type { LeftBehind, WriteEnded, WriteLeft } from './write';

/** What a page's frame may send, and nothing else. It only reports: nothing it says takes anything off the count of another frame. */
export interface FromFrame {
  /** Somebody does something in this frame: the detector is needed. */
  'unsaved.wake': { data: Record<string, never>; reply: null };
  'unsaved.changed': { data: FrameReport; reply: null };
  /** A save control was pressed in this frame just now. */
  'unsaved.saving': { data: Record<string, never>; reply: null };
  /** This document goes away with unsaved fields in it. */
  'unsaved.left': { data: LeftBehind; reply: null };
  /** Of the site that the frame's tab shows. */
  'unsaved.rules': { data: Record<string, never>; reply: Tuning };
  /** Somebody did something in this frame so long ago, by hand. */
  'presence.active': { data: { agoMs: number }; reply: null };
  /** Something was pressed in this frame, while a sign-out is recorded. `recording` false: nobody records any more. */
  'teach.pressed': { data: PressReport; reply: { recording: boolean } };
  /** A page begins: is it to stay covered? */
  'presence.begun': { data: Record<string, never>; reply: { covered: boolean } };
}

/** The new document of a frame whose former one left unsaved fields behind by a request other than GET. */
export interface LeftCame extends LeftBehind {
  /** Of the last answer. */
  readonly status: number;
  readonly redirected: boolean;
}

/** What the worker sends to frames of a tab; of writes only those hear that `mayHear`. */
export interface ToFrame {
  /** May come twice with the same id: the second one knows of a save press that the first did not. */
  'write.left': WriteLeft;
  'write.ended': WriteEnded;
  'left.came': LeftCame;
  tuning: Tuning;
  /** To the tab's own document, which the cover lies over from now on, or not any more. */
  'page.covered': { readonly covered: boolean };
}

export type ToFrameMessage = {
  readonly [T in keyof ToFrame]: { readonly type: T; readonly data: ToFrame[T] };
}[keyof ToFrame];
