import type { Judge } from '../signout/control/judge';
import { attribute, attributes, matches, ownTexts, parentsOf, queryAll, tag, textOf } from './dom';
import {
  isAddressAttribute,
  isHandlerAttribute,
  isInteractive,
  isLabelAttribute,
  isMarkAttribute,
  isPressableInput,
} from './element-facts';
import { buttonsOf } from './forms';
import { ALWAYS_LOOKED_AT, type Root } from './roots';

const MAX_CANDIDATES = 200;
const MAX_LABEL = 60;
/** Never a control, nor its label. */
const NEVER = new Set(
  'html head body title meta link base script style noscript template option optgroup textarea select iframe br hr'.split(
    ' ',
  ),
);

export interface Candidate {
  readonly element: Element;
  readonly named: boolean;
}

/** Elements of which something – text, address, mark, form – speaks of signing out, hidden ones too. */
export function candidates(
  roots: readonly Root[],
  selectors: readonly string[],
  judge: Judge,
  untilMs: number,
): Candidate[] {
  const named = new Set(roots.flatMap((root) => selectors.flatMap((selector) => queryAll(root.node, selector))));
  const found = new Set<Element>(named);
  let looked = 0;
  for (const element of fromBothEnds(roots.flatMap((root) => root.elements))) {
    if (++looked > ALWAYS_LOOKED_AT && looked % 256 === 0 && performance.now() > untilMs) break;
    if (NEVER.has(tag(element))) continue;
    if (holdsLabel(element, judge)) found.add(ownerOf(element));
    if (hasSign(element, judge)) for (const owner of ownersOf(element, judge)) found.add(owner);
  }
  return [...found].slice(0, MAX_CANDIDATES).map((element) => ({ element, named: named.has(element) }));
}

/** Headers stand at the start and drawn menus at the end; when time is short, the middle is left out. */
function* fromBothEnds(elements: readonly Element[]): Generator<Element> {
  for (let start = 0, end = elements.length - 1; start <= end; start++, end--) {
    yield elements[start] as Element;
    if (start < end) yield elements[end] as Element;
  }
}

/** A text of its own, not its children's. */
function holdsLabel(element: Element, judge: Judge): boolean {
  for (const text of ownTexts(element)) {
    if (text.length >= 2 && text.length <= MAX_LABEL && judge.mayBeLabel(text)) return true;
  }
  return false;
}

function hasSign(element: Element, judge: Judge): boolean {
  for (const { name, value } of attributes(element)) {
    if (value.length < 3 || value.length > 2_000) continue;
    if (isLabelAttribute(name) && mayName(element, name) && value.length <= 200 && judge.mayBeLabel(value)) return true;
    if ((isAddressAttribute(name) || name === 'action' || isHandlerAttribute(name)) && judge.mayBeAddress(value))
      return true;
    if ((isMarkAttribute(name) || name === 'xlink:href') && judge.mayBeMark(value)) return true;
  }
  return false;
}

const mayName = (element: Element, name: string): boolean =>
  name !== 'value' || isPressableInput(element) || tag(element) === 'button';

/** A form that signs out stands for its buttons; one without any, sent by script, for itself. */
function ownersOf(element: Element, judge: Judge): Element[] {
  if (!(element instanceof HTMLFormElement)) return [ownerOf(element)];
  if (!judge.isSignOutAddress(attribute(element, 'action') ?? '')) return [];
  const buttons = buttonsOf(element);
  return buttons.length > 0 ? buttons : [element];
}

/** The closest element that people press, when it is about as small as the sign found in it. */
function ownerOf(element: Element): Element {
  if (isInteractive(element)) return element;
  const owner = parentsOf(element, 5).find(isInteractive);
  if (owner && !matches(owner, 'body') && textOf(owner, MAX_LABEL + 1).length <= MAX_LABEL) return owner;
  return element instanceof HTMLElement
    ? element
    : (parentsOf(element, 5).find((parent) => parent instanceof HTMLElement) ?? element);
}
