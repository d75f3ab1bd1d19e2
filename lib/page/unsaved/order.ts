import { childCount, contains, parentOf, tag, textOf } from '../dom';
import type { Book } from './book';
import { labelOf } from './label-of';
import { childrenOf, isConnected, upwards } from './tree';

const LEVELS = 7;
const CARRIED_LEVELS = 4;
const CARRIED_MS = [120, 500] as const;
const MOST_CHILDREN = 150;
const MOST_TEXT = 600;

interface Level {
  readonly list: Element;
  readonly texts: readonly string[];
}

export interface Orders {
  /** A drag begins at this element. */
  lift(element: Element): void;
  /** A control is pressed that may carry something from one list over to another one. */
  press(button: Element): void;
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
    press(button) {
      const around = levelsAround(button).slice(0, CARRIED_LEVELS);
      const look = () => {
        const carried = around.find((level) => isCarried(level, button));
        if (carried) remember(book, carried, inWords);
      };
      for (const ms of CARRIED_MS) setTimeout(look, ms);
    },
    drop() {
      const moved = levels.find(({ list, texts }) => isConnected(list) && isMoved(texts, textsOf(list)));
      if (moved) remember(book, moved, said);
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
  return movedBetween(before, now);
}

/** The control stands between the two, in neither of them: a choice that is taken back is offered again. */
function isCarried({ list, texts }: Level, button: Element): boolean {
  const now = textsOf(list);
  const at = childrenOf(list).findIndex((child) => contains(child, button));
  return at >= 0 && texts[at] === now[at] && movedBetween(texts, now);
}

/** Two places changed: one lost words, the other got them. */
function movedBetween(before: readonly string[], now: readonly string[]): boolean {
  const changed = before.flatMap((text, at) => (text === now[at] ? [] : [at]));
  if (before.length !== now.length || changed.length < 2 || changed.length > 3) return false;
  return changed.some((from) => {
    const gone = wordsOf(before[from] ?? '').filter((word) => !wordsOf(now[from] ?? '').includes(word));
    return (
      gone.length > 0 &&
      changed.some((to) => to !== from && gone.every((word) => wordsOf(now[to] ?? '').includes(word)))
    );
  });
}

/** Counters change whenever something is marked. */
const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /\p{L}{3,}/u.test(word));
const inWords = (texts: readonly string[]): string => said(texts.map((text) => wordsOf(text).join(' ')));

/** Empty parts are handles and places where something may be dropped. */
const said = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

function remember(book: Book, { list, texts }: Level, saying: typeof said): void {
  const read = () => saying(textsOf(list));
  book.edited({
    key: orderKey(list),
    element: () => list,
    kind: 'rows',
    label: () => labelOf(list),
    read,
    base: saying(texts),
    certainty: 'unsaved',
  });
}

const keys = new WeakMap<Element, object>();

function orderKey(list: Element): object {
  const known = keys.get(list) ?? {};
  keys.set(list, known);
  return known;
}
