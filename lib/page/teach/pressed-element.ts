import { closest, matches, parentsOf, tag } from '../dom';
import { isInteractive, isPressableInput } from '../element-facts';
import { formFields, formOf } from '../forms';
import { shadowOf } from '../roots';

const TYPING = 'input,textarea,select,option,[contenteditable=""],[contenteditable=true]';
const HANDY = 5;
/** Something larger than this part of the window is no control. */
const MOST_OF_WINDOW = 0.1;

type At = Pick<PointerEvent, 'clientX' | 'clientY'> | null;

/** What a trusted event was meant for: through open and closed shadow roots down to the innermost, then out to what people press. null: nothing that signs out. */
export function pressedElement(event: Event, at: At): Element | null {
  const innermost = deepest(event, at);
  const element = innermost && ownerOf(innermost);
  if (!element || matches(element, 'html,body')) return null;
  if (matches(element, TYPING) && !isPressableInput(element)) return null;
  return formFields(formOf(element)) === 'password' ? null : element;
}

function deepest(event: Event, at: At): Element | null {
  let element = event.composedPath().find((target): target is Element => target instanceof Element) ?? null;
  for (let root = element && shadowOf(element); element && root; root = shadowOf(element)) {
    const inner: Element | null = at ? root.elementFromPoint(at.clientX, at.clientY) : root.activeElement;
    if (!inner || inner === element || inner.getRootNode() !== root) break;
    element = inner;
  }
  return element;
}

function ownerOf(element: Element): Element | null {
  const owner = [element, ...parentsOf(element, HANDY)].find((one) => one instanceof HTMLElement && isInteractive(one));
  if (owner && !matches(owner, 'body,html,main,[tabindex="-1"]')) return owner;
  const inner = element instanceof HTMLElement ? element : closest(element, 'svg')?.parentElement;
  return inner && looksPressable(inner) ? inner : null;
}

/** A page may hang its handler on anything: what the mouse calls pressable, a component, or simply something small. */
function looksPressable(element: HTMLElement): boolean {
  if (tag(element).includes('-') || getComputedStyle(element).cursor === 'pointer') return true;
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width * height < innerWidth * innerHeight * MOST_OF_WINDOW;
}
