import { matches, tag } from '../dom';
import type { Book } from './book';
import { isHidden } from './cells';
import { isCombobox } from './combobox';
import { isText, NATIVE } from './field';
import { judge } from './judge';
import { labelOf } from './label-of';
import { widgetText } from './state';
import { closestDeep, holds, isConnected, queryDeep, upwards } from './tree';

/** The text becomes a field, with the focus in it, by the press. */
const OPENS_MS = 1_200;
/** The text stands there again a moment after the field went. */
const DRAWN_MS = 1_500;
const LEVELS = 5;
const MOST_TEXT = 300;
/** Wider than a text and what stands around it; cells have a look of their own. */
const TOO_WIDE =
  'body,main,form,fieldset,section,article,nav,header,ul,ol,table,dialog,[role=dialog],[role=list],[role=grid],[role=toolbar]';
const CELL = 'td,th,[role=gridcell],[role=cell],[role=columnheader]';

interface Part {
  readonly element: Element;
  readonly text: string;
}

interface Place {
  readonly field: Element;
  readonly label: string;
  /** From the innermost part that holds the field outwards: pages draw the inner ones anew. */
  readonly parts: readonly Part[];
  closedAt: number | null;
}

export interface InPlace {
  /** The person pressed here: a text may turn into a field. */
  begin(pressed: Element): void;
  /** This field got the focus. */
  focused(field: Element): void;
  /** It stands in the place of a text. */
  isOpen(field: Element): boolean;
  /** It was closed and stays in the page, out of sight: the text says what counts. */
  isPutAway(field: Element): boolean;
  /** What was typed into it was saved. */
  saved(field: Element): void;
  /** Texts that say something else since their fields were closed become records. */
  compare(): void;
}

/** A text that becomes a field where it stands and a text again. */
export function createInPlace(book: Book): InPlace {
  let pressed: Element | null = null;
  let pressedAt = Number.NEGATIVE_INFINITY;
  let around: readonly Part[] = [];
  let there = new WeakSet<Element>();
  const places = new Map<Element, Place>();
  const keys = new WeakMap<Element, object>();
  /** The record of the text that a field stood for. */
  const recordOf = new WeakMap<Element, object>();

  const compare = () => {
    for (const [field, place] of places) {
      if (isShown(field)) {
        place.closedAt = null;
        continue;
      }
      place.closedAt ??= performance.now();
      if (performance.now() - place.closedAt > DRAWN_MS) places.delete(field);
      const part = place.parts.find(({ element }) => isConnected(element));
      if (part === undefined || textIn(part.element) === part.text) continue;
      places.delete(field);
      recordOf.set(field, remember(book, keys, part, place.label));
    }
  };
  return {
    begin(element) {
      compare();
      for (const [field, place] of places) if (place.closedAt !== null) places.delete(field);
      if (places.size > 0 && [...places.keys()].some((field) => holds(field, element))) return;
      [pressed, pressedAt] = [element, performance.now()];
      around = partsAround(element);
      const widest = around.at(-1)?.element;
      there = new WeakSet(widest ? queryDeep(widest, NATIVE).filter(isShown) : []);
    },
    focused(field) {
      if (performance.now() - pressedAt > OPENS_MS || there.has(field) || field === pressed || places.has(field))
        return;
      if (!(isText(field) || tag(field) === 'select') || isCombobox(field) || judge(field) !== 'counted') return;
      if (around[0] !== undefined && stillSays(around[0])) return;
      const parts = around.filter(({ element }) => element !== field && isConnected(element) && holds(element, field));
      if (parts.length > 0) places.set(field, { field, label: labelOf(field), parts, closedAt: null });
    },
    isOpen: (field) => places.has(field),
    isPutAway: (field) => (places.has(field) || recordOf.has(field)) && !isShown(field),
    saved(field) {
      places.delete(field);
      const key = recordOf.get(field);
      const record = key && book.of(key);
      if (record) book.drop(record);
    },
    compare,
  };
}

const isShown = (field: Element): boolean => isConnected(field) && !isHidden(field);

/** A list that opened beside the text took the focus; a field in its place would have put it away. */
const stillSays = ({ element, text }: Part): boolean => isShown(element) && textIn(element) === text;

const textIn = (element: Element): string => widgetText(element, false);

/** The texts around what was pressed, inner ones first. */
function partsAround(pressed: Element): Part[] {
  if (closestDeep(pressed, CELL)) return [];
  const parts: Part[] = [];
  for (const element of upwards(pressed, LEVELS)) {
    if (matches(element, TOO_WIDE)) break;
    const text = textIn(element);
    if (text.length > MOST_TEXT) break;
    if (text !== '') parts.push({ element, text });
  }
  return parts;
}

function remember(book: Book, keys: WeakMap<Element, object>, { element, text }: Part, label: string): object {
  const key = keys.get(element) ?? {};
  keys.set(element, key);
  book.edited({
    key,
    element: () => element,
    kind: 'field',
    label: () => label,
    read: () => textIn(element),
    base: text,
    certainty: 'unsaved',
    drawn: true,
  });
  return key;
}
