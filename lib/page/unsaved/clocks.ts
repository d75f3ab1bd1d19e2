import type { Book } from './book';
import type { Snapshot } from './carriers';
import { isRich } from './field';
import type { State } from './state';

export interface Clocks {
  /** What these hold now. `late`: a widget that answers the person would have changed before. */
  see(now: Snapshot, late: boolean): void;
  /** What changed since it was last read did so by itself. */
  compare(now: Snapshot): void;
  /** Changes by itself: nothing it says is anybody's work. */
  ticks(element: Element): boolean;
}

const vouched = new WeakSet<Element>();

/** A key or an event of the person's changed it: it is no clock. */
export const vouch = (element: Element): void => void vouched.add(element);

/** Values that scripts keep changing: clocks, counters, rotating tokens. Twice is enough to be known. None of them stands in a rich text. */
export function createClocks(book: Book): Clocks {
  const seen = new WeakMap<Element, State>();
  const strikes = new WeakMap<Element, number>();
  const strike = (element: Element) => {
    const count = (strikes.get(element) ?? 0) + 1;
    strikes.set(element, count);
    const record = book.of(element);
    if (count > 1 && record && record.version === 1) book.drop(record);
  };
  const note = (element: Element, state: State, byItself: boolean) => {
    const before = seen.get(element);
    seen.set(element, state);
    if (
      byItself &&
      !vouched.has(element) &&
      !isRich(element) &&
      before !== undefined &&
      before !== state &&
      (book.of(element)?.version ?? 1) === 1
    )
      strike(element);
  };
  return {
    see(now, late) {
      for (const [element, state] of now) note(element, state, late);
    },
    compare(now) {
      for (const [element, state] of now) note(element, state, true);
    },
    ticks: (element) => (strikes.get(element) ?? 0) > 1,
  };
}
