import { isVisible, matches, tag, textOf } from '../dom';
import type { Book, WorkRecord } from './book';
import { isPopup, readCarrier, type Snapshot, snapshot } from './carriers';
import type { Grids } from './cells';
import { isNative, isRich, isText } from './field';
import { judge } from './judge';
import { kindOf } from './kind-of';
import { labelOf } from './label-of';
import { buttonAt, isLeaving, isNavigation, isRowControl, isSave } from './press';
import type { Rows } from './rows';
import type { State } from './state';
import type { Toggles } from './toggles';
import { closestDeep, holds, isConnected, upwards } from './tree';

/** Widgets answer at once, after an animation, or when a request came back. */
const LOOKS_MS = [80, 300, 700, 1_200] as const;
/** An editor that was closed has drawn its cell by then. */
const SOON_MS = [50, 250] as const;
/** A clock has ticked by then. */
const AFTERWARDS_MS = [2_300, 3_500] as const;
/** A record that is loaded fills more fields than a choice does. */
const MOST_TEXTS_FILLED = 4;

interface Gesture {
  readonly target: Element;
  readonly before: Snapshot;
  readonly at: number;
  /** Something outside a popup that was pressed before it: its owner. */
  readonly opener: Element | null;
  readonly openerText: string;
  readonly made: Set<WorkRecord>;
}

export interface Gestures {
  /** The person pressed here, or a key that may change a widget. */
  begin(target: Element): void;
  /** The button was let go: widgets answer from now on. */
  again(): void;
  /** A text was pressed: what opens now belongs to it. */
  note(target: Element): void;
  /** Something may show another value in a moment, without a new deed. */
  lookSoon(): void;
  /** Looks now as well. */
  look(): void;
}

/** Finds what widgets without a text to type into changed because of the person: compares all values before and after. */
export function createGestures(book: Book, grids: Grids, rows: Rows, toggles: Toggles, settle: () => void): Gestures {
  let current: Gesture | null = null;
  let timers: ReturnType<typeof setTimeout>[] = [];
  let opener: Element | null = null;
  const lastSeen = new WeakMap<Element, State>();
  const volatile = new WeakSet<Element>();

  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const look = (last: boolean) => {
    if (current === null) return;
    grids.compare();
    compare(book, current, volatile);
    toggles.compare();
    if (last)
      for (const element of current.before.keys())
        if (isConnected(element)) lastSeen.set(element, readCarrier(element));
    settle();
  };
  const lookAtCells = () => {
    grids.compare();
    settle();
  };
  const schedule = () => {
    stop();
    const gesture = current;
    timers = LOOKS_MS.map((ms, at) => setTimeout(() => look(at === LOOKS_MS.length - 1), ms));
    timers.push(
      ...AFTERWARDS_MS.map((ms) =>
        setTimeout(() => gesture && forgetClocks(book, gesture, lastSeen, volatile) && settle(), ms),
      ),
    );
  };
  return {
    begin(target) {
      if (current && performance.now() - current.at > 20) look(true);
      const button = buttonAt(target);
      grids.visit(target);
      if (button && isRowControl(button) && !isNavigation(button)) rows.watch(button);
      toggles.begin(target);
      const popup = isPopup(target);
      const openerText = opener && isConnected(opener) ? textOf(opener, 80) : '';
      const quiet = (button && (isLeaving(button) || (isSave(button) && !popup))) || isNavigation(target);
      const before = quiet ? new Map() : snapshot([target, ...(opener ? [opener] : [])]);
      for (const [element, state] of before) noticeScripts(element, state, book, lastSeen, volatile);
      current = { target, before, at: performance.now(), opener, openerText, made: new Set() };
      if (!popup) opener = facing(target);
      schedule();
    },
    again: schedule,
    note(target) {
      look(true);
      current = null;
      stop();
      grids.visit(target);
      opener = target;
    },
    lookSoon() {
      for (const ms of SOON_MS) setTimeout(lookAtCells, ms);
    },
    look: () => look(false),
  };
}

