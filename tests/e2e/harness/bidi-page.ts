import { kill } from 'node:process';
import type { RemoteValue } from './bidi-value.ts';
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
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Space: ' ',
  F2: '\uE032',
};
const letters: Readonly<Record<string, string>> = { '\n': '\uE007', '\b': '\uE003' };
/** By the DevTools protocol's bits: 1 alt, 2 ctrl, 4 meta, 8 shift. */
const modifierKeys = ['\uE00A', '\uE009', '\uE03D', '\uE008'];

type KeyAction = { readonly type: 'keyDown' | 'keyUp'; readonly value: string };

/** A page or frame, and where its window begins in the page's. */
type Place = Point & { readonly context: string };

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

  move(x: number, y: number): Promise<void> {
    return this.pointer([{ x, y }], moves);
  }

  /** A list that opens takes all keys, but those of this protocol: it is shut, and the keys change what is chosen. */
  async click(x: number, y: number): Promise<void> {
    await this.pointer([{ x, y }], presses);
    const tag = `document.elementFromPoint(${x}, ${y})?.localName`;
    const target = { context: this.id, sandbox: 'tests' };
    const { value } = await this.#browser.remoteValue(target, tag, { limitMs: 1_000 }).catch(() => ({ value: null }));
    if (value === 'select') await this.#browser.scope('shutList', this.id);
  }

  drag(points: readonly Point[]): Promise<void> {
    return this.pointer(points, presses);
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

  /** Where there is no device Firefox plays nothing: the browser is told what the page would tell it. */
  sound(on: boolean): Promise<void> {
    return this.#browser.scope('sound', this.id, on);
  }

  /** Others of the same site may live in the same process. */
  async crash(): Promise<void> {
    const pid = await this.#browser.scope('processOf', this.id);
    if (!pid) throw new Error('the page has no process');
    kill(pid, 'SIGKILL');
    await until(() => !isThere(pid), 'the page has crashed');
  }

  /** Nothing is attached to a page. */
  async letGo(): Promise<void> {}
  async lookAgain(): Promise<void> {}

  /** Points of the page, and how they are written. The pointer does not get into a frame that lives in another process: there it is told to that frame. */
  async pointer(points: readonly Point[], written: (points: readonly Point[]) => readonly object[]): Promise<void> {
    const [first = { x: 0, y: 0 }] = points;
    const { context, x: left, y: top } = await this.#placeAt(first);
    const actions = written(points.map(({ x, y }) => ({ x: x - left, y: y - top })));
    await this.#perform(context, { type: 'pointer', id: 'mouse', actions });
  }

  /** Who is to be told of this point: the innermost frame in another process, else the page. */
  async #placeAt(point: Point): Promise<Place> {
    let told: Place = { context: this.id, x: 0, y: 0 };
    let inner: Place | null = told;
    while (inner) {
      if (inner.context !== this.id && (await this.#browser.scope('isElsewhere', inner.context))) told = inner;
      inner = await this.#frameAt(inner, point);
    }
    return told;
  }

  /** null: no frame is at this point. */
  async #frameAt(outer: Place, { x, y }: Point): Promise<Place | null> {
    const target = { context: outer.context, sandbox: 'tests' };
    const look = `(${frameIn})(${x - outer.x}, ${y - outer.y})`;
    const { type, value } = await this.#browser.remoteValue(target, look);
    if (type !== 'array') return null;
    const [window, left, top] = value as [RemoteValue, RemoteValue, RemoteValue];
    const { context } = window.value as { context: string };
    return { context, x: outer.x + Number(left.value), y: outer.y + Number(top.value) };
  }

  async #keys(actions: readonly KeyAction[]): Promise<void> {
    await this.#perform(await this.#browser.scope('focused', this.id), { type: 'key', id: 'keyboard', actions });
  }

  #perform(context: string, source: object): Promise<unknown> {
    return this.#browser.bidi.send('input.performActions', { context, actions: [source] });
  }
}

const down = (value: string): KeyAction => ({ type: 'keyDown', value });
const up = (value: string): KeyAction => ({ type: 'keyUp', value });
const moves = (points: readonly Point[]) =>
  points.map(({ x, y }) => ({ type: 'pointerMove', x: Math.floor(x), y: Math.floor(y) }));

const presses = (points: readonly Point[]) => {
  const [first, ...others] = moves(points);
  return [first ?? {}, { type: 'pointerDown', button: 0 }, ...others, { type: 'pointerUp', button: 0 }];
};

function isThere(pid: number): boolean {
  try {
    return kill(pid, 0);
  } catch {
    return false;
  }
}

/** Runs beside the page. */
function frameIn(x: number, y: number): [Window, number, number] | null {
  const element = document.elementFromPoint(x, y);
  if (!(element instanceof HTMLIFrameElement) || !element.contentWindow) return null;
  const box = element.getBoundingClientRect();
  return [element.contentWindow, box.x + element.clientLeft, box.y + element.clientTop];
}
