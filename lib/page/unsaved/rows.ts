import { attribute, matches, parentOf, queryAll, tag, textOf } from '../dom';
import type { Book, WorkRecord } from './book';
import { EDITABLE, NATIVE } from './field';
import { isFileList } from './files';
import { judge } from './judge';
import { labelOf } from './label-of';
import { isMover } from './press';
import { isReordered, orderBefore, orderOf, ordersNow, ROW, sorted } from './row-order';
import { childrenOf, classesOf, closestDeep, holds, isConnected, namesOf, queryDeep, rootOf, upwards } from './tree';

const WATCHED_MS = 1_300;
/** A request that carries what was typed in a dialog has left by then. */
const LISTED_MS = 900;
/** A page that redraws itself as a whole says nothing about a row. */
const MOST_CHANGES = 300;
const POPUP =
  '[role=listbox],[role=menu],[role=tooltip],[role=alert],[role=status],[role=dialog],dialog,[aria-live],[popover]';
const POPUP_NAMES =
  /(?:^|[\s_-])(?:toast|snackbar|notification|message|alert|popover|popper|dropdown|overlay|backdrop|modal|tooltip|select2|suggestions?)/;
const CHIP = /(?:^|[\s_-])(?:chip|tag|token|pill)s?(?:$|[\s_-])/;
const FIELDS = `${NATIVE},${EDITABLE}`;
/** Virtual lists draw other texts into the rows they have, and say how many there are. */
const COUNTED = '[aria-rowcount]';
const LATER_MS = [120, 500, 1_200] as const;
const MOST_COUNTED = 20;

export interface Rows {
  /** Rows that come, go or change places in the next moment do so because of the person. */
  watch(pressed: Element): void;
  /** A button in a dialog: what was typed there may stand in a list of the page afterwards. */
  listed(button: Element): void;
  /** Enter was pressed in this field: a page that takes its text into a list empties it; an editor in its place is closed. */
  taken(field: Element, text: string): void;
}

/** Rows added, removed or moved: one record per list, whose state is the order of its rows. */
export function createRows(book: Book, onChange: () => void, hasSent: (since: number) => boolean): Rows {
  let observer: MutationObserver | null = null;
  const watch = (
    pressed: Element,
    isMeant: (mutation: MutationRecord) => boolean,
    found: (list: Element, base: string) => void = (list, base) => remember(book, list, base),
  ) => {
    observer?.disconnect();
    const before = ordersNow();
    const came = new WeakSet<Node>();
    let changes = 0;
    const watcher = new MutationObserver((mutations) => {
      changes += mutations.length;
      if (changes > MOST_CHANGES) return watcher.disconnect();
      for (const { addedNodes } of mutations) for (const node of addedNodes) came.add(node);
      const changed = mutations.filter(isMeant).map(({ target }) => target as Element);
      const lists = new Set(changed.filter((list) => before.has(list) || !isNew(list, came)));
      for (const list of lists) {
        if (!before.has(list)) before.set(list, orderBefore(list, mutations));
        found(list, before.get(list) ?? '');
      }
      if (lists.size > 0) onChange();
    });
    observer = watcher;
    for (const root of new Set([document, rootOf(pressed)])) watcher.observe(root, { childList: true, subtree: true });
    setTimeout(() => watcher.disconnect(), WATCHED_MS);
  };
  /** What tells without a row that comes or goes: how many there are, and texts that change places. */
  const compareLater = (pressed: Element, moves: boolean) => {
    const counts = moves ? new Map<Element, string>() : countsNow();
    const row = closestDeep(pressed, ROW);
    const list = row && parentOf(row);
    const order = list ? orderOf(list) : '';
    const look = () => {
      for (const [counted, count] of counts) {
        if (isConnected(counted) && countOf(counted) !== count)
          rememberAs(book, counted, count, () => countOf(counted));
      }
      if (list && isConnected(list) && isReordered(order, orderOf(list))) remember(book, list, order);
      onChange();
    };
    if (counts.size > 0 || list) for (const ms of LATER_MS) setTimeout(look, ms);
  };
  return {
    watch(pressed) {
      const moves = isMover(pressed);
      watch(pressed, (mutation) => changesRows(mutation) && (!moves || isMoved(mutation)));
      compareLater(pressed, moves);
    },
    listed(button) {
      const dialog = closestDeep(button, DIALOG);
      const texts = dialog ? book.below(dialog).flatMap(typedIn) : [];
      if (dialog === null || texts.length === 0) return;
      const pressedAt = performance.now();
      const lists = new Map<Element, string>();
      const isOutside = ({ target }: MutationRecord) => !holds(dialog, target as Element);
      watch(
        button,
        (mutation) => isOutside(mutation) && texts.some((text) => takes(mutation, text)),
        (list, base) => lists.set(list, base),
      );
      setTimeout(() => {
        if (hasSent(pressedAt)) return;
        for (const [list, base] of lists) if (isConnected(list)) remember(book, list, base);
        onChange();
      }, LISTED_MS);
    },
    taken(field, text) {
      const near = [...upwards(parentOf(field), 4)].at(-1) ?? field;
      watch(
        field,
        (mutation) => isConnected(field) && holds(near, mutation.target as Element) && takes(mutation, text),
      );
    },
  };
}

