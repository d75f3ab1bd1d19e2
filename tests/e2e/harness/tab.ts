import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Cdp, Session } from './cdp.ts';
import { until } from './until.ts';

const keyCodes: Readonly<Record<string, number>> = {
  Enter: 13,
  Tab: 9,
  Escape: 27,
  ' ': 32,
  ArrowDown: 40,
  ArrowUp: 38,
};

/** One page. No protocol domain is enabled in it, so leave prompts and the back/forward cache stay the browser's own. */
export class Tab {
  readonly targetId: string;
  readonly #cdp: Cdp;
  #session: Session;

  private constructor(cdp: Cdp, targetId: string, session: Session) {
    this.#cdp = cdp;
    this.targetId = targetId;
    this.#session = session;
  }

  static async open(cdp: Cdp, url: string, options: { newWindow?: boolean; background?: boolean } = {}): Promise<Tab> {
    const { targetId } = await cdp.send('Target.createTarget', { url, ...options });
    const tab = await Tab.at(cdp, targetId);
    if (url !== 'about:blank') await tab.loaded();
    return tab;
  }

  static async at(cdp: Cdp, targetId: string): Promise<Tab> {
    return new Tab(cdp, targetId, await cdp.attach(targetId));
  }

  get session(): Session {
    return this.#session;
  }

  evaluate<T = unknown>(expression: string, options: { userGesture?: boolean; limitMs?: number } = {}): Promise<T> {
    return this.#session.evaluate<T>(expression, options);
  }

  call<Args extends unknown[], T>(fn: (...args: Args) => T, ...args: Args): Promise<Awaited<T>> {
    return this.#session.call(fn, ...args);
  }

  async goto(url: string): Promise<void> {
    const { errorText } = await this.#session.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await this.loaded();
  }

  /** The page before in this tab's history, loaded; false when there is none. */
  async back(): Promise<boolean> {
    const history = () => this.#session.send('Page.getNavigationHistory');
    const { currentIndex, entries } = await history();
    const entry = entries[currentIndex - 1];
    if (!entry) return false;
    await this.#session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
    await until(async () => (await history()).currentIndex < currentIndex, 'the page before is there');
    if (entry.url !== 'about:blank') await this.loaded();
    return true;
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

  waitFor(selector: string, limitMs = 15_000): Promise<true> {
    return until(() => this.has(selector), `${selector} is there`, limitMs);
  }

  waitForText(text: string, limitMs = 15_000): Promise<true> {
    return until(async () => (await this.text()).includes(text), `the page says "${text}"`, limitMs);
  }

  /** A real click in the middle of the element, after it stands still. */
  async click(selector: string): Promise<void> {
    await this.waitFor(selector);
    const { x, y } = await until(() => this.call(middleOf, selector), `${selector} can be clicked`, 5_000);
    const point = { x, y, button: 'left', clickCount: 1 } as const;
    await this.#session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await this.#session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...point });
    await this.#session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...point });
  }

  /** Types into a field as a person would, after what is there was selected. */
  async fill(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).select?.()`);
    await this.#session.send('Input.insertText', { text });
  }

  /** `Tab`, `Enter`, `Escape`, … ; `modifiers`: 1 alt, 2 ctrl, 4 meta, 8 shift. */
  async press(key: string, modifiers = 0): Promise<void> {
    const code = keyCodes[key] ?? key.toUpperCase().charCodeAt(0);
    const what = { key, modifiers, windowsVirtualKeyCode: code, code: key === ' ' ? 'Space' : key };
    const text = key === 'Enter' ? '\r' : key === ' ' ? ' ' : undefined;
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...what, ...(text && { text }) });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...what });
  }

  async activate(): Promise<void> {
    await this.#cdp.send('Target.activateTarget', { targetId: this.targetId });
  }

  /** Writes a picture; `whole`: of the page's full height. */
  async screenshot(
    file: string,
    options: { width?: number; height?: number; scale?: number; whole?: boolean } = {},
  ): Promise<void> {
    const { width, height, scale = 2, whole = false } = options;
    if (width && height) {
      const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
      await this.#session.send('Emulation.setDeviceMetricsOverride', metrics);
    }
    const { data } = await this.#session.send('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: whole,
    });
    if (width && height) await this.#session.send('Emulation.clearDeviceMetricsOverride');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  /** Ends the renderer as a crash does; the tab stays with its sad face. */
  async crash(): Promise<void> {
    void this.#session.send('Page.crash').catch(() => {});
    const crashed = async () => !(await this.evaluate('1', { limitMs: 300 }).catch(() => null));
    await until(crashed, 'the page has crashed');
  }

  async exists(): Promise<boolean> {
    const { targetInfos } = await this.#cdp.send('Target.getTargets');
    return targetInfos.some(({ targetId }) => targetId === this.targetId);
  }

  /** Lets go of the page, as if no tool had ever looked at it. */
  async letGo(): Promise<void> {
    await this.#session.detach();
  }

  async lookAgain(): Promise<void> {
    this.#session = await this.#cdp.attach(this.targetId);
  }

  async close(): Promise<void> {
    await this.#cdp.send('Target.closeTarget', { targetId: this.targetId }).catch(() => {});
    await until(async () => !(await this.exists()), 'the tab is closed', 5_000).catch(() => {});
  }
}

/** Runs in the page. null while the element has no size or moves. */
function middleOf(selector: string): Promise<{ x: number; y: number } | null> {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = () => element?.getBoundingClientRect();
  const before = box();
  return new Promise((resolve) =>
    setTimeout(() => {
      const now = box();
      const still = now && before && now.width > 0 && now.x === before.x && now.y === before.y;
      resolve(still ? { x: now.x + now.width / 2, y: now.y + now.height / 2 } : null);
    }, 30),
  );
}
