import type { Session } from '../../e2e/harness/cdp.ts';
import { pause } from '../../e2e/harness/until.ts';
import { between, type Point } from './point.ts';

export class Mouse {
  readonly #session: Session;
  #at: Point = { x: 0, y: 0 };

  constructor(session: Session) {
    this.#session = session;
  }

  async move(to: Point, options: { steps?: number; held?: boolean } = {}): Promise<void> {
    const { steps = 1, held = false } = options;
    const from = this.#at;
    for (let step = 1; step <= steps; step++) {
      this.#at = between(from, to, step / steps);
      await this.#send('mouseMoved', { buttons: held ? 1 : 0, ...(held && { button: 'left' as const }) });
      if (steps > 1) await pause(12);
    }
  }

  async press(clickCount = 1): Promise<void> {
    await this.#send('mousePressed', { button: 'left', buttons: 1, clickCount });
  }

  async release(clickCount = 1): Promise<void> {
    await this.#send('mouseReleased', { button: 'left', buttons: 0, clickCount });
  }

  async click(at: Point, times = 1): Promise<void> {
    await this.move(at);
    for (let count = 1; count <= times; count++) {
      await this.press(count);
      await this.release(count);
    }
  }

  async wheel(at: Point, deltaY: number): Promise<void> {
    await this.move(at);
    await this.#send('mouseWheel', { deltaX: 0, deltaY });
  }

  /** Press, move in many steps, let go. What the page makes a drag of its data becomes one. */
  async drag(from: Point, to: Point): Promise<void> {
    await this.move(from);
    await this.#session.send('Input.setInterceptDrags', { enabled: true });
    const drags = new Drags(this.#session);
    try {
      await this.press();
      await pause(60);
      await this.move(between(from, to, 0.15), { steps: 6, held: true });
      await pause(80); // the browser starts a drag of data now, or never
      if (drags.data) await drags.carry(this.#at, to);
      else {
        await this.move(to, { steps: 12, held: true });
        await this.move({ x: to.x + 1, y: to.y + 1 }, { steps: 2, held: true });
        await pause(120);
      }
      this.#at = to;
      await this.release();
    } finally {
      drags.stop();
      await this.#session.send('Input.setInterceptDrags', { enabled: false });
    }
  }

  async stroke(points: readonly Point[]): Promise<void> {
    const [first, ...rest] = points;
    if (!first) return;
    await this.move(first);
    await this.press();
    for (const point of rest) await this.move(point, { steps: 6, held: true });
    await this.release();
  }

  #send(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel', what: object): Promise<void> {
    return this.#session.send('Input.dispatchMouseEvent', { type, ...this.#at, ...what });
  }
}

export interface DragData {
  readonly items: { mimeType: string; data: string }[];
  readonly files?: string[];
  readonly dragOperationsMask: number;
}

/** Drags of data, which the browser hands over instead of asking the system for one. */
class Drags {
  readonly #session: Session;
  readonly stop: () => void;
  data: DragData | null = null;

  constructor(session: Session) {
    this.#session = session;
    this.stop = session.on('Input.dragIntercepted', ({ data }: { data: DragData }) => {
      this.data = data;
    });
  }

  async carry(from: Point, to: Point): Promise<void> {
    const { data } = this;
    if (!data) return;
    await dispatchDrag(this.#session, 'dragEnter', from, data);
    for (let step = 1; step <= 12; step++) {
      await dispatchDrag(this.#session, 'dragOver', between(from, to, step / 12), data);
      await pause(20);
    }
    await dispatchDrag(this.#session, 'dragOver', to, data);
    await pause(60);
    await dispatchDrag(this.#session, 'drop', to, data);
  }
}

export function dispatchDrag(
  session: Session,
  type: 'dragEnter' | 'dragOver' | 'drop',
  { x, y }: Point,
  data: DragData,
): Promise<void> {
  return session.send('Input.dispatchDragEvent', { type, x, y, data });
}
