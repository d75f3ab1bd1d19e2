import { attribute, contains, parentOf, queryAll, tag } from '../dom';
import { shadowOf } from '../roots';

const DEEPEST = 400;

/** The element with the focus, in shadow roots too. */
export function deepActive(): Element | null {
  let at = document.activeElement;
  for (let root = at && rootWithin(at); root?.activeElement; root = rootWithin(root.activeElement))
    at = root.activeElement;
  return at;
}

export const isConnected = (node: Node): boolean => Reflect.get(Node.prototype, 'isConnected', node) as boolean;
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

/** Events that are over do not tell their path any more. */
const targets = new WeakMap<Event, Element>();
export const rememberTarget = (event: Event, target: Element): void => void targets.set(event, target);

/** The innermost element an event is about, in closed shadow roots too: those show only their host to anybody outside. */
export function deepTarget(event: Event): Element | null {
  const remembered = targets.get(event);
  if (remembered) return remembered;
  const [first] = event.composedPath();
  let at = first instanceof Document ? first.activeElement : null;
  if (first instanceof Element) at = first;
  else if (first instanceof CharacterData) at = first.parentElement;
  for (let left = 8; at && left > 0; left -= 1) {
    const inner = innerOf(at, event);
    if (inner === null || inner === at) return at;
    at = inner;
  }
  return at;
}

function innerOf(host: Element, event: Event): Element | null {
  const root = rootWithin(host);
  if (root === null) return null;
  const byPlace = event instanceof MouseEvent && event.type !== 'click';
  const inner = byPlace ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
  return inner !== null && rootOf(inner) === root ? inner : null;
}

/** Hosts whose tag does not give them away; learnt when an event came through them. */
const plainHosts = new Set<Element>();
const MOST_PLAIN_HOSTS = 200;
const NO_HOST = new Set(
  'a audio button img input label li option select svg table tbody td textarea th tr ul video'.split(' '),
);

function rootWithin(element: Element): ShadowRoot | null {
  if (NO_HOST.has(tag(element))) return null;
  const root = shadowOf(element);
  if (root && !tag(element).includes('-') && plainHosts.size < MOST_PLAIN_HOSTS) plainHosts.add(element);
  return root;
}

/** The element and its ancestors, across the borders of shadow roots. */
export function* upwards(element: Element | null, levels = DEEPEST): Generator<Element> {
  for (let at = element; at && levels > 0; at = parentOf(at), levels -= 1) yield at;
}

/** As `upwards`, and through the slots of open shadow roots: what is put into a list's overlay lies in it. */
export function* upwardsAsDrawn(element: Element | null, levels = DEEPEST): Generator<Element> {
  for (let at = element; at && levels > 0; at = slotOf(at) ?? parentOf(at), levels -= 1) yield at;
}

const slotOf = (element: Element): Element | null =>
  Reflect.get(Element.prototype, 'assignedSlot', element) as Element | null;

export function holds(outer: Element, inner: Element): boolean {
  if (contains(outer, inner)) return true;
  const root = rootOf(inner);
  return root instanceof ShadowRoot && holds(outer, root.host);
}

/** As `closest`, across the borders of shadow roots. */
export function closestDeep(element: Element, selector: string): Element | null {
  const found = Element.prototype.closest.call(element, selector);
  if (found) return found;
  const root = rootOf(element);
  return root instanceof ShadowRoot ? closestDeep(root.host, selector) : null;
}

const own = <T>(element: Element, name: string): T => Reflect.get(Element.prototype, name, element) as T;

export const childrenOf = (element: Element): Element[] => [...own<HTMLCollection>(element, 'children')];
export const previousOf = (element: Element): Element | null => own<Element | null>(element, 'previousElementSibling');
export const classesOf = (element: Element): string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');

export type Scope = Element | Document | ShadowRoot;

/** All matches below, in open and closed shadow roots too. */
export function queryDeep(from: Scope, selector: string): Element[] {
  const found = queryAll(from, selector);
  for (const root of rootsBelow(from)) found.push(...queryDeep(root, selector));
  return found;
}

const MOST_ELEMENTS = 6_000;

/** The shadow roots whose hosts stand below, and the element's own; not those inside them. */
function rootsBelow(from: Scope): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const inner = from instanceof Element && (tag(from).includes('-') || plainHosts.has(from)) ? shadowOf(from) : null;
  if (inner) roots.push(inner);
  const all = from instanceof ShadowRoot ? queryAll(from, '*') : elementsBelow(from);
  const most = Math.min(all.length, MOST_ELEMENTS);
  for (let at = 0; at < most; at += 1) {
    const element = all[at] as Element;
    const root = tag(element).includes('-') ? shadowOf(element) : null;
    if (root) roots.push(root);
  }
  for (const host of plainHosts) {
    const root = isConnected(host) ? shadowOf(host) : plainHosts.delete(host) && null;
    if (root && host !== from && Node.prototype.contains.call(from, host)) roots.push(root);
  }
  return roots;
}

export const elementsBelow = (from: Element | Document): HTMLCollectionOf<Element> =>
  from instanceof Document ? from.getElementsByTagName('*') : Element.prototype.getElementsByTagName.call(from, '*');

/** Class names, id, role and test id in one lower-case text: what a part of the page calls itself. */
export const namesOf = (element: Element): string =>
  ['class', 'id', 'role', 'name', 'data-testid', 'aria-label']
    .map((name) => attribute(element, name) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
