import { giveUpWords } from '../../unsaved/words';
import { attribute, contains, queryAll, tag, textOf } from '../dom';
import type { Book, WorkRecord } from './book';
import { isPopup } from './carriers';
import {
  CELL,
  type Cell,
  type Cells,
  cellsOf,
  GRID,
  gridAt,
  gridPartAt,
  hasBoxSign,
  isTicked,
  placeOf,
  signsIn,
  textIn,
  widest,
} from './cell-texts';
import { EDITABLE, isKeyTrap, isText } from './field';
import { labelOf } from './label-of';
import { buttonAt, isNavigation, wordsOn } from './press';
import { isSecret } from './secret';
import { type State, stateOf } from './state';
import { closestDeep, holds, isConnected } from './tree';

const EDITOR = `input:not([type=checkbox],[type=radio],[type=hidden]),select,textarea,${EDITABLE},[class*=-editing],[class*=inline-edit]`;
/** More cells than this do not change by one edit: the table was sorted, filtered or loaded anew. */
const MOST_CHANGED = 25;
const HANDLE_PX = 14;

/** What was discarded is drawn anew within this time. */
const GIVEN_UP_MS = 2_000;

/** "Discard" was pressed while these cells could not be seen. */
interface GivenUp {
  readonly away: readonly WorkRecord[];
  readonly cells: readonly Cell[];
  readonly at: number;
}

export interface Grids {
  /** The person turned to this element: what the cells of its table say now is what they said before the edit. */
  visit(element: Element): void;
  /** The person pressed in something that opened over the page because of this: a list from which a cell takes its text. */
  choose(opener: Element | null, pressed: Element): void;
  /** This field is being edited; it may be the editor of a cell. */
  editing(field: Element): void;
  /** A key or the clipboard changed cells without an editor. */
  changed(element: Element): void;
  /** The editor of a cell was closed: hidden over its table. */
  isPutAway(field: Element): boolean;
  /** It lies over a table and is no cell's own: what scripts put into it is a cell's text. */
  isOver(field: Element): boolean;
  /** Cells that say something else than before the edit become records. */
  compare(): void;
}

export function createGrids(book: Book): Grids {
  let grid: Element | null = null;
  let before: Cells = new Map();
  let open = false;
  let typed = '';
  /** A tick changes its own cell; other cells that change then were sorted or selected. */
  let only: string | null = null;
  let givenUp: GivenUp | null = null;
  /** Editors that lie over the table while they are open. */
  const over = new WeakSet<Element>();
  let standing = new WeakSet<Element>();
  const keys = new WeakMap<Element, Map<string, object>>();

  const openEditors = () => (grid ? queryAll(grid, EDITOR).filter((one) => !standing.has(one) && !isHidden(one)) : []);
  const turnTo = (next: Element) => {
    [grid, open] = [next, false];
    before = cellsOf(next);
    standing = new WeakSet(queryAll(next, EDITOR).filter((one) => !isHidden(one)));
  };
  /** A calendar or a list that belongs to the editor of a cell. */
  const isEditorsPopup = (element: Element) =>
    grid !== null && openEditors().length > 0 && (isPopup(element) || holds(grid, element));
  /** A box that came into a cell that had none: it leaves a text when it goes. */
  const isBoxEditor = (element: Element) => {
    const cell = closestDeep(element, CELL);
    const text = cell && before.get(placeOf(cell))?.text;
    return cell !== null && typeof text === 'string' && hasBoxSign(signsIn(cell)) && !hasBoxSign(text);
  };
  const unseen = (): GivenUp | null => {
    const away = book.dirty().filter((record) => record.drawn && record.element() === grid);
    return grid && away.length > 0 ? { away, cells: [...cellsOf(grid).values()], at: performance.now() } : null;
  };
  /** Rows drawn anew by a press on "discard" are those that were saved; so are those that cannot be seen now. */
  const dropGivenUp = () => {
    if (givenUp === null) return;
    const { away, cells, at } = givenUp;
    if (performance.now() - at > GIVEN_UP_MS) givenUp = null;
    if (cells.length === 0 || cells.some(({ element }) => isConnected(element))) return;
    givenUp = null;
    for (const record of away) book.drop(record);
  };
  const compare = () => {
    dropGivenUp();
    if (grid === null || !open || !isConnected(grid) || openEditors().length > 0) return;
    const now = cellsOf(grid);
    const changed = [...before].filter(
      ([key, { text }]) => (only ?? key) === key && (now.get(key)?.text ?? text) !== text,
    );
    if (changed.length === 0) return;
    open = false;
    const likely = changed.length <= MOST_CHANGED ? changed : changed.filter(([key]) => now.get(key)?.text === typed);
    for (const [name, { text }] of likely) {
      const cell = now.get(name)?.element ?? grid;
      record(book, grid, name, keyOf(keys, closestDeep(cell, GRID) ?? grid, name), cell, text);
    }
  };
  const visit = (element: Element) => {
    const next = gridAt(element);
    const button = buttonAt(element);
    givenUp = button && giveUpWords.test(wordsOn(button)) ? unseen() : null;
    if (next !== grid && isEditorsPopup(element)) {
      open = true;
      return;
    }
    if (next === null) return;
    if (next === grid && (openEditors().length > 0 || isBoxEditor(element))) open = true;
    else {
      compare();
      turnTo(next);
    }
    const cell = closestDeep(element, CELL);
    only = cell && isTicked(cell) && !isBoxEditor(element) ? placeOf(cell) : null;
    if (only !== null || isPulled(element)) open = true;
  };
  return {
    visit,
    choose(opener, pressed) {
      const cell = opener && closestDeep(opener, CELL);
      const pulled = isHandle(pressed);
      const offers =
        pulled || closestDeep(pressed, '[role=option],[role=menuitem],li') !== null || openEditors().length > 0;
      if (!cell || grid === null || !offers || gridAt(cell) !== grid || closestDeep(pressed, CELL))
        return visit(pressed);
      if (pulled) turnTo(grid);
      only = pulled ? null : placeOf(cell);
      open = true;
    },
    editing(field) {
      const next = gridAt(field);
      if (next === null) return;
      if (next !== grid) turnTo(next);
      if (standing.has(field) && !isOverlay(field)) return;
      standing.delete(field);
      only = null;
      if (isOverlay(field)) over.add(field);
      open = true;
      typed = isSecret(field) ? '' : (stateOf(field) ?? '');
    },
    changed(element) {
      const part = gridPartAt(element);
      if (part === null) return;
      const next = widest(part);
      if (isReadOnly(part) && isReadOnly(next) && !isKeyTrap(element)) return;
      only = null;
      if (next !== grid) turnTo(next);
      open = true;
    },
    isPutAway: (field) => over.has(field) && (isHidden(field) || isCovered(field)),
    isOver: (field) =>
      isText(field) && isOverlay(field) && gridAt(field) !== null && closestDeep(field, 'form') === null,
    compare,
  };
}

