import { matches, parentOf, queryAll, tag } from '../dom';
import { isPopup } from './carriers';
import { isRich, NATIVE } from './field';
import type { Gesture } from './gestures';
import { judge } from './judge';
import { isNavigation } from './press';
import { isRadio, radioGroup } from './radios';
import { closestDeep, holds, isConnected, upwards } from './tree';

const PARTS = 'form,dialog,[role=dialog],[role=form],fieldset,section,article,aside,main,body';
/** Editors with virtual lines: their text changes by looking at it. */
const DRAWS_WHAT_IS_SEEN = '.cm-content,.ace_content,.view-lines,.CodeMirror-code';
/** Ticked by whoever presses them, not by a button elsewhere. */
const BOXES = 'input[type=checkbox],input[type=radio],[role=checkbox],[role=radio],[role=switch]';
/** Pressing one of these in a page without forms shows another record. */
const SHOWS_ANOTHER = 'a[href]:not([href^="#"],[role=button]),li:not([role]),tr,[role=row],[role=listitem]';

/** The value changed because of what was pressed: it is the pressed widget, what its popup belongs to, or in the same form. */
export function isMeant(element: Element, { around, opener, popup, focused, ...gesture }: Gesture): boolean {
  const rest = around.find(isConnected) ?? gesture.target;
  if (judge(element) !== 'counted' || isNavigation(element)) return false;
  if (rest === document.body && (!popup || isRich(element))) return isRich(element);
  /** A list that is gone from the page stood in nothing else. */
  const target = rest === document.body ? gesture.target : rest;
  if (matches(element, DRAWS_WHAT_IS_SEEN)) return false;
  if (isPressed(element, target) || isBeside(element, target)) return true;
  if (opener !== null && (isPressed(element, opener) || isBeside(element, opener))) return true;
  if (matches(element, BOXES) && !popup) return false;
  if (matches(element, 'input[readonly]') || (element === focused && tag(element) === 'input' && !popup)) return false;
  const part = partOf(element);
  if (holds(part, target)) return !matches(part, 'body,main') || popup || closestDeep(target, SHOWS_ANOTHER) === null;
  return popup && opener !== null && holds(partOf(opener), element);
}

export const isPressed = (element: Element, pressed: Element): boolean =>
  holds(element, pressed) || holds(pressed, element) || isOfGroup(element, pressed);

/** A button right at a field, as for a calendar or for one more; or what a list box shows beside its input. */
function isBeside(element: Element, pressed: Element): boolean {
  if (isPopup(pressed)) return false;
  for (const at of upwards(parentOf(element), 4)) {
    if (matches(at, `${PARTS},tr,ul,ol`) || queryAll(at, NATIVE).length > 1) return false;
    if (holds(at, pressed)) return true;
  }
  return false;
}

/** One of the radio buttons that are read as one thing, its label, or a sign in the part they have for themselves. */
function isOfGroup(element: Element, pressed: Element): boolean {
  if (!isRadio(element)) return false;
  const label = closestDeep(pressed, 'label');
  const at = (label instanceof HTMLLabelElement ? label.control : null) ?? pressed;
  const group = radioGroup(element);
  return isAmong(group, pressed) || group.some((radio) => holds(radio, at) || (label !== null && holds(label, radio)));
}

function isAmong(group: readonly Element[], pressed: Element): boolean {
  if (group.length < 2) return false;
  const part = [...upwards(group[0] ?? null, 7)].find((at) => group.every((radio) => holds(at, radio)));
  return part !== undefined && holds(part, pressed) && queryAll(part, NATIVE).length <= group.length;
}

const partOf = (element: Element): Element => closestDeep(element, PARTS) ?? document.body;
