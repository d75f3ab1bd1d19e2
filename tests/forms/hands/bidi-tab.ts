import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { BidiPage } from '../../e2e/harness/bidi-page.ts';
import type { Firefox } from '../../e2e/harness/firefox.ts';
import { pause, until } from '../../e2e/harness/until.ts';
import { findPlace } from './bidi-places.ts';
import type { FormTab, Spot } from './form-tab.ts';
import { modifierKeys } from './keys.ts';
import { between, type Point } from './point.ts';

const rest = (duration: number) => ({ type: 'pause', duration });
const move = ({ x, y }: Point, duration = 0) => ({
  type: 'pointerMove',
  x: Math.floor(x),
  y: Math.floor(y),
  duration,
});
const down = { type: 'pointerDown', button: 0 };
const up = { type: 'pointerUp', button: 0 };

/** A tab of Firefox, in front. */
export class BidiTab implements FormTab {
  readonly complaints: string[] = [];
  readonly #browser: Firefox;
  readonly #page: BidiPage;
  #at: Point = { x: 0, y: 0 };
  #stop = (): void => {};

  private constructor(browser: Firefox, page: BidiPage) {
    this.#browser = browser;
    this.#page = page;
  }

  static async open(browser: Firefox, url: string): Promise<BidiTab> {
    const page = await browser.open('about:blank');
    const tab = new BidiTab(browser, page);
    await tab.#watch();
    await page.navigate(url);
    await tab.quiet();
    return tab;
  }

  find(place: string): Promise<Spot | null> {
    return findPlace(this.#browser, this.#page.id, place);
  }

  type(text: string): Promise<void> {
    return this.#page.keys(text);
  }

  press(combination: string): Promise<void> {
    const words = combination === '+' ? ['+'] : combination.split('+');
    const bits = words.slice(0, -1).map((word) => modifierKeys[word]?.bit ?? 0);
    return this.#page.press(
      words.at(-1) ?? '',
      bits.reduce((sum, bit) => sum | bit, 0),
    );
  }

  async move(to: Point, steps: number): Promise<void> {
    await this.#page.pointer(way(this.#at, to, steps), (points) => points.map((point) => move(point)));
    this.#at = to;
  }

  async click(at: Point, times: number): Promise<void> {
    if (times === 1) await this.#page.click(at.x, at.y);
    else await this.#page.pointer([at], ([there = at]) => [move(there), ...presses(times)]);
    this.#at = at;
  }

  /** Press, move in many steps, let go. What the page makes a drag of its data is carried by the browser itself. */
  async drag(from: Point, to: Point): Promise<void> {
    const begin = between(from, to, 0.15);
    const slowly = (points: readonly Point[]) => points.map((point) => move(point, 12));
    await this.#page.pointer([from, ...way(from, begin, 6)], ([first = from, ...others]) => [
      move(first),
      down,
      rest(60),
      ...slowly(others),
      rest(80),
    ]);
    const ahead = [...way(begin, to, 12), to];
    if (await this.#browser.scope('carry', this.#page.id, ahead)) await this.#page.pointer([to], () => [up]);
    else await this.#page.pointer(ahead, (points) => [...slowly(points), rest(120), up]);
    this.#at = to;
  }

  async stroke(points: readonly Point[]): Promise<void> {
    const line = points.flatMap((point, at) => way(points[at - 1] ?? point, point, 6));
    await this.#page.pointer(line, ([first = { x: 0, y: 0 }, ...others]) => [
      move(first),
      down,
      ...others.map((point) => move(point, 12)),
      up,
    ]);
    this.#at = points.at(-1) ?? this.#at;
  }

  async wheel({ x, y }: Point, byPx: number): Promise<void> {
    const scroll = { type: 'scroll', x: Math.floor(x), y: Math.floor(y), deltaX: 0, deltaY: byPx };
    const source = { type: 'wheel', id: 'wheel', actions: [scroll] };
    await this.#browser.bidi.send('input.performActions', { context: this.#page.id, actions: [source] });
  }

  async dropFiles(at: Point, paths: readonly string[]): Promise<void> {
    const files = paths.map((path) => ({
      name: basename(path),
      type: path.endsWith('.png') ? 'image/png' : 'text/plain',
      base64: readFileSync(path, 'base64'),
    }));
    await this.#browser.scope('drop', this.#page.id, at, files);
  }

  async expectChooser(files: readonly string[]): Promise<() => Promise<boolean>> {
    let filled = false;
    const stop = this.#browser.bidi.listen((method, params) => {
      if (method !== 'input.fileDialogOpened') return;
      const { context, element } = params as { context: string; element: { sharedId: string } };
      const fill = { context, element: { sharedId: element.sharedId }, files };
      void this.#browser.bidi.send('input.setFiles', fill).then(() => {
        filled = true;
      });
    });
    return async () => {
      await until(() => filled, 'a file chooser opens', 3_000).catch(() => {});
      stop();
      return filled;
    };
  }

  async back(): Promise<void> {
    if ((await this.#page.back()) === null) throw new Error('there is no page before');
  }

  async quiet(): Promise<void> {
    await pause(50);
    await until(async () => !(await this.#browser.scope('loads', this.#page.id)), 'the page is loaded', 12_000);
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await this.#page.screenshot({}), 'base64');
  }

  async close(): Promise<void> {
    await this.#browser.closePage(this.#page.id).catch(() => {});
    await until(() => this.#isGone(), 'the tab is closed', 5_000).catch(() => {});
    this.#stop();
  }

  async #isGone(): Promise<boolean> {
    return (await this.#browser.pages()).every(({ id }) => id !== this.#page.id);
  }

  /** Questions of the page are answered with yes. */
  async #watch(): Promise<void> {
    const { bidi } = this.#browser;
    const contexts = [this.#page.id];
    this.#stop = bidi.listen((method, params) => {
      const { context, message, level, text } = params as Readonly<Record<string, string>>;
      if (method === 'browsingContext.userPromptOpened' && context === this.#page.id) {
        this.complaints.push(`question answered with yes: ${message || '(leave?)'}`);
        bidi.send('browsingContext.handleUserPrompt', { context, accept: true }).catch(() => {});
      }
      if (method === 'log.entryAdded' && level === 'error') this.complaints.push(String(text));
    });
    const events = ['browsingContext.userPromptOpened', 'log.entryAdded', 'input.fileDialogOpened'];
    await bidi.send('session.subscribe', { events, contexts });
  }
}

/** In one go: apart, the browser takes them for single ones. */
const presses = (times: number) => Array.from({ length: times }, () => [down, up]).flat();

const way = (from: Point, to: Point, steps: number): Point[] =>
  Array.from({ length: steps }, (_, step) => between(from, to, (step + 1) / steps));
