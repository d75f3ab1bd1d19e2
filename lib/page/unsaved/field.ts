import { attribute, matches, parentOf, queryAll, tag } from '../dom';
import { closestDeep, upwards } from './tree';

const NO_FIELDS = 'input:is([type=hidden],[type=submit],[type=button],[type=image],[type=reset])';
export const NATIVE = `:is(input,select,textarea):not(${NO_FIELDS})`;
export const EDITABLE = '[contenteditable]:not([contenteditable=false i])';

const TEXT_TYPES = new Set(['', 'text', 'email', 'tel', 'url', 'number', 'search', 'password']);

export const typeOf = (element: Element): string =>
  tag(element) === 'input' ? (Reflect.get(HTMLInputElement.prototype, 'type', element) as string) : '';

export const isNative = (element: Element): boolean => matches(element, NATIVE);

/** Keys write text into it. */
export const isText = (element: Element): boolean =>
  tag(element) === 'textarea' || (tag(element) === 'input' && TEXT_TYPES.has(typeOf(element))) || isRich(element);

const editable = (element: Element): boolean =>
  element instanceof HTMLElement && (Reflect.get(HTMLElement.prototype, 'isContentEditable', element) as boolean);

/** Parts that hold several editable blocks of one text. */
const groups = new WeakSet<Element>();

export const isRich = (element: Element): boolean => groups.has(element) || (!isNative(element) && editable(element));

/** Takes keys for something that is drawn beside it: a cell, a code editor, a terminal. Nobody sees what it holds. */
export function isKeyTrap(field: Element): boolean {
  if (tag(field) !== 'textarea') return false;
  if (attribute(field, 'aria-hidden') === 'true') return true;
  const { width, height, right, bottom } = Element.prototype.getBoundingClientRect.call(field);
  return width < 4 || height < 4 || right < -500 || bottom < -500 || isClipped(field);
}

/** What holds it is too small to be seen. */
function isClipped(field: Element): boolean {
  const around = parentOf(field);
  if (around === null) return false;
  const { width, height } = Element.prototype.getBoundingClientRect.call(around);
  return (width < 4 || height < 4) && getComputedStyle(around).overflow === 'hidden';
}

/** What an edit at this element changes: a native control, also by its label or one of its choices, or the whole rich text it lies in; null: neither. */
export function fieldAt(element: Element | null): Element | null {
  if (element === null) return null;
  if (isNative(element)) return element;
  if (matches(element, 'option,optgroup')) return closestDeep(element, 'select');
  if (document.designMode === 'on') return document.body;
  if (editable(element)) return richRoot(element);
  const label = closestDeep(element, 'label');
  const control = label instanceof HTMLLabelElement ? (label.control as Element | null) : null;
  return control && isNative(control) ? control : null;
}

/** The outermost editable element; editors made of many editable blocks are one text, so that a removed block is an edit. */
function richRoot(element: Element): Element {
  let root = element;
  for (const at of upwards(element)) {
    if (editable(at)) root = at;
    else break;
  }
  if (attribute(root, 'contenteditable') === null) return root;
  for (const at of upwards(parentOf(root), 5)) {
    if (matches(at, 'form,body,main,table,[role=dialog]')) break;
    if (queryAll(at, EDITABLE).length > 1 && /editor|redactor|blocks?\b/.test(attribute(at, 'class') ?? '')) root = at;
  }
  if (!editable(root)) groups.add(root);
  return root;
}
