import { kill } from 'node:process';
import type { EvaluateOptions, PageDriver, Point, ScreenshotOptions } from './browser.ts';
import type { Session } from './cdp.ts';
import type { Firefox } from './firefox.ts';
import { until } from './until.ts';

/** As WebDriver writes keys that are no letters. */
const keys: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Home: '\uE011',
  End: '\uE010',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const letters: Readonly<Record<string, string>> = { '\n': '\uE007', '\b': '\uE003' };
/** By the DevTools protocol's bits: 1 alt, 2 ctrl, 4 meta, 8 shift. */
const modifierKeys = ['\uE00A', '\uE009', '\uE03D', '\uE008'];

type KeyAction = { readonly type: 'keyDown' | 'keyUp'; readonly value: string };

/** One page of Firefox. */
export class BidiPage implements PageDriver {
  readonly id: string;
  readonly #browser: Firefox;

  constructor(browser: Firefox, id: string) {
    this.#browser = browser;
    this.id = id;
  }

  get session(): Session {
    throw new Error('Firefox does not speak Chromium’s protocol');
  }

  evaluate<T>(expression: string, options: EvaluateOptions = {}): Promise<T> {
    return this.#browser.evaluate(this.id, expression, options) as Promise<T>;
  }

  async navigate(url: string): Promise<void> {
    const { failed } = await this.#browser.scope('navigate', this.id, url);
    if (failed) throw new Error(`${url}: not to be reached`);
  }

  back(): Promise<string | null> {
    return this.#browser.scope('back', this.id);
  }

  async move(x: number, y: number): Promise<void> {
    await this.#pointer([moved({ x, y })]);
  }

  async click(x: number, y: number): Promise<void> {
    await this.#pointer([moved({ x, y }), pressed, released]);
  }

  async drag(points: readonly Point[]): Promise<void> {
    const [first, ...others] = points.map(moved);
    if (first) await this.#pointer([first, pressed, ...others, released]);
  }

  async type(text: string): Promise<void> {
    const values = [...text].map((letter) => letters[letter] ?? letter);
    await this.#keys(values.flatMap((value) => [down(value), up(value)]));
  }

  keys(text: string): Promise<void> {
    return this.type(text);
  }

  async press(key: string, modifiers: number): Promise<void> {
    const held = modifierKeys.filter((_, bit) => modifiers & (1 << bit));
    const value = keys[key] ?? key;
    await this.#keys([...held.map(down), down(value), up(value), ...held.toReversed().map(up)]);
  }

  activate(): Promise<void> {
    return this.#browser.scope('activate', this.id);
  }

  async screenshot({ width, height, scale = 2, whole = false }: ScreenshotOptions): Promise<string> {
    const context = this.id;
    const sized = width !== undefined && height !== undefined;
    const setViewport = (viewport: object | null, devicePixelRatio: number | null) =>
      this.#browser.bidi.send('browsingContext.setViewport', { context, viewport, devicePixelRatio });
    if (sized) await setViewport({ width, height }, scale);
    const { data } = await this.#browser.bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context,
      origin: whole ? 'document' : 'viewport',
    });
    if (sized) await setViewport(null, null);
    return data;
  }

  colourScheme(scheme: 'light' | 'dark'): Promise<void> {
    return this.#browser.scope('colourScheme', this.id, scheme);
  }

  frames(): Promise<readonly string[]> {
    return this.#browser.scope('frames', this.id);
  }

  async errors(): Promise<readonly string[]> {
    const errors: string[] = [];
    const { bidi } = this.#browser;
    bidi.listen((method, params) => {
      if (method !== 'log.entryAdded') return;
      const { level, text, source } = params as { level: string; text: string; source: { context?: string } };
      if (level === 'error' && source.context === this.id) errors.push(text);
    });
    await bidi.send('session.subscribe', { events: ['log.entryAdded'], contexts: [this.id] });
    errors.length = 0; // what was before is told first
    return errors;
  }

  /** Others of the same site may live in the same process. */
  async crash(): Promise<void> {
    const pid = await this.#browser.scope('processOf', this.id);
    if (pid) kill(pid, 'SIGKILL');
    await until(async () => !(await this.evaluate('1', { limitMs: 300 }).catch(() => null)), 'the page has crashed');
  }

  /** Nothing is attached to a page. */
  async letGo(): Promise<void> {}
  async lookAgain(): Promise<void> {}

  #pointer(actions: readonly object[]): Promise<unknown> {
    return this.#perform({ type: 'pointer', id: 'mouse', actions });
  }

  #keys(actions: readonly KeyAction[]): Promise<unknown> {
    return this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  #perform(source: object): Promise<unknown> {
    return this.#browser.bidi.send('input.performActions', { context: this.id, actions: [source] });
  }
}

const down = (value: string): KeyAction => ({ type: 'keyDown', value });
const up = (value: string): KeyAction => ({ type: 'keyUp', value });
const moved = ({ x, y }: Point) => ({ type: 'pointerMove', x: Math.floor(x), y: Math.floor(y) });
const pressed = { type: 'pointerDown', button: 0 };
const released = { type: 'pointerUp', button: 0 };
