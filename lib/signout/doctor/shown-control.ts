/** What a sign-out would press in an open page, with the page's own words: for the eyes of the person at the screen, kept nowhere. */
export type ShownControl = (ControlInPage | NoControl) & {
  /** What a sign-out does before it presses anything. */
  readonly first: 'address' | 'taught' | 'recipe' | null;
  /** Labels of what speaks of signing out and means another thing. */
  readonly refused: readonly string[];
};

interface ControlInPage {
  readonly kind: 'shown';
  readonly label: string;
  /** False: likely, which is enough to be pressed. */
  readonly sure: boolean;
  /** Of the frame that holds it. */
  readonly host: string;
  /** Label of what opens its menu; null: it is in none, or its menu was left closed. */
  readonly menu: string | null;
  /** Outlined on the page; false: it would be pressed where it is hidden. */
  readonly inSight: boolean;
}

interface NoControl {
  readonly kind: 'none';
  /** Pages and menus that were looked into. */
  readonly tabs: number;
  readonly menus: number;
  /**
   * `silent`: no page answered. `unsaved`: menus were left closed because of work in the page. `undeclared`: so were things that only look
   * like menus. `unsure`: what was found is too unlikely.
   */
  readonly because: 'silent' | 'sign-in' | 'unsaved' | 'undeclared' | 'unsure' | 'not-there';
}