/** A cell stays the same wherever somebody presses to turn to its table. */
function keyOf(keys: WeakMap<Element, Map<string, object>>, table: Element, name: string): object {
  const inTable = keys.get(table) ?? new Map<string, object>();
  const known = inTable.get(name) ?? {};
  keys.set(table, inTable.set(name, known));
  return known;
}

function record(book: Book, grid: Element, name: string, key: object, first: Element, base: State): void {
  let element = first;
  const find = () => {
    if (!isConnected(element)) element = cellsOf(grid).get(name)?.element ?? grid;
    return element;
  };
  let last = textIn(first);
  /** Scrolled away, or on another page: it says there what it said here. */
  const read = () => {
    if (find() !== grid) last = textIn(element);
    return last;
  };
  book.edited({
    key,
    element: find,
    kind: 'field',
    label: () => labelOf(first),
    read,
    base,
    certainty: 'unsaved',
    drawn: true,
  });
}

/** Rows of a plain table are selected and deleted, not overwritten by keys. */
const isReadOnly = (grid: Element): boolean => tag(grid) === 'table' || attribute(grid, 'aria-readonly') === 'true';

/** Drawn at the corner of a cell, to pull its value over others. */
function isHandle(element: Element): boolean {
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width <= HANDLE_PX && height <= HANDLE_PX && textOf(element, 1) === '';
}

/** A handle that lies over the cells: no sign in one of them or in their head. */
const isPulled = (element: Element): boolean =>
  isHandle(element) &&
  getComputedStyle(element).position === 'absolute' &&
  closestDeep(element, CELL) === null &&
  !isNavigation(element);

const isOverlay = (field: Element): boolean => Element.prototype.closest.call(field, CELL) === null;

/** Something else is seen where it stands. */
function isCovered(element: Element): boolean {
  const { left, top, width, height } = Element.prototype.getBoundingClientRect.call(element);
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  return seen !== null && seen !== element && !contains(seen, element);
}

export function isHidden(element: Element): boolean {
  const shown = Element.prototype.checkVisibility.call(element, { opacityProperty: true, visibilityProperty: true });
  if (!shown) return true;
  const { width, height, right, bottom } = Element.prototype.getBoundingClientRect.call(element);
  return width < 4 || height < 4 || right < -500 || bottom < -500;
}
