import { fieldAt } from './field';
import type { Orders } from './order';

const DRAGGED_PX = 6;
/** A dropped thing is drawn at its new place at once, or after an animation. */
const DROPPED_MS = [60, 450] as const;

export interface Drags {
  /** A button went down; what it moves by more than a few pixels is dragged. */
  start(element: Element, x: number, y: number): void;
  /** A drag begins, by whatever means. */
  lift(element: Element): void;
  drop(): void;
}

export function createDrags(orders: Orders, soon: () => void): Drags {
  let from: { readonly element: Element; readonly x: number; readonly y: number } | null = null;
  let lifted = false;

  const moved = ({ clientX, clientY, isTrusted }: PointerEvent) => {
    if (from === null || !isTrusted || Math.hypot(clientX - from.x, clientY - from.y) < DRAGGED_PX) return;
    stop();
    if (fieldAt(from.element) === null) lift(from.element);
  };
  const stop = () => removeEventListener('pointermove', moved, true);
  const lift = (element: Element) => {
    if (lifted) return;
    lifted = true;
    orders.lift(element);
  };
  const look = () => {
    orders.drop();
    soon();
  };
  return {
    lift,
    start(element, x, y) {
      from = { element, x, y };
      lifted = false;
      addEventListener('pointermove', moved, { capture: true, passive: true });
    },
    drop() {
      stop();
      if (!lifted) return;
      lifted = false;
      for (const ms of DROPPED_MS) setTimeout(look, ms);
    },
  };
}
