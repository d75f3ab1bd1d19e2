/** What a piece of unsaved work is; chooses its word on the screen. */
export type EntryKind = 'field' | 'rich-text' | 'choice' | 'file' | 'rows' | 'drawing' | 'form';

/** `possibly`: a save was tried and nobody can tell whether it worked, or the edit came before Signoff. Counts like `unsaved`. */
export type Certainty = 'unsaved' | 'possibly';

/** One thing somebody edited and did not save. Its content is never part of it. */
export interface UnsavedEntry {
  /** Names the thing in its frame's document until that goes away; for jumping there. */
  readonly ref: number;
  /** What the page calls it, at most 80 characters; empty: it has no name. For its owner's screen only: never stored, never logged. */
  readonly label: string;
  readonly kind: EntryKind;
  readonly certainty: Certainty;
}

/** What one frame says when it is asked. */
export interface FrameUnsaved {
  /** At most `MOST_ENTRIES`, in the order of their first edit. */
  readonly entries: readonly UnsavedEntry[];
  /** All of them, listed or not. */
  readonly total: number;
  /** Somebody has been in a frame of another host inside this one, where nobody can be asked. */
  readonly foreign: boolean;
  /** A live microphone, camera or remote stream plays here. */
  readonly call: boolean;
  /** What the site's own counter element shows; null: no such element, or no number in it. */
  readonly openItems: number | null;
}

export const MOST_ENTRIES = 50;
export const LABEL_CHARACTERS = 80;

/** What a frame reports of its own accord, whenever it changes. */
export interface FrameReport {
  readonly unsaved: number;
  readonly call: boolean;
}

/** Why a tab could not be asked; counts as unsaved (U12). */
export type UnknownWhy = 'discarded' | 'frozen' | 'no-answer' | 'foreign-frame';

/** One tab of a site, as it answered. */
export interface TabUnsaved {
  readonly tabId: number;
  /** The page's title, at most 80 characters. For its owner's screen only. */
  readonly title: string;
  readonly entries: readonly (UnsavedEntry & { readonly frameId: number })[];
  readonly total: number;
  /** null: everything of this tab was asked. */
  readonly unknown: UnknownWhy | null;
  readonly call: boolean;
  readonly openItems: number | null;
}

/** What a check found at one site: counts only, this is what the journal and the record keep. */
export interface UnsavedCount {
  readonly tabs: number;
  /** Entries in tabs that answered. */
  readonly entries: number;
  /** Tabs that could not be asked. */
  readonly unknownTabs: number;
  readonly calls: number;
}

/** The number the person reads: each tab that could not be asked stands for one entry. */
export const countOf = ({ entries, unknownTabs }: Pick<UnsavedCount, 'entries' | 'unknownTabs'>): number =>
  entries + unknownTabs;
