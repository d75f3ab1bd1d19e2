import type { PagePress } from '../signout/control/page-api';
import { attribute, closest, matches, parentsOf, queryAll, textOf } from './dom';
import { INTERACTIVE } from './element-facts';
import { formOf } from './forms';
import { shadowOf } from './roots';

const NO_OP = /^\s*javascript:\s*(?:void\s*\(?\s*0?\s*\)?|undefined|\/\/.*)?\s*;*\s*$/i;

/** A native `confirm` would stop the page until somebody answers, and a `javascript:` address runs in the page's world only. */
function needsPageWorld(element: Element): boolean {
  const link = closest(element, 'a');
  const address = link && attribute(link, 'href');
  if (address && /^\s*javascript:/i.test(address) && !NO_OP.test(address)) return true;
  const form = formOf(element);
  const scripts = [
    attribute(element, 'onclick'),
    link && attribute(link, 'onclick'),
    form && attribute(form, 'onsubmit'),
  ];
  const asks =
    matches(element, '[data-confirm],[data-turbo-confirm]') ||
    (form && matches(form, '[data-confirm],[data-turbo-confirm]'));
  return asks === true || scripts.some((script) => script !== null && /\bconfirm\s*\(/.test(script));
}

/** Presses an element as a person would. */
export function press(element: Element): PagePress {
  if (needsPageWorld(element)) return 'main-world';
  return pressAnyway(element);
}

export function pressAnyway(element: Element): PagePress {
  if (element instanceof HTMLFormElement) {
    HTMLFormElement.prototype.requestSubmit.call(element);
    return 'pressed';
  }
  const target = pressPoint(element);
  pointerSequence(target);
  if (target instanceof HTMLElement) HTMLElement.prototype.click.call(target);
  else EventTarget.prototype.dispatchEvent.call(target, new MouseEvent('click', at(target, 0)));
  return 'pressed';
}

/**
 * Where the mouse would hit: frameworks hang the handler on the innermost element too. A native control answers for itself;
 * a custom element may keep its native one in a shadow root.
 */
export function pressPoint(element: Element): Element {
  if (matches(element, 'a[href],button,input,summary')) return element;
  const shadow = shadowOf(element);
  const native = shadow && queryAll(shadow, 'a[href],button')[0];
  if (native) return native;
  const label = textOf(element, 80);
  if (label === '') return element;
  const inner = queryAll(element, '*').filter((child) => child instanceof HTMLElement && textOf(child, 80) === label);
  return inner.find((child) => matches(child, INTERACTIVE)) ?? inner.at(-1) ?? element;
}

function pointerSequence(target: Element): void {
  hover(target);
  send(target, 'pointerdown', 1);
  send(target, 'mousedown', 1);
  if (target instanceof HTMLElement) HTMLElement.prototype.focus.call(target, { preventScroll: true });
  send(target, 'pointerup', 0);
  send(target, 'mouseup', 0);
}

/** The mouse comes in: `enter` events reach every parent, each for itself. */
export function hover(target: Element): void {
  send(target, 'pointerover', 0);
  for (const element of [...parentsOf(target, 30).reverse(), target]) {
    send(element, 'pointerenter', 0, false);
    send(element, 'mouseenter', 0, false);
  }
  send(target, 'mouseover', 0);
  send(target, 'pointermove', 0);
  send(target, 'mousemove', 0);
}

/** The mouse goes away again. */
export function leave(target: Element): void {
  send(target, 'pointerout', 0);
  send(target, 'mouseout', 0);
  for (const element of [target, ...parentsOf(target, 30)]) {
    send(element, 'pointerleave', 0, false);
    send(element, 'mouseleave', 0, false);
  }
}

function send(target: Element, type: string, buttons: number, bubbles = true): void {
  const how = { ...at(target, buttons), bubbles, cancelable: bubbles };
  const event = type.startsWith('pointer')
    ? new PointerEvent(type, { ...how, pointerId: 1, pointerType: 'mouse', isPrimary: true })
    : new MouseEvent(type, how);
  EventTarget.prototype.dispatchEvent.call(target, event);
}

function at(target: Element, buttons: number): MouseEventInit {
  const { left, top, width, height } = Element.prototype.getBoundingClientRect.call(target);
  return {
    bubbles: true,
    cancelable: true,
    composed: true,
    button: 0,
    buttons,
    clientX: left + width / 2,
    clientY: top + height / 2,
    detail: 1,
  };
}
