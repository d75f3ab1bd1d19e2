import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, EvaluateOptions, OpenOptions, PageDriver, Point, ScreenshotOptions } from './browser.ts';
import type { Session } from './cdp.ts';
import { until } from './until.ts';

/** One page, with what a person does in it. */
export class Tab {
  readonly #browser: Browser;
  readonly #page: PageDriver;

  private constructor(browser: Browser, page: PageDriver) {
    this.#browser = browser;
    this.#page = page;
  }

  static async open(browser: Browser, url: string, options: OpenOptions = {}): Promise<Tab> {
    const tab = new Tab(browser, await browser.open(url, options));
    if (url !== 'about:blank') await tab.loaded();
    return tab;
  }

  static async at(browser: Browser, pageId: string): Promise<Tab> {
    return new Tab(browser, await browser.at(pageId));
  }

  get id(): string {
    return this.#page.id;
  }

  /** Chromium's protocol. @throws in other browsers */
  get session(): Session {
    return this.#page.session;
  }

  evaluate<T = unknown>(expression: string, options: EvaluateOptions = {}): Promise<T> {
    return this.#page.evaluate<T>(expression, options);
  }

  /** Calls a function of this file in the page: it may use its arguments only. */
  call<Args extends unknown[], T>(fn: (...args: Args) => T, ...args: Args): Promise<Awaited<T>> {
    return this.evaluate(`(${fn})(...${JSON.stringify(args)})`);
  }

  async goto(url: string): Promise<void> {
    await this.#page.navigate(url);
    await this.loaded();
  }

  /** The page before in this tab's history, loaded; false when there is none. */
  async back(): Promise<boolean> {
    const url = await this.#page.back();
    if (url !== null && url !== 'about:blank') await this.loaded();
    return url !== null;
  }

  async loaded(limitMs = 15_000): Promise<void> {
    const state = `location.href !== 'about:blank' && document.readyState === 'complete'`;
    await until(() => this.evaluate(state, { limitMs: 2_000 }), 'the page is loaded', limitMs);
  }

  url(): Promise<string> {
    return this.evaluate<string>('location.href');
  }

  text(): Promise<string> {
    return this.evaluate<string>('document.body.innerText');
  }

  has(selector: string): Promise<boolean> {
    return this.evaluate(`document.querySelector(${JSON.stringify(selector)}) !== null`);
  }

  async waitFor(selector: string, limitMs = 15_000): Promise<true> {
    try {
      return await until(() => this.has(selector), `${selector} is there`, limitMs);
    } catch (error) {
      const shown = await this.text().catch(() => 'nothing that can be read');
      throw new Error(`${(error as Error).message}; the page shows: ${shown.replaceAll(/\s+/g, ' ').slice(0, 600)}`);
    }
  }

  waitForText(text: string, limitMs = 15_000): Promise<true> {
    return until(async () => (await this.text()).includes(text), `the page says "${text}"`, limitMs);
  }

  /** A real click in the middle of the element, after it stands still; once more if it moves away meanwhile. */
  async click(selector: string): Promise<void> {
    await this.waitFor(selector);
    const pointedAt = async () => {
      const first = await this.call(middleOf, selector, 30);
      if (first) await this.#page.move(first.x, first.y);
      const now = await this.call(middleOf, selector, 0);
      return now?.x === first?.x && now?.y === first?.y ? now : null;
    };
    const { x, y } = await until(pointedAt, `${selector} can be clicked`, 5_000);
    await this.#page.click(x, y);
  }

  /** A real click at this point of the window. */
  clickAt(x: number, y: number): Promise<void> {
    return this.#page.click(x, y);
  }

  drag(points: readonly Point[]): Promise<void> {
    return this.#page.drag(points);
  }

  moveTo(x: number, y: number): Promise<void> {
    return this.#page.move(x, y);
  }

  /** Types into a field as a person would, after what is there was selected. */
  async fill(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).select?.()`);
    await this.type(text);
  }

  /** Where the cursor is. */
  type(text: string): Promise<void> {
    return this.#page.type(text);
  }

  /** Presses the keys of these letters, wherever the focus is; `\b`: the one that takes a letter back. */
  keys(text: string): Promise<void> {
    return this.#page.keys(text);
  }

  /** `Tab`, `Enter`, `Escape`, … ; `modifiers`: 1 alt, 2 ctrl, 4 meta, 8 shift. */
  press(key: string, modifiers = 0): Promise<void> {
    return this.#page.press(key, modifiers);
  }

  activate(): Promise<void> {
    return this.#page.activate();
  }

  /** Writes a picture; `whole`: of the page's full height. */
  async screenshot(file: string, options: ScreenshotOptions = {}): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(await this.picture(options), 'base64'));
  }

  /** PNG, base64. */
  picture(options: ScreenshotOptions = {}): Promise<string> {
    return this.#page.screenshot(options);
  }

  colourScheme(scheme: 'light' | 'dark'): Promise<void> {
    return this.#page.colourScheme(scheme);
  }

  /** Addresses of the frames in it. */
  frames(): Promise<readonly string[]> {
    return this.#page.frames();
  }

  /** Errors of the page and of every script in it from now on, as they come. */
  errors(): Promise<readonly string[]> {
    return this.#page.errors();
  }

  /** The page plays a tone from now on, as somebody who speaks, or no more. */
  sound(on: boolean): Promise<void> {
    return this.#page.sound(on);
  }

  /** Ends the renderer as a crash does; the tab stays with its sad face. */
  crash(): Promise<void> {
    return this.#page.crash();
  }

  async exists(): Promise<boolean> {
    return (await this.#browser.pages()).some(({ id }) => id === this.id);
  }

  /** Lets go of the page, as if no tool had ever looked at it. */
  letGo(): Promise<void> {
    return this.#page.letGo();
  }

  lookAgain(): Promise<void> {
    return this.#page.lookAgain();
  }

  async close(): Promise<void> {
    await this.#browser.closePage(this.id).catch(() => {});
    await until(async () => !(await this.exists()), 'the tab is closed', 5_000).catch(() => {});
  }
}

/** Runs in the page. null while the element has no size or moves. */
function middleOf(selector: string, waitMs: number): Promise<{ x: number; y: number } | null> {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = () => element?.getBoundingClientRect();
  const before = box();
  return new Promise((resolve) =>
    setTimeout(() => {
      const now = box();
      const still = now && before && now.width > 0 && now.x === before.x && now.y === before.y;
      resolve(still ? { x: now.x + now.width / 2, y: now.y + now.height / 2 } : null);
    }, waitMs),
  );
}
