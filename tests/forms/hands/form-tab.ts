import type { Point } from './point.ts';

/** An element that was found, wherever it is. */
export interface Spot {
  /** Where its frame's left upper corner is in the tab. */
  readonly offset: Point;
  /** Calls a function of this project on the element: it may use `this` and its arguments only. */
  call<Args extends unknown[], T>(fn: (this: Element, ...args: Args) => T, ...args: Args): Promise<Awaited<T>>;
  focus(): Promise<void>;
  setFiles(paths: readonly string[]): Promise<void>;
}

/** A tab that a scenario runs in, with the input of its browser. */
export interface FormTab {
  /** What the page threw or complained of. */
  readonly complaints: string[];
  /** null: not there. */
  find(place: string): Promise<Spot | null>;
  /** One key stroke for each sign. */
  type(text: string): Promise<void>;
  /** `Enter`, `Control+s`, `Shift+Tab`, … */
  press(combination: string): Promise<void>;
  move(to: Point, steps: number): Promise<void>;
  click(at: Point, times: number): Promise<void>;
  /** Press, move in many steps, let go. What the page makes a drag of its data becomes one. */
  drag(from: Point, to: Point): Promise<void>;
  stroke(points: readonly Point[]): Promise<void>;
  wheel(at: Point, byPx: number): Promise<void>;
  dropFiles(at: Point, paths: readonly string[]): Promise<void>;
  /** The next file chooser that opens gets these files; the answer says whether one has opened. */
  expectChooser(paths: readonly string[]): Promise<() => Promise<boolean>>;
  back(): Promise<void>;
  /** Waits for the navigation that the last act has set going, if any. */
  quiet(): Promise<void>;
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** `button text=Save`, `text=Save`, `#name` */
export function parseSegment(segment: string): { selector: string; text: string | null } {
  const [, before = '', text = ''] = /^(.*?)\s*\btext=(.*)$/s.exec(segment) ?? [null, segment];
  return { selector: before.trim() || '*', text: text || null };
}
