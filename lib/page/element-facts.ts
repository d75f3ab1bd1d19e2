import {
  attribute,
  attributes,
  closest,
  contains,
  hasAttribute,
  matches,
  onlyChild,
  parentsOf,
  queryAll,
  tag,
  textOf,
} from './dom';

const LABELS = [
  'aria-label',
  'title',
  'data-tooltip',
  'data-original-title',
  'data-bs-original-title',
  'data-title',
  'data-tip',
  'tooltip',
  'alt',
  'label',
];
const ADDRESSES = [
  'href',
  'formaction',
  'data-href',
  'data-url',
  'data-link',
  'data-action',
  'data-to',
  'to',
  'hx-get',
  'hx-post',
  'hx-delete',
];
const HANDLERS = [
  'onclick',
  'ng-click',
  'data-ng-click',
  '@click',
  'x-on:click',
  'wire:click',
  'jsaction',
  'onmousedown',
];
const ROLES = new Set('button link menuitem menuitemradio menuitemcheckbox option tab treeitem'.split(' '));
const PRESSABLE_INPUTS = new Set(['submit', 'button', 'image', 'reset']);

/** Something that people press: by its element, role or handler. */
export const INTERACTIVE =
  'a,button,summary,area,input[type=submit],input[type=button],input[type=image],[role=button],[role=link],[role=menuitem],[onclick],[tabindex]';

export function isInteractive(element: Element): boolean {
  if (matches(element, INTERACTIVE) || ROLES.has(attribute(element, 'role') ?? '')) return true;
  return (
    /-(?:button|btn|item|link|option|action)$/.test(tag(element)) ||
    HANDLERS.some((name) => hasAttribute(element, name))
  );
}

export const isPressableInput = (element: Element): boolean =>
  tag(element) === 'input' && PRESSABLE_INPUTS.has((attribute(element, 'type') ?? 'text').toLowerCase());

/** Texts that name an element, its own first, each at most 200 characters. */
export function labelsOf(element: Element): string[] {
  const own = [textOf(element, 200), ...labelAttributes(element)];
  if (isPressableInput(element)) own.push(attribute(element, 'value') ?? '');
  const inner = queryAll(element, '[aria-label],[title],[alt],svg title')
    .slice(0, 5)
    .flatMap((child) => (tag(child) === 'title' ? [child.textContent ?? ''] : labelAttributes(child)));
  return [...new Set([...own, ...inner].map((label) => label.trim().slice(0, 200)))].filter((label) => label !== '');
}

const labelAttributes = (element: Element): string[] =>
  LABELS.map((name) => attribute(element, name)).filter((value) => value !== null);

export const isLabelAttribute = (name: string): boolean => LABELS.includes(name) || name === 'value';

/** Addresses as written; a `javascript:` address is a script. */
export function addressesOf(element: Element): string[] {
  return ADDRESSES.map((name) => attribute(element, name)).filter(
    (value) => value !== null && !isScript(value),
  ) as string[];
}

export const isAddressAttribute = (name: string): boolean => ADDRESSES.includes(name);

const isScript = (address: string): boolean => /^\s*javascript:/i.test(address);

export function scriptOf(element: Element): string | null {
  const address = attribute(element, 'href');
  const parts = HANDLERS.map((name) => attribute(element, name));
  const all = [...parts, address !== null && isScript(address) ? address : null].filter((part) => part !== null);
  return all.length > 0 ? all.join(';').slice(0, 1000) : null;
}

export const isHandlerAttribute = (name: string): boolean => HANDLERS.includes(name);

/** Id, classes, name, and data attributes as `name value`. */
export function marksOf(element: Element): string[] {
  return attributes(element)
    .filter(({ name, value }) => isMarkAttribute(name) && value.length <= 300)
    .map(({ name, value }) => (name.startsWith('data-') ? `${name} ${value}` : value));
}

export const isMarkAttribute = (name: string): boolean =>
  name === 'id' || name === 'class' || name === 'name' || (name.startsWith('data-') && !isLabelAttribute(name));

/** Marks of the parents that hold nothing but this element. */
export function parentMarksOf(element: Element): string[] {
  const marks: string[] = [];
  let inner = element;
  for (const parent of parentsOf(element, 3)) {
    if (onlyChild(parent) !== inner) break;
    marks.push(...marksOf(parent));
    inner = parent;
  }
  return marks;
}

/** Classes of the element and of small pictures in it, and what an `svg` uses. */
export function iconMarksOf(element: Element): string[] {
  const pictures = [element, ...queryAll(element, 'i,svg,span,img,em,use').slice(0, 8)];
  return pictures.flatMap((picture) =>
    ['class', 'href', 'xlink:href', 'data-icon'].flatMap((name) =>
      name === 'class' || picture !== element ? (attribute(picture, name) ?? []) : [],
    ),
  );
}

export const isInside = (element: Element, selector: string): boolean =>
  closest(element, selector) !== null || parentsOf(element, 12).some((parent) => matches(parent, selector));

/** The first element inside that people press and that holds the whole label. */
export function pressableInside(element: Element): Element | null {
  const label = textOf(element, 80);
  return (
    queryAll(element, INTERACTIVE).find((inner) => contains(element, inner) && textOf(inner, 80) === label) ?? null
  );
}
