import type { PageLook } from './look';

/** What the frames of one tab tell about being signed in. */
export interface TabLook {
  /** Of all frames; 0: no control of 30 points or more. */
  readonly bestScore: number;
  readonly signInForm: boolean;
  readonly busy: boolean;
}

/** null: the tab did not answer. */
export function tabLook(look: PageLook): TabLook | null {
  if (look.kind === 'no-answer') return null;
  const scores = look.frames.flatMap((frame) => frame.controls.map((control) => control.score));
  return {
    bestScore: Math.max(0, ...scores),
    signInForm: look.frames.some((frame) => frame.signInForm),
    busy: look.frames.some((frame) => frame.busy),
  };
}
