import { SECOND_MS } from '../base/time';

/** Not every press ends where a page hears of it: a list that the browser opens takes the end with it. */
const LONGEST_PRESS_MS = 2 * SECOND_MS;

/**
 * Calls back with the latest value, but not between the start of a press and its click: what a person presses would move away
 * under the pointer, and the press would be lost. Returns what takes the values, and the end of it.
 */
export function heldWhilePressed<T>(tell: (value: T) => void): { take: (value: T) => void; end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: [T] | null = null;
  const letGoIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      if (latest) tell(latest[0]);
      latest = null;
    }, ms);
  };
  // The click comes in the same turn as the end of its press.
  const onPointer = (event: Event) => letGoIn(event.type === 'pointerdown' ? LONGEST_PRESS_MS : 0);
  const types = ['pointerdown', 'pointerup', 'pointercancel'];
  for (const type of types) document.addEventListener(type, onPointer, true);
  return {
    take: (value) => {
      if (timer === undefined) tell(value);
      else latest = [value];
    },
    end: () => {
      clearTimeout(timer);
      for (const type of types) document.removeEventListener(type, onPointer, true);
    },
  };
}