/** It changed while nobody did anything: a clock, a total, a token. */
function noticeScripts(
  element: Element,
  state: State,
  book: Book,
  lastSeen: WeakMap<Element, State>,
  volatile: WeakSet<Element>,
): void {
  const seen = lastSeen.get(element);
  const record = book.of(element);
  if (seen === undefined || seen === state || (record && record.editedAt > 0 && record.state === state)) return;
  if (isText(element) && document.activeElement === element) return;
  volatile.add(element);
}

/** `made` only holds what no key or native event vouches for. True: something was dropped. */
function forgetClocks(
  book: Book,
  { made }: Gesture,
  lastSeen: WeakMap<Element, State>,
  volatile: WeakSet<Element>,
): boolean {
  const ticking = [...made].filter((record) => {
    const element = record.element();
    const seen = lastSeen.get(element);
    return record.version === 1 && seen !== undefined && isConnected(element) && readCarrier(element) !== seen;
  });
  for (const record of ticking) {
    volatile.add(record.element());
    book.drop(record);
  }
  return ticking.length > 0;
}

function compare(book: Book, gesture: Gesture, volatile: WeakSet<Element>): void {
  const changed = [...gesture.before].filter(
    ([element, state]) =>
      isConnected(element) && !volatile.has(element) && !book.of(element)?.dirty && readCarrier(element) !== state,
  );
  const texts = changed.filter(([element]) => isText(element) && !isRich(element));
  for (const [element, base] of changed) {
    if (texts.length > MOST_TEXTS_FILLED && isText(element)) continue;
    if (!isMeant(element, gesture)) continue;
    book.edited({
      key: element,
      element: () => element,
      kind: kindOf(element),
      label: () => labelOf(element),
      read: () => readCarrier(element),
      base,
      certainty: 'unsaved',
    });
    const record = book.of(element);
    if (record) gesture.made.add(record);
  }
  if (changed.length === 0) compareOpener(book, gesture);
}

/** The change is in the widget that was pressed, or in what the pressed popup belongs to, or in the same form. */
function isMeant(element: Element, { target, opener }: Gesture): boolean {
  if (judge(element) !== 'counted' || isNavigation(element)) return false;
  if (
    holds(element, target) ||
    holds(target, element) ||
    (opener && (holds(element, opener) || holds(opener, element)))
  )
    return true;
  const part = partOf(element);
  const near = [target, opener].some((one) => one !== null && holds(part, one));
  if (!near) return isPopup(target) && opener !== null && holds(partOf(opener), element);
  return (
    !matches(part, 'body,main') || closestDeep(target, 'a,li,tr,[role=row],[role=listitem]') === null || isPopup(target)
  );
}

function partOf(element: Element): Element {
  return (
    closestDeep(element, 'form,dialog,[role=dialog],[role=form],fieldset,section,article,aside,main,body') ??
    document.body
  );
}

/** Home-made lists: what the pressed thing said is said afterwards by the thing that opened the list. */
function compareOpener(book: Book, { target, opener, openerText, made }: Gesture): void {
  if (opener === null || opener === target || !isConnected(opener) || isNative(opener) || isNavigation(opener)) return;
  const now = textOf(opener, 80);
  const chosen = textOf(target, 80);
  if (now === openerText || openerText === '' || chosen === '' || !now.includes(chosen) || openerText.includes(chosen))
    return;
  const element = opener;
  if (judge(element) !== 'counted' || !isFormLike(element)) return;
  book.edited({
    key: element,
    element: () => element,
    kind: 'choice',
    label: () => labelOf(element),
    read: () => textOf(element, 80),
    base: openerText,
    certainty: 'unsaved',
  });
  const record = book.of(element);
  if (record) made.add(record);
}

/** What shows its text where somebody pressed: a sign inside it has none. */
function facing(target: Element): Element {
  for (const at of upwards(target, 4)) if (textOf(at, 100).length > 0) return textOf(at, 100).length < 90 ? at : target;
  return target;
}

/** Stands among fields that count. */
export function isFormLike(element: Element): boolean {
  if (closestDeep(element, 'form,dialog,[role=dialog],[role=form],fieldset')) return true;
  for (const at of upwards(element, 6)) {
    if (tag(at) === 'body') return false;
    const fields = Element.prototype.querySelectorAll.call(at, 'input,textarea,select');
    if ([...fields].slice(0, 10).some((field) => isNative(field) && isVisible(field) && judge(field) === 'counted'))
      return true;
  }
  return false;
}
