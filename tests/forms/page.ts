/** One realistic page of a CRM and what a person does on it. Lives in `pages/<id>/page.ts`, its client code in `pages/<id>/index.html` beside it. */
export interface FormPage {
  /** Folder name. */
  readonly id: string;
  readonly family:
    | 'server-rendered'
    | 'jquery'
    | 'react'
    | 'vue'
    | 'angular'
    | 'svelte'
    | 'web-components'
    | 'rich-text'
    | 'grid'
    | 'drag-and-drop'
    | 'frames'
    | 'traps';
  /** npm names of the third-party libraries that make its controls. */
  readonly libraries: readonly string[];
  readonly scenarios: readonly Scenario[];
}

/** Begins with a freshly opened page. */
export interface Scenario {
  readonly name: string;
  readonly steps: readonly Step[];
}

export interface Step {
  /** What the person does, as a sentence. */
  readonly what: string;
  /** null: just opened. */
  readonly deed: ((hands: Hands) => Promise<void>) | null;
  /** What holds from then on: is there work that a sign-out would eat? */
  readonly then: 'clean' | 'unsaved';
}

/**
 * Real key, mouse and file input of the browser. A place is a CSS selector; ` >>> ` goes into a shadow root (open or closed) or into a frame's
 * document; `text=Save` after a selector (`button text=Save`) takes the first visible match whose text is or begins with it.
 */
export interface Hands {
  click(place: string): Promise<void>;
  doubleClick(place: string): Promise<void>;
  /** Key strokes, one by one, wherever the focus is. */
  type(text: string): Promise<void>;
  /** `Enter`, `Tab`, `Escape`, `Backspace`, `Delete`, `ArrowDown`, `Home`, `Control+s`, `Control+a`, `Shift+Tab`, … */
  press(key: string, times?: number): Promise<void>;
  /** Clicks, selects all, types: what was there is replaced. */
  fill(place: string, text: string): Promise<void>;
  /** Chooses an option of a native select by its text, with the keyboard. */
  choose(place: string, option: string): Promise<void>;
  hover(place: string): Promise<void>;
  drag(from: string, to: string): Promise<void>;
  /** A stroke with the button held down, from one corner of the element towards the other. */
  draw(place: string): Promise<void>;
  /** Files chosen in a file field. */
  upload(place: string, ...names: string[]): Promise<void>;
  /** Files dropped on an element. */
  dropFiles(place: string, ...names: string[]): Promise<void>;
  wheel(place: string, byPx: number): Promise<void>;
  /** Waits until the place is there and visible. */
  see(place: string): Promise<void>;
  /** Waits until it is gone or hidden. */
  seeNot(place: string): Promise<void>;
  /** Time passes: clocks tick, debounced saves leave. */
  rest(ms: number): Promise<void>;
  /** Browser's Back. */
  back(): Promise<void>;
  /** What the server answers from now on to writes below `/api/` and `/forms/`; unset: 200 `{"ok":true}`, or 303 to where `next` points. */
  server(answer: ServerAnswer): Promise<void>;
  /** How many writes (non-GET) the server has got since the page was opened. */
  writes(): Promise<number>;
}

export interface ServerAnswer {
  readonly status?: number;
  /** JSON unless it begins with `<`. */
  readonly body?: unknown;
  readonly delayMs?: number;
  /** The connection breaks instead. */
  readonly broken?: boolean;
}
