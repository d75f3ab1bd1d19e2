/** A control that may sign out, found in one frame. Labels are page text: memory only, never stored, never shown after the job. */
export interface FoundControl {
  readonly frameId: number;
  /** Names the element inside its frame until the frame navigates. */
  readonly ref: string;
  /** Points after signout scoring; press at 45 or more (35 on a confirmation page). */
  readonly score: number;
  readonly label: string;
  readonly visible: boolean;
  /** Absolute address of a link; null: none, `#`, `javascript:`. */
  readonly href: string | null;
  /** The form that it submits, as it stands: lets the sign-out be sent later without the page. null: not a form control. */
  readonly form: {
    readonly method: 'GET' | 'POST';
    readonly action: string;
    readonly fields: readonly { readonly name: string; readonly value: string }[];
  } | null;
}

export interface FrameLook {
  readonly frameId: number;
  readonly url: string;
  /** Best first; only those of 30 points or more. */
  readonly controls: readonly FoundControl[];
  /** A visible, enabled password field. */
  readonly signInForm: boolean;
  /** Who it says is signed in: page text, memory only. Absent: it does not say. */
  readonly account?: string;
  /** Still building itself: no result is no result yet. */
  readonly busy: boolean;
}

export type PageLook =
  | { readonly kind: 'looked'; readonly frames: readonly FrameLook[] }
  /** Discarded, frozen, crashed, an error page, or no access. */
  | { readonly kind: 'no-answer' };

/** A menu that was looked into. */
export interface PeekedMenu {
  /** Of what opens it: page text. */
  readonly label: string;
  /** False: only the mouse went there. Nothing about it says that it opens a menu, or that was enough, or the page answers too late. */
  readonly pressed: boolean;
  readonly look: PageLook;
}

/** Something that speaks of signing out and means another thing. */
export interface RefusedControl {
  readonly label: string;
}
/** `refused`: another thing stands in its place now. `absent`: nowhere to be seen. */
export type TaughtLook =
  | { readonly kind: 'found'; readonly control: FoundControl }
  | { readonly kind: 'refused' | 'absent' | 'no-answer' };

export type PressOutcome = 'pressed' | 'gone' | 'no-answer';

/** `none`: no new box. `answered`: a fitting answer was pressed. `stuck`: a box without a fitting answer. `sign-in`: the box is a login dialog. `no-answer`: the page is gone or busy. */
export type BoxOutcome = 'none' | 'answered' | 'stuck' | 'sign-in' | 'no-answer';

/** Points from which a control is pressed; on a confirmation page less is enough (measured on real products: 81–195 against at most 44). */
export const PRESS_FROM = 45;
export const CONFIRM_FROM = 35;
