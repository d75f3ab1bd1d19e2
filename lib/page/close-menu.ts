import { attribute, closest, parentOf, tag } from './dom';
import { leave, pressAnyway } from './press';

/** What was opened, and how it stood before. */
export interface OpenedMenu {
  readonly opener: Element;
  readonly focused: Element | null;
  readonly clicked: boolean;
}

/** As it was before, as far as the page lets it: the mouse goes away, what says that it is open is pressed again, Escape goes to all else. */
export function closeMenu({ opener, focused, clicked }: OpenedMenu): void {
  leave(opener);
  if (clicked) shut(opener);
  const now = document.activeElement;
  if (focused === now) return;
  if (focused instanceof HTMLElement && tag(focused) !== 'body')
    HTMLElement.prototype.focus.call(focused, { preventScroll: true });
  else if (now instanceof HTMLElement) HTMLElement.prototype.blur.call(now);
}

function shut(opener: Element): void {
  const details = closest(opener, 'details');
  if (details instanceof HTMLDetailsElement && closest(opener, 'summary')) {
    Reflect.set(HTMLDetailsElement.prototype, 'open', false, details);
    return;
  }
  const around = [opener, parentOf(opener)];
  if (around.some((element) => element !== null && attribute(element, 'aria-expanded') === 'true')) pressAnyway(opener);
  else sendEscape(opener);
}

function sendEscape(opener: Element): void {
  for (const type of ['keydown', 'keyup'] as const) {
    const how = { key: 'Escape', code: 'Escape', keyCode: 27, bubbles: true, cancelable: true, composed: true };
    EventTarget.prototype.dispatchEvent.call(opener, new KeyboardEvent(type, how));
  }
}
