/** What the page side reports about one element that may sign out. Plain data: no element, no judgement. */
export interface ControlFeatures {
  /** Own text first, then `aria-label`, `title`, tooltip, `value`, `alt`, and the same of a child; each at most 200 characters. */
  readonly labels: readonly string[];
  /** `href`, `formaction`, data addresses, as written. */
  readonly addresses: readonly string[];
  /** Inline click handler or `javascript:` address. */
  readonly script: string | null;
  /** Id, classes, name, and data attributes as `name value`. */
  readonly marks: readonly string[];
  /** The same of a parent that holds nothing else. */
  readonly parentMarks: readonly string[];
  readonly iconMarks: readonly string[];
  readonly formAction: string | null;
  /** `password`: a field for one in it; `typing`: another visible field to type into. */
  readonly formFields: 'none' | 'typing' | 'password';
  /** Text of the nearest small container, without the label; at most 160 characters. */
  readonly surroundings: string;
  /** `pointer`: only the mouse cursor says that it can be pressed. */
  readonly kind: 'interactive' | 'pointer' | 'plain';
  /** Inside a header, navigation, menu, or something called user, account, profile. */
  readonly inMenu: boolean;
  readonly visible: boolean;
  /** Closest writing it stands in: `text` is an article, code, a quotation, an editor. */
  readonly prose: 'none' | 'paragraph' | 'text';
  readonly inTableRow: boolean;
  /** Three or more of the same label, each in a row of its own with its own address or text. */
  readonly oneOfList: boolean;
  readonly host: 'same' | 'same-parent' | 'other';
  readonly disabled: boolean;
  /** `a` without address, role and handler. */
  readonly bareAnchor: boolean;
  /** Matches a selector that the preset or the person named. */
  readonly named: boolean;
}

/** What may open the menu that holds the control. */
export interface OpenerFeatures {
  readonly labels: readonly string[];
  /** Id and classes of the element and of a child picture. */
  readonly marks: readonly string[];
  readonly hasPopup: boolean;
  readonly collapsed: boolean;
  readonly dropdownToggle: boolean;
  readonly summary: boolean;
  /** A link that leads somewhere. */
  readonly link: boolean;
  readonly submit: boolean;
  readonly corner: 'top-right' | 'bottom-left' | null;
  readonly textLength: number;
  readonly named: boolean;
}

/** A button inside a box that came up after a press. */
export interface AnswerFeatures {
  readonly labels: readonly string[];
  readonly marks: readonly string[];
  readonly focused: boolean;
  readonly disabled: boolean;
}

export interface BoxFeatures {
  /** At most 400 characters. */
  readonly text: string;
  /** `dialog`: by role, element or class. `floating`: only its position says so. */
  readonly kind: 'dialog' | 'floating';
  readonly hasField: boolean;
  readonly answers: readonly AnswerFeatures[];
}

/** `page`: anywhere. `confirmation`: a page that asks whether to sign out. */
export type LookMode = 'page' | 'confirmation';