const DIALOG = 'dialog,[role=dialog],[role=alertdialog]';

const typedIn = ({ kind, state }: WorkRecord): string[] => {
  const text = kind === 'field' ? (state?.split('\u0000')[0]?.trim() ?? '') : '';
  return text.length > 1 ? [text] : [];
};

const countOf = (list: Element): string => attribute(list, 'aria-rowcount') ?? '';

const countsNow = (): Map<Element, string> =>
  new Map(
    queryDeep(document, COUNTED)
      .slice(0, MOST_COUNTED)
      .map((list) => [list, countOf(list)] as const),
  );

/** A list that came with the press is none that was changed by it. */
function isNew(list: Node, came: WeakSet<Node>): boolean {
  for (let at: Node | null = list; at; at = at.parentNode) if (came.has(at)) return true;
  return false;
}

/** A row that left its place for another one: it is still there. */
const isMoved = ({ removedNodes }: MutationRecord): boolean =>
  removedNodes.length > 0 && [...removedNodes].every(isConnected);

/** The text that was typed stands in it now as one more part. */
function takes({ target, addedNodes }: MutationRecord, text: string): boolean {
  if (!(target instanceof Element) || !isConnected(target) || isPopup(target)) return false;
  return [...addedNodes].some(
    (node) =>
      node instanceof Element &&
      textOf(node, 200)
        .replace(/[×✕✖x]$|^[×✕✖]/u, '')
        .trim() === text,
  );
}

const isRow = (node: Node): node is Element =>
  node instanceof Element &&
  !isPopup(node) &&
  queryAll(node, 'dialog,[role=dialog],[role=alertdialog]').length === 0 &&
  (matches(node, ROW) || (isChip(node) && judge(node) === 'counted') || queryAll(node, FIELDS).length > 0);

/** A value among others, with a sign to take it away. */
const isChip = (element: Element): boolean => CHIP.test(namesOf(element));

/** The cross that takes a value away, not the value itself. */
export const isSignOfChip = (target: Element): boolean =>
  textOf(target, 3).length < 2 && [...upwards(parentOf(target), 3)].some(isChip);

const isPopup = (element: Element): boolean =>
  matches(element, POPUP) ||
  POPUP_NAMES.test(namesOf(element)) ||
  closestDeep(element, POPUP)?.matches('[role=listbox],[role=menu],[role=tooltip]') === true;

function changesRows({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (
    !(target instanceof Element) ||
    !isConnected(target) ||
    isPopup(target) ||
    isFileList(target) ||
    tag(target) === 'body'
  )
    return false;
  const rows = [...addedNodes, ...removedNodes].filter(isRow);
  return (
    rows.length > 0 &&
    (matches(target, 'tbody,ul,ol,[role=list],[role=rowgroup]')
      ? hasWork(target, rows)
      : rows.some((row) => hasTwin(row, target)))
  );
}

/** A list of things that only can be looked at is no work, unless a row of it went. */
const hasWork = (list: Element, rows: readonly Element[]): boolean =>
  [list, ...rows].some((element) => queryAll(element, `${FIELDS},button,[role=button]`).length > 0);

/** Rows look alike; the editor that a button opens stands alone. */
const hasTwin = (row: Element, list: Element): boolean =>
  childrenOf(list).some((other) => other !== row && looksOf(other) === looksOf(row));

const looksOf = (element: Element): string => `${tag(element)}.${classesOf(element)[0] ?? ''}`;

/** Rows that came or went are compared in whatever order somebody looks at them. */
function remember(book: Book, list: Element, base: string): void {
  if (isToldByItsBox(book, list)) return;
  const rows = sorted(base);
  let otherRows = false;
  rememberAs(book, list, base, () => {
    const now = orderOf(list);
    otherRows ||= sorted(now) !== rows;
    return otherRows && sorted(now) === rows ? base : now;
  });
}

/** The values of a list box are told by the box. */
function isToldByItsBox(book: Book, list: Element): boolean {
  const chip = childrenOf(list).find(isChip);
  const said = chip ? textOf(chip, 40) : '';
  const box = parentOf(list) ?? list;
  const isTold = ({ base, state }: WorkRecord) => [base, state].some((text) => text?.includes(said));
  const isBox = ({ kind, element }: WorkRecord) => kind !== 'rows' && (holds(box, element()) || holds(element(), list));
  return said !== '' && book.dirty().some((record) => isBox(record) && isTold(record));
}

function rememberAs(book: Book, list: Element, base: string, read: () => string): void {
  book.edited({
    key: rowsKey(list),
    element: () => list,
    kind: 'rows',
    label: () => labelOf(list),
    read,
    base,
    certainty: 'unsaved',
  });
}

const keys = new WeakMap<Element, object>();

/** The rows of a list are one thing, whatever is edited inside it. */
function rowsKey(list: Element): object {
  const known = keys.get(list) ?? {};
  keys.set(list, known);
  return known;
}
