import type { Book, WorkRecord } from './book';
import { CARRIERS, isPopup, readCarrier, type Snapshot, snapshot } from './carriers';
import type { Grids } from './cells';
import { createClocks, vouch } from './clocks';
import { counterAt } from './counters';
import { fieldAt, isKeyTrap, isRich, isText } from './field';
import { framesBelow } from './frames-below';
import type { InPlace } from './in-place';
import { kindOf } from './kind-of';
import { labelOf } from './label-of';
import { isMeant, isPressed } from './meant';
import { chosenFor, facing, openerSays } from './opener';
import { buttonAt, inserts, isLeaving, isNavigation, isOfEditor, isRowControl, isSubmit } from './press';
import { previewing } from './previews';
import { isSignOfChip, type Rows } from './rows';
import { standInOf } from './stand-in';
import type { State } from './state';
import type { Toggles } from './toggles';
import { deepActive, holds, isConnected, queryDeep, upwards } from './tree';

/** Widgets answer at once, after an animation, or when a request came back. */
const LOOKS_MS = [80, 300, 700, 1_200] as const;
const LATE_MS = 500;
/** A key that is held down, or hit again at once, goes on with what it began. */
const SAME_GESTURE_MS = 50;
/** No widget answers later than this. */
const ANSWERS_MS = 1_300;
/** A clock has ticked by then. */
const AFTERWARDS_MS = [2_300, 3_500] as const;
/** A key that is held down begins many. */
const MOST_AFTERWARDS = 4;
/** An editor that was closed has drawn its cell by then. */
const SOON_MS = [50, 250] as const;
/** A record that is loaded fills more fields than a choice does. */
const MOST_TEXTS_FILLED = 4;

export interface Gesture {
  readonly target: Element;
  /** It and what it stood in: a cross goes away with what it takes away. */
  readonly around: readonly Element[];
  /** What it said: a choice may go away with its list. */
  readonly saidOnIt: string;
  readonly before: Snapshot;
  readonly at: number;
  /** What was pressed lies in something that opened over the page. */
  readonly popup: boolean;
  /** What was pressed before it outside a popup: the popup's owner. */
  readonly opener: Element | null;
  /** What stands in the opener's place, should the page draw it anew. */
  readonly openerNow: () => Element | null;
  readonly openerText: string;
  /** What it said before it was pressed itself. */
  readonly openerBase: string;
  /** What was unsaved when it began. */
  readonly unsaved: readonly WorkRecord[];
  /** The field that had the focus: pages rewrite it when it loses it. */
  readonly focused: Element | null;
}

export interface Gestures {
  /** The pointer is over something that may show a preview of what a press would do. */
  hover(target: Element): void;
  /** The person pressed here, or a key that may change a widget. */
  begin(target: Element): void;
  /** The button was let go: widgets answer from now on. */
  again(): void;
  /** What widgets held before: until null, nothing is read for it. */
  knew(before: Snapshot | null): void;
  /** A text was pressed: what opens now belongs to it. */
  note(target: Element): void;
  /** Something may show another value in a moment, without a new deed. */
  lookSoon(): void;
  /** Looks now as well. */
  look(): void;
  /** Nothing changed it so far. */
  rebase(element: Element): void;
}

interface Parts {
  readonly book: Book;
  readonly grids: Grids;
  readonly inPlace: InPlace;
  readonly rows: Rows;
  readonly toggles: Toggles;
  /** What stood in a field when the person turned to it; undefined: nobody did. */
  readonly baseOf: (field: Element) => State | undefined;
  readonly settle: () => void;
}

