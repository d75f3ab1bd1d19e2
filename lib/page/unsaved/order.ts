import { childCount, parentOf, tag, textOf } from '../dom';
import type { Book } from './book';
import { labelOf } from './label-of';
import { childrenOf, isConnected, upwards } from './tree';

const LEVELS = 7;
const MOST_CHILDREN = 150;
const MOST_TEXT = 600;

interface Level {
  readonly list: Element;
  readonly texts: readonly string[];
}

export interface Orders {
  /** A drag begins at this element. */
  lift(element: Element): void;
  /** The drag is over; anything that changed places is a record. */
  drop(): void;
}

/** What a person drags elsewhere in a list, a board or a calendar. */
export function createOrders(book: Book): Orders {
  let levels: readonly Level[] = [];
  return {
    lift(element) {
      levels = levelsAround(element);
    },
    drop() {
      const moved = levels.find(({ list, texts }) => isConnected(list) && isMoved(texts, textsOf(list)));
      if (moved) remember(book, moved);
    },
  };
}

function levelsAround(element: Element): Level[] {
  const levels: Level[] = [];
  for (const at of upwards(parentOf(element), 14)) {
    if (tag(at) === 'body' || levels.length === LEVELS) break;
    if (childCount(at) > 1) levels.push({ list: at, texts: textsOf(at) });
  }
  return levels;
}

const textsOf = (list: Element): string[] =>
  childrenOf(list)
    .slice(0, MOST_CHILDREN)
    .map((child) => textOf(child, MOST_TEXT));

/** The same parts in another order, or a part that left one place for another one. */
function isMoved(before: readonly string[], now: readonly string[]): boolean {
  if (before.length === now.length && before.every((text, at) => text === now[at])) return false;
  const sorted = (texts: readonly string[]) =>
    texts
      .filter((text) => text !== '')
      .toSorted()
      .join('\n');
  if (sorted(before) === sorted(now)) return true;
  return before.length === now.length && movedBetween(before, now);
}

/** Two places changed: one lost words, the other got them. */
function movedBetween(before: readonly string[], now: readonly string[]): boolean {
  const changed = before.flatMap((text, at) => (text === now[at] ? [] : [at]));
  if (changed.length < 2 || changed.length > 3) return false;
  const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /\p{L}{3,}/u.test(word));
  return changed.some((from) => {
    const gone = wordsOf(before[from] ?? '').filter((word) => !wordsOf(now[from] ?? '').includes(word));
    return (
      gone.length > 0 &&
      changed.some((to) => to !== from && gone.every((word) => wordsOf(now[to] ?? '').includes(word)))
    );
  });
}

/** Empty parts are handles and places where something may be dropped. */
const said = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

function remember(book: Book, { list, texts }: Level): void {
  const read = () => said(textsOf(list));
  book.edited({
    key: orderKey(list),
    element: () => list,
    kind: 'rows',
    label: () => labelOf(list),
    read,
    base: said(texts),
    certainty: 'unsaved',
  });
}

const keys = new WeakMap<Element, object>();

function orderKey(list: Element): object {
  const known = keys.get(list) ?? {};
  keys.set(list, known);
  return known;
}
