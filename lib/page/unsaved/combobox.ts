import { attribute, closest, matches, parentOf, queryAll, tag } from '../dom';
import { isNative, isRich, isText, NATIVE, typeOf } from './field';
import { type State, stateOf, widgetText } from './state';
import { upwards } from './tree';

const BOX_NAMES = /select|combo|tag|chip|token|choices|multi|ts-control|picker/;

/** A part that calls itself a list box; a custom element does so by its tag. */
export const isBox = (element: Element): boolean =>
  BOX_NAMES.test(`${tag(element).includes('-') ? tag(element) : ''} ${attribute(element, 'class') ?? ''}`);

const MAY_OPEN_A_LIST = '[role],[list],[aria-haspopup],[aria-autocomplete]';

/** A text field that opens a list: the choice may stand beside its own text. */
export function isCombobox(element: Element): boolean {
  if (!isNative(element) || !isText(element) || isRich(element) || tag(element) === 'textarea') return false;
  if (matches(element, '[role=combobox],[aria-autocomplete],[aria-haspopup]') || closest(element, '[role=combobox]'))
    return true;
  return attribute(element, 'autocomplete') === 'off' && isInBox(element);
}

/** A text into which keys write, and nothing opens beside it. */
export const isPlainText = (field: Element): boolean =>
  isText(field) && !matches(field, MAY_OPEN_A_LIST) && !isCombobox(field);

/** It only searches the list: what counts is what stands beside it. */
export const isChooser = (element: Element): boolean => isCombobox(element) && isInBox(element);

function isInBox(element: Element): boolean {
  for (const at of upwards(parentOf(element), 3)) if (isBox(at)) return true;
  return false;
}

export function comboboxState(input: Element): State {
  const searches = typeOf(input) === 'search' || /search/.test(attribute(input, 'class') ?? '');
  const own = searches ? '' : stateOf(input);
  if (own === null) return null;
  const box = boxOf(input);
  return box === input ? own : `${own}\u0000${widgetText(box, !searches)}`;
}

const boxes = new WeakMap<Element, Element>();

/** The input and what stands right around it: tags, the chosen text. Found once, so that it stays the same when it fills. */
function boxOf(input: Element): Element {
  const known = boxes.get(input);
  if (known) return known;
  let box = input;
  for (const at of upwards(parentOf(input), 4)) {
    if (matches(at, 'form,fieldset,label,td,li,body') || queryAll(at, NATIVE).filter(isText).length > 1) break;
    box = at;
    if (isBox(at) && widgetText(at, false) !== '') break;
  }
  boxes.set(input, box);
  return box;
}