/** Finds what widgets without a text to type into changed because of the person: compares all values before and after. */
export function createGestures({ book, grids, inPlace, rows, toggles, baseOf, settle }: Parts): Gestures {
  const clocks = createClocks(book);
  let current: Gesture | null = null;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const afterwards: ReturnType<typeof setTimeout>[] = [];
  let opener: Element | null = null;
  let openerNow: () => Element | null = () => null;
  let openerBase = '';
  let hovered = new Map<Element, State>();
  let known: Snapshot | null = null;

  const look = (gesture: Gesture | null) => {
    grids.compare();
    inPlace.compare();
    toggles.compare();
    if (gesture !== null) {
      const now = readAgain(gesture.before);
      if (gesture === current) compare(book, gesture, now, clocks.ticks, grids.isOver);
      else if (recent.includes(gesture)) compare(book, pressedIn(gesture), now, clocks.ticks, grids.isOver);
      clocks.see(now, performance.now() - gesture.at > LATE_MS);
    }
    settle();
  };
  let recent: Gesture[] = [];
  let scheduled: Gesture | null = null;
  const schedule = () => {
    const gesture = current;
    if (scheduled?.target === gesture?.target) for (const timer of timers) clearTimeout(timer);
    scheduled = gesture;
    timers = LOOKS_MS.map((ms) => setTimeout(() => look(gesture), ms));
  };
  const be = (gesture: Gesture) => {
    const others = recent.filter((one) => one !== current || one.target !== gesture.target);
    recent = [...others.filter(({ at }) => gesture.at - at < ANSWERS_MS), gesture];
    current = gesture;
    schedule();
  };
  const opens = (element: Element) => {
    openerNow = standInOf(element);
    openerBase = openerSays(element);
  };
  return {
    hover(target) {
      const group = previewing(target);
      if (group === null) hovered.clear();
      else if (!hovered.has(group)) {
        hovered = new Map();
        for (const carrier of [...queryDeep(group, CARRIERS), group]) hovered.set(carrier, readCarrier(carrier));
        toggles.hover(target);
      }
    },
    begin(target) {
      if (current?.target === target && performance.now() - current.at < SAME_GESTURE_MS)
        return be({ ...current, at: performance.now() });
      if (current) look(current);
      const button = buttonAt(target);
      const popup = isPopup(target);
      opener = openerNow();
      if (popup) grids.choose(opener, target);
      else grids.visit(target);
      inPlace.begin(target);
      const control = button ?? (popup ? target : null);
      if (control && isRowControl(control) && !isNavigation(control) && !isOfEditor(control)) rows.watch(control);
      else if (isSignOfChip(target)) rows.watch(target);
      else if (button && !isLeaving(button)) rows.listed(button);
      const leaves = button !== null && isLeaving(button);
      const sends = button !== null && isSubmit(button) && !inserts(button);
      toggles.begin((leaves || sends) && counterAt(target) === null ? null : target);
      const quiet = leaves || (!popup && (sends || isNavigation(target)));
      const before = quiet ? new Map() : (known ?? snapshot([target, ...(opener ? [opener] : [])]));
      clocks.compare(before);
      const focused = fieldAt(deepActive());
      for (const field of before.keys()) {
        const base = field === focused || (opener && holds(opener, field)) ? baseOf(field) : undefined;
        if (base !== undefined) before.set(field, base);
      }
      for (const [element, state] of hovered) if (before.has(element)) before.set(element, state);
      hovered.clear();
      const owner = { opener, openerNow, openerText: opener ? openerSays(opener) : '', openerBase };
      const gesture = {
        target,
        around: [...upwards(target, 6)],
        saidOnIt: openerSays(target),
        before,
        at: performance.now(),
        popup,
        focused,
        unsaved: book.dirty(),
        ...owner,
      };
      if (!popup) opens(facing(target));
      be(gesture);
      for (const frame of framesBelow(document)) frame.watch();
      for (const timer of afterwards.splice(0, afterwards.length - MOST_AFTERWARDS)) clearTimeout(timer);
      for (const ms of AFTERWARDS_MS) afterwards.push(setTimeout(() => look(gesture), ms));
    },
    again: schedule,
    knew(before) {
      known = before;
    },
    note(target) {
      if (current) look(current);
      current = null;
      grids.visit(target);
      opens(target);
    },
    lookSoon() {
      for (const ms of SOON_MS) setTimeout(() => look(null), ms);
    },
    look: () => look(current),
    rebase(element) {
      for (const { before } of recent) if (before.has(element)) before.set(element, readCarrier(element));
      toggles.saved(element);
    },
  };
}

/** Those that are still there. */
const readAgain = (before: Snapshot): Snapshot =>
  new Map([...before.keys()].filter(isConnected).map((element) => [element, readCarrier(element)]));

/** Something else was pressed meanwhile: only the pressed thing itself still answers. */
function pressedIn(gesture: Gesture): Gesture {
  const own = [...gesture.before].filter(([element]) => isPressed(element, gesture.target));
  return { ...gesture, before: new Map(own), opener: null };
}

function compare(
  book: Book,
  gesture: Gesture,
  now: Snapshot,
  ticks: (element: Element) => boolean,
  isOver: (element: Element) => boolean,
): void {
  const differing = [...gesture.before].filter(
    ([element, state]) => now.has(element) && now.get(element) !== state && !ticks(element),
  );
  const changed = differing.filter(([element]) => !book.of(element)?.dirty);
  const texts = changed.filter(([element]) => isText(element) && !isRich(element));
  for (const [element, base] of changed) {
    if (texts.length > MOST_TEXTS_FILLED && isText(element)) continue;
    if (holds(element, gesture.target)) vouch(element);
    if (!isOver(element) && !isKeyTrap(element) && isMeant(element, gesture))
      remember(book, element, base, () => readCarrier(element));
  }
  if (differing.some(([element]) => isMeant(element, gesture) && !isPopup(element))) return;
  const chosen = chosenFor(gesture, book);
  if (chosen) remember(book, chosen.key, chosen.base, chosen.read);
}

function remember(book: Book, key: Element, base: State, read: () => State): void {
  const element = () => key;
  book.edited({ key, element, kind: kindOf(key), label: () => labelOf(key), read, base, certainty: 'unsaved' });
}
