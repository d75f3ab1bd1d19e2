import type { Session } from '../../e2e/harness/cdp.ts';
import { pause, until } from '../../e2e/harness/until.ts';
import type { Hands, ServerAnswer } from '../page.ts';
import type { Lane } from '../server/lane.ts';
import type { Files } from './files.ts';
import { canBeSeen, cornersOf, pointOf, wayTo } from './in-page.ts';
import { Keyboard } from './keyboard.ts';
import { dispatchDrag, Mouse, type Point } from './mouse.ts';
import type { OpenedTab } from './opened-tab.ts';
import { callOn, type Spot } from './place.ts';

const LIMIT_MS = 6_000;

/** A person's hands in one tab. */
export class RealHands implements Hands {
  readonly #tab: OpenedTab;
  readonly #lane: Lane;
  readonly #files: Files;
  readonly #keyboard: Keyboard;
  readonly #mouse: Mouse;

  constructor(tab: OpenedTab, lane: Lane, files: Files) {
    this.#tab = tab;
    this.#lane = lane;
    this.#files = files;
    this.#keyboard = new Keyboard(tab.session);
    this.#mouse = new Mouse(tab.session);
  }

  get #session(): Session {
    return this.#tab.session;
  }

  async click(place: string): Promise<void> {
    await this.#mouse.click(await this.#point(place));
    await this.#tab.quiet();
  }

  async doubleClick(place: string): Promise<void> {
    await this.#mouse.click(await this.#point(place), 2);
    await this.#tab.quiet();
  }

  type(text: string): Promise<void> {
    return this.#keyboard.type(text);
  }

  async press(key: string, times = 1): Promise<void> {
    for (let count = 0; count < times; count++) await this.#keyboard.press(key);
    if (key === 'Enter' || key === 'Space' || key.includes('+')) await this.#tab.quiet();
  }

  async fill(place: string, text: string): Promise<void> {
    await this.click(place);
    await this.#keyboard.press(process.platform === 'darwin' ? 'Meta+a' : 'Control+a');
    if (text === '') await this.#keyboard.press('Delete');
    else await this.#keyboard.type(text);
  }

  async choose(place: string, option: string): Promise<void> {
    const spot = await this.#visible(place);
    await spot.session.send('DOM.focus', { objectId: spot.objectId });
    const way = await until(
      async () => {
        const answer = await callOn(spot, wayTo, option);
        if (typeof answer === 'string') throw new Error(`${place} ${answer}`);
        return { answer };
      },
      `${place} offers ${option}`,
      LIMIT_MS,
    );
    await this.press(way.answer < 0 ? 'ArrowUp' : 'ArrowDown', Math.abs(way.answer));
  }

  async hover(place: string): Promise<void> {
    await this.#mouse.move(await this.#point(place), { steps: 3 });
  }

  async drag(from: string, to: string): Promise<void> {
    const start = await this.#point(from);
    const spot = await this.#visible(to);
    const { left, top, right, bottom } = await callOn(spot, cornersOf);
    await this.#mouse.drag(start, moved({ x: (left + right) / 2, y: (top + bottom) / 2 }, spot.offset));
  }

  async draw(place: string): Promise<void> {
    await this.#point(place);
    const spot = await this.#visible(place);
    const { left, top, right, bottom } = await callOn(spot, cornersOf);
    const at = (x: number, y: number) =>
      moved({ x: left + (right - left) * x, y: top + (bottom - top) * y }, spot.offset);
    await this.#mouse.stroke([at(0.2, 0.3), at(0.4, 0.7), at(0.6, 0.3), at(0.8, 0.7)]);
  }

  async upload(place: string, ...names: string[]): Promise<void> {
    const files = this.#files.paths(names);
    const spot = await this.#there(place);
    if (await callOn(spot, canBeSeen)) {
      const filled = await this.#tab.expectChooser(files);
      await this.click(place);
      if (await filled()) return;
    }
    await spot.session.send('DOM.setFileInputFiles', { files, objectId: spot.objectId });
  }

  async dropFiles(place: string, ...names: string[]): Promise<void> {
    const at = await this.#point(place);
    const data = { items: [], files: this.#files.paths(names), dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
      await dispatchDrag(this.#session, type, at, data);
      await pause(40);
    }
  }

  async wheel(place: string, byPx: number): Promise<void> {
    await this.#mouse.wheel(await this.#point(place), byPx);
  }

  async see(place: string): Promise<void> {
    await this.#visible(place);
  }

  async seeNot(place: string): Promise<void> {
    await until(
      async () => {
        const spot = await this.#tab.places.find(place);
        return !spot || !(await callOn(spot, canBeSeen));
      },
      `${place} is gone`,
      LIMIT_MS,
    );
  }

  rest(ms: number): Promise<void> {
    return pause(ms);
  }

  async back(): Promise<void> {
    const { currentIndex, entries } = await this.#session.send('Page.getNavigationHistory');
    const entry = entries[currentIndex - 1];
    if (!entry) throw new Error('there is no page before');
    await this.#session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
    await this.#tab.quiet();
  }

  async server(answer: ServerAnswer): Promise<void> {
    this.#lane.answer = answer;
  }

  async writes(): Promise<number> {
    return this.#lane.realWrites;
  }

  #there(place: string): Promise<Spot> {
    return until(() => this.#tab.places.find(place), `${place} is there`, LIMIT_MS);
  }

  #visible(place: string): Promise<Spot> {
    return until(
      async () => {
        const spot = await this.#tab.places.find(place);
        return spot && (await callOn(spot, canBeSeen)) ? spot : null;
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
        const spot = await this.#tab.places.find(place);
        if (!spot) return null;
        const answer = await callOn(spot, pointOf, tries++ % 4 === 2 && before === '');
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
