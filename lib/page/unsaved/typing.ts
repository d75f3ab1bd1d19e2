import { matches } from '../dom';
import type { Book, WorkRecord } from './book';
import { readCarrier } from './carriers';
import type { Grids } from './cells';
import { vouch } from './clocks';
import { fieldAt, isKeyTrap, isRich, isText, typeOf } from './field';
import { judge } from './judge';
import { kindOf } from './kind-of';
import { labelOf } from './label-of';
import { radioGroup } from './radios';
import { isSecret } from './secret';
import { sentState } from './sent-state';
import { LONGEST_TEXT, type State } from './state';
import { holds, upwards } from './tree';

/** Script can click a box and write into a focused text; what it does so far from any deed of a person is its own. */
const DEED_MS = 2_500;

/** The press and the focus it brings are one. */
const SAME_TOUCH_MS = 600;

interface Deed {
  readonly at: number;
  readonly target: Element | null;
}

export interface Typing {
  /** The person turns to this field: what stands in it now is what stood there before the edit. */
  touch(field: Element): void;
  /** The person edited it. */
  edit(field: Element): void;
  /** What stood in it when the person turned to it; undefined: nobody did. */
  baseOf(field: Element): State | undefined;
  /** It gets its first text now: pages write a value differently into a field that has the focus. */
  begin(field: Element): void;
  /** Keys went into it, which the page may turn into text by itself. */
  keyed(field: Element): void;
  /** What stood in these before they were edited: until null, nothing is read for it. */
  knew(bases: ReadonlyMap<Element, State> | null): void;
  /** It was saved as it is. */
  rebase(field: Element): void;
}

/**
 * `deed`: what the person pressed last, and when (performance clock; Infinity while it is held down). `isBeingSaved`: how that ends is not
 * known yet, so that it must not be forgotten.
 */
export function createTyping(
  book: Book,
  grids: Grids,
  deed: () => Deed,
  isBeingSaved: (record: WorkRecord) => boolean,
): Typing {
  const bases = new WeakMap<Element, State>();
  const focused = new WeakMap<Element, State>();
  const touchedAt = new WeakMap<Element, number>();
  const huge = new WeakSet<Element>();
  let knows = false;

  const thing = (field: Element): Element => (typeOf(field) === 'radio' ? (radioGroup(field)[0] ?? field) : field);
  const read = (field: Element): State => {
    if (huge.has(field) || isSecret(field)) return null;
    const state = readCarrier(field);
    if (isHuge(field, state)) huge.add(field);
    return state;
  };
  const record = (field: Element) => {
    if (book.again(field)) return;
    vouch(field);
    if (book.of(field) === undefined) grids.editing(field);
    const base = bases.has(field) ? (bases.get(field) as State) : guess(field);
    const element = () => field;
    book.edited({
      key: field,
      element,
      kind: kindOf(field),
      label: () => labelOf(field),
      read: () => read(field),
      base,
      also: focused.get(field) ?? base,
      certainty: 'unsaved',
    });
  };
  return {
    touch(field) {
      const at = thing(field);
      if (knows || isSecret(at)) return;
      const known = book.of(at);
      const state = read(at);
      if (known && (known.dirty || known.state !== state || isBeingSaved(known))) return;
      if (known) book.drop(known);
      const now = performance.now();
      const again = now - (touchedAt.get(at) ?? Number.NEGATIVE_INFINITY) < SAME_TOUCH_MS;
      touchedAt.set(at, now);
      if (again && bases.has(at)) {
        if (isText(at)) focused.set(at, state); // a list box has its new choice before the focus in Firefox
        return;
      }
      bases.set(at, state);
      if (!again) focused.delete(at);
    },
    edit(field) {
      const at = thing(field);
      if (isKeyTrap(at) || judge(at) === 'ignored') return;
      const known = book.of(at) !== undefined;
      if (!known && canBeScripted(field) && !isBy(deed(), field)) return;
      record(at);
    },
    baseOf: (field) => bases.get(thing(field)),
    begin(field) {
      if (knows || book.of(field) !== undefined || isSecret(field)) return;
      if (bases.has(field)) focused.set(field, read(field));
      else bases.set(field, read(field));
    },
    keyed(field) {
      if (judge(field) !== 'ignored' && (book.of(field) || bases.has(field))) record(field);
    },
    knew(known) {
      knows = known !== null;
      for (const [field, base] of known ?? []) {
        bases.set(field, base);
        if (isHuge(field, base)) huge.add(field);
      }
    },
    rebase(field) {
      vouch(field);
      focused.delete(field);
      bases.set(field, read(field));
    },
  };
}

/** The person did it, there: a script does it while somebody writes elsewhere. */
function isBy({ at, target }: Deed, field: Element): boolean {
  if (target === null || performance.now() - at > DEED_MS) return false;
  if (target === document.body) return isRich(field);
  const around = isText(field)
    ? [field]
    : [...upwards(field, 4)].filter((part) => !matches(part, 'form,fieldset,main,body'));
  return fieldAt(target) === field || around.some((part) => holds(part, target)) || holds(target, field);
}

const canBeScripted = (field: Element): boolean =>
  typeOf(field) === 'checkbox' || typeOf(field) === 'radio' || isText(field);

/** Edited without having been turned to (filled in by the browser): what the server sent. */
const guess = (field: Element): State => (isSecret(field) || isRich(field) ? null : sentState(field));

/** Too long to be kept; asked once. A card's number is not kept either. */
function isHuge(field: Element, state: State): boolean {
  if (state !== null || isSecret(field)) return false;
  if (typeOf(field) !== '')
    return (Reflect.get(HTMLInputElement.prototype, 'value', field) as string).length > LONGEST_TEXT;
  const length: unknown = Reflect.get(field, 'textLength');
  return typeof length !== 'number' || length > LONGEST_TEXT;
}
