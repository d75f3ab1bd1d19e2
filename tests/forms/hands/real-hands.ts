import { pause, until } from '../../e2e/harness/until.ts';
import type { Hands, ServerAnswer } from '../page.ts';
import type { Lane } from '../server/lane.ts';
import type { Files } from './files.ts';
import type { FormTab, Spot } from './form-tab.ts';
import { canBeSeen, cornersOf, pointOf, wayTo } from './in-page.ts';
import type { Point } from './point.ts';

const LIMIT_MS = 6_000;

/** A person's hands in one tab. */
export class RealHands implements Hands {
  readonly #tab: FormTab;
  readonly #lane: Lane;
  readonly #files: Files;

  constructor(tab: FormTab, lane: Lane, files: Files) {
    this.#tab = tab;
    this.#lane = lane;
    this.#files = files;
  }

  async click(place: string): Promise<void> {
    await this.#tab.click(await this.#point(place), 1);
    await this.#tab.quiet();
  }

  async doubleClick(place: string): Promise<void> {
    await this.#tab.click(await this.#point(place), 2);
    await this.#tab.quiet();
  }

  type(text: string): Promise<void> {
    return this.#tab.type(text);
  }

  async press(key: string, times = 1): Promise<void> {
    for (let count = 0; count < times; count++) await this.#tab.press(key);
    if (key === 'Enter' || key === 'Space' || key.includes('+')) await this.#tab.quiet();
  }

  async fill(place: string, text: string): Promise<void> {
    await this.click(place);
    await this.#tab.press(process.platform === 'darwin' ? 'Meta+a' : 'Control+a');
    if (text === '') await this.#tab.press('Delete');
    else await this.#tab.type(text);
  }

  async choose(place: string, option: string): Promise<void> {
    const spot = await this.#visible(place);
    await spot.focus();
    const way = await until(
      async () => {
        const answer = await spot.call(wayTo, option);
        if (typeof answer === 'string') throw new Error(`${place} ${answer}`);
        return { answer };
      },
      `${place} offers ${option}`,
      LIMIT_MS,
    );
    await this.press(way.answer < 0 ? 'ArrowUp' : 'ArrowDown', Math.abs(way.answer));
  }

  async hover(place: string): Promise<void> {
    await this.#tab.move(await this.#point(place), 3);
  }

  async drag(from: string, to: string): Promise<void> {
    const start = await this.#point(from);
    const spot = await this.#visible(to);
    const { left, top, right, bottom } = await spot.call(cornersOf);
    await this.#tab.drag(start, moved({ x: (left + right) / 2, y: (top + bottom) / 2 }, spot.offset));
  }

  async draw(place: string): Promise<void> {
    await this.#point(place);
    const spot = await this.#visible(place);
    const { left, top, right, bottom } = await spot.call(cornersOf);
    const at = (x: number, y: number) =>
      moved({ x: left + (right - left) * x, y: top + (bottom - top) * y }, spot.offset);
    await this.#tab.stroke([at(0.2, 0.3), at(0.4, 0.7), at(0.6, 0.3), at(0.8, 0.7)]);
  }

  async upload(place: string, ...names: string[]): Promise<void> {
    const files = this.#files.paths(names);
    const spot = await this.#there(place);
    if (await spot.call(canBeSeen)) {
      const filled = await this.#tab.expectChooser(files);
      await this.click(place);
      if (await filled()) return;
    }
    await spot.setFiles(files);
  }

  async dropFiles(place: string, ...names: string[]): Promise<void> {
    await this.#tab.dropFiles(await this.#point(place), this.#files.paths(names));
  }

  async wheel(place: string, byPx: number): Promise<void> {
    await this.#tab.wheel(await this.#point(place), byPx);
  }

  async see(place: string): Promise<void> {
    await this.#visible(place);
  }

  async seeNot(place: string): Promise<void> {
    await until(
      async () => {
        const spot = await this.#tab.find(place);
        return !spot || !(await spot.call(canBeSeen));
      },
      `${place} is gone`,
      LIMIT_MS,
    );
  }

  rest(ms: number): Promise<void> {
    return pause(ms);
  }

  async back(): Promise<void> {
    await this.#tab.back();
    await this.#tab.quiet();
  }

  async server(answer: ServerAnswer): Promise<void> {
    this.#lane.answer = answer;
  }

  async writes(): Promise<number> {
    return this.#lane.realWrites;
  }

  #there(place: string): Promise<Spot> {
    return until(() => this.#tab.find(place), `${place} is there`, LIMIT_MS);
  }

  #visible(place: string): Promise<Spot> {
    return until(
      async () => {
        const spot = await this.#tab.find(place);
        return spot && (await spot.call(canBeSeen)) ? spot : null;
      },
      `${place} can be seen`,
      LIMIT_MS,
    );
  }

  /** Where a press would hit the element, once it stands still. */
  async #point(place: string): Promise<Point> {
    let why = 'is not there';
    let before = '';
    let tries = 0;
    return until(
      async () => {
        const spot = await this.#tab.find(place);
        if (!spot) return null;
        const answer = await spot.call(pointOf, tries++ % 4 === 2 && before === '');
        const still = typeof answer !== 'string' && answer.box === before;
        before = typeof answer === 'string' ? '' : answer.box;
        if (typeof answer === 'string') why = answer;
        return still ? moved(answer, spot.offset) : null;
      },
      `${place} can be pressed`,
      LIMIT_MS,
      30,
    ).catch((error: Error) => {
      throw new Error(`${place} ${why}`, { cause: error });
    });
  }
}

const moved = ({ x, y }: Point, by: Point): Point => ({ x: x + by.x, y: y + by.y });
