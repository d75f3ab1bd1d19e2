import type { Protocol } from 'puppeteer-core';
import type { EvaluateOptions, PageDriver, Point, ScreenshotOptions } from './browser.ts';
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

/** One page of Chromium. No protocol domain is enabled in it, so leave prompts and the back/forward cache stay the browser's own. */
export class CdpPage implements PageDriver {
  readonly id: string;
  readonly #cdp: Cdp;
  #session: Session;

  private constructor(cdp: Cdp, id: string, session: Session) {
    this.#cdp = cdp;
    this.id = id;
    this.#session = session;
  }

  static async at(cdp: Cdp, id: string): Promise<CdpPage> {
    return new CdpPage(cdp, id, await cdp.attach(id));
  }

  get session(): Session {
    return this.#session;
  }

  evaluate<T>(expression: string, options: EvaluateOptions = {}): Promise<T> {
    return this.#session.evaluate<T>(expression, options);
  }

  async navigate(url: string): Promise<void> {
    const { errorText } = await this.#session.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
  }

  async back(): Promise<string | null> {
    const history = () => this.#session.send('Page.getNavigationHistory');
    const { currentIndex, entries } = await history();
    const entry = entries[currentIndex - 1];
    if (!entry) return null;
    await this.#session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
    await until(async () => (await history()).currentIndex < currentIndex, 'the page before is there');
    return entry.url;
  }

  async move(x: number, y: number): Promise<void> {
    await this.#session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  }

  async click(x: number, y: number): Promise<void> {
    const point = { x, y, button: 'left', clickCount: 1 } as const;
    await this.move(x, y);
    await this.#session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...point });
    await this.#session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...point });
  }

  async drag([first, ...others]: readonly Point[]): Promise<void> {
    const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Point | undefined, clickCount: number) =>
      at && this.#session.send('Input.dispatchMouseEvent', { type, x: at.x, y: at.y, button: 'left', clickCount });
    await mouse('mousePressed', first, 1);
    for (const point of others) await mouse('mouseMoved', point, 0);
    await mouse('mouseReleased', others.at(-1) ?? first, 1);
  }

  async type(text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
  }

  async keys(text: string): Promise<void> {
    for (const letter of text) {
      const what =
        letter === '\b'
          ? { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 }
          : { key: letter, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) };
      const typed = letter === '\b' ? {} : { text: letter };
      await this.#session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...what, ...typed });
      await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...what });
    }
  }

  async press(key: string, modifiers: number): Promise<void> {
    const code = keyCodes[key] ?? key.toUpperCase().charCodeAt(0);
    const what = { key, modifiers, windowsVirtualKeyCode: code, code: key === ' ' ? 'Space' : key };
    const text = key === 'Enter' ? '\r' : key === ' ' ? ' ' : undefined;
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...what, ...(text && { text }) });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...what });
  }

  async activate(): Promise<void> {
    await this.#cdp.send('Target.activateTarget', { targetId: this.id });
  }

  async screenshot({ width, height, scale = 2, whole = false }: ScreenshotOptions): Promise<string> {
    if (width && height) {
      const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
      await this.#session.send('Emulation.setDeviceMetricsOverride', metrics);
    }
    const { data } = await this.#session.send('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: whole,
    });
    if (width && height) await this.#session.send('Emulation.clearDeviceMetricsOverride');
    return data;
  }

  async colourScheme(value: 'light' | 'dark'): Promise<void> {
    await this.#session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  }

  async frames(): Promise<readonly string[]> {
    const { frameTree } = await this.#session.send('Page.getFrameTree');
    return frameTree.childFrames?.map(({ frame }) => frame.url) ?? [];
  }

  async errors(): Promise<readonly string[]> {
    const errors: string[] = [];
    this.#session.on('Runtime.exceptionThrown', ({ exceptionDetails }: Protocol.Runtime.ExceptionThrownEvent) => {
      const { text, exception, url } = exceptionDetails;
      errors.push(`${url ?? ''} ${exception?.description ?? text}`);
    });
    this.#session.on('Log.entryAdded', ({ entry }: Protocol.Log.EntryAddedEvent) => {
      if (entry.level === 'error' && !/favicon/.test(entry.url ?? '')) errors.push(entry.text);
    });
    await this.#session.send('Runtime.enable');
    await this.#session.send('Log.enable');
    await this.#session.send('Log.clear');
    return errors;
  }

  /** Somebody's hand is needed for a first one. */
  sound(on: boolean): Promise<void> {
    return this.evaluate(`(${playTone})(${on})`, { userGesture: true });
  }

  async crash(): Promise<void> {
    void this.#session.send('Page.crash').catch(() => {});
    await until(async () => !(await this.evaluate('1', { limitMs: 300 }).catch(() => null)), 'the page has crashed');
  }

  async letGo(): Promise<void> {
    await this.#session.detach();
  }

  async lookAgain(): Promise<void> {
    this.#session = await this.#cdp.attach(this.id);
  }
}

/** Runs in the page. */
async function playTone(on: boolean): Promise<void> {
  const kept = globalThis as { tone?: AudioContext };
  await kept.tone?.close();
  delete kept.tone;
  if (!on) return;
  kept.tone = new AudioContext();
  const tone = new OscillatorNode(kept.tone, { frequency: 440 });
  tone.connect(kept.tone.destination);
  tone.start();
}
