import type { Cdp, Session } from './cdp.ts';
import type { Engine } from './engine.ts';

export interface BrowserOptions {
  /** Folder of an earlier run's profile; a new, empty one if not said. */
  readonly profile?: string;
  /** true if not said. */
  readonly headless?: boolean;
  readonly args?: readonly string[];
  /** Of the browser's own words: `en-US` if not said. */
  readonly language?: 'en-US' | 'zh-CN' | 'zh-TW';
  /** Key that is trusted though nobody signed it: see the test bed's certificate. Firefox trusts every certificate. */
  readonly spki?: string;
  /** Words before the browser's own command line, e.g. `unshare`. */
  readonly wrapper?: (command: string, args: readonly string[]) => readonly [string, readonly string[]];
  /** Comes back with the tabs of its last run. */
  readonly restoresTabs?: boolean;
  /** Switches that would keep the browser from what is tested. */
  readonly without?: readonly string[];
}

export interface OpenOptions {
  readonly newWindow?: boolean;
  readonly background?: boolean;
}

export interface PageInfo {
  readonly id: string;
  readonly url: string;
  /** Page that opened it. */
  readonly openerId: string | null;
}

/** A cookie as the browser itself lists it, whoever has access to it. */
export interface BrowserCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  /** Top-level site of a partitioned one. */
  readonly partition: string | null;
}

/** One running browser. */
export interface Browser {
  readonly engine: Engine;
  readonly profile: string;
  readonly options: BrowserOptions;
  readonly ended: boolean;
  /** Chromium's protocol. @throws in other browsers */
  readonly cdp: Cdp;
  onEnd(listener: () => void): void;
  /** As a power cut would: no farewell to anybody, its children too. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** `close`, and the profile goes too. */
  remove(): Promise<void>;
  open(url: string, options?: OpenOptions): Promise<PageDriver>;
  at(pageId: string): Promise<PageDriver>;
  /** Every tab, and every window that is one page. */
  pages(): Promise<readonly PageInfo[]>;
  /** As a person does; a page that asks first stays. */
  closePage(pageId: string): Promise<void>;
  cookies(): Promise<readonly BrowserCookie[]>;
  /** One for a whole domain, as `.crm.test`. */
  setCookie(cookie: { readonly domain: string; readonly name: string; readonly value: string }): Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface EvaluateOptions {
  readonly userGesture?: boolean;
  readonly limitMs?: number;
}

export interface ScreenshotOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly whole?: boolean;
}

/** What a browser does with one page: `Tab` is what tests see of it. */
export interface PageDriver {
  readonly id: string;
  /** Chromium's protocol. @throws in other browsers */
  readonly session: Session;
  /** Value of an expression, promises awaited. @throws what the page throws */
  evaluate<T>(expression: string, options?: EvaluateOptions): Promise<T>;
  /** Returns once the page before is gone. @throws when nothing answers there */
  navigate(url: string): Promise<void>;
  /** Address of the page it leads to; null: there is none before. */
  back(): Promise<string | null>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Presses at the first point, moves over the others, lets go at the last. */
  drag(points: readonly Point[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Key by key; `\b`: the one that takes a letter back. */
  keys(text: string): Promise<void>;
  press(key: string, modifiers: number): Promise<void>;
  activate(): Promise<void>;
  /** PNG, base64. */
  screenshot(options: ScreenshotOptions): Promise<string>;
  colourScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Addresses of the frames in the page. */
  frames(): Promise<readonly string[]>;
  /** Errors of the page and of every script in it from now on, as they come. */
  errors(): Promise<readonly string[]>;
  /** The page plays a tone from now on, or no more. */
  sound(on: boolean): Promise<void>;
  crash(): Promise<void>;
  letGo(): Promise<void>;
  lookAgain(): Promise<void>;
}
