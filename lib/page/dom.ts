/**
 * Reads elements through the prototypes only. Inside a form, fields called `elements`, `action` or `querySelectorAll`
 * replace the properties of that name, in a content script too.
 */
const read = <T>(node: Node, name: string): T => Reflect.get(Element.prototype, name, node) as T;

export const attribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const hasAttribute = (element: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(element, name);
export const tag = (element: Element): string => read<string>(element, 'localName');
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);
export const contains = (outer: Element, inner: Element): boolean => Node.prototype.contains.call(outer, inner);
export const childCount = (element: Element): number => read<number>(element, 'childElementCount');
export const isEmpty = (element: Element): boolean => read<ChildNode | null>(element, 'firstChild') === null;
export const onlyChild = (element: Element): Element | null =>
  childCount(element) === 1 ? read<Element | null>(element, 'firstElementChild') : null;

export const attributes = (element: Element): Attr[] => [...read<NamedNodeMap>(element, 'attributes')];

/** All matches under an element, document or shadow root; none for a selector that cannot be read. */
export function queryAll(root: ParentNode, selector: string): Element[] {
  try {
    if (root instanceof Element) return [...Element.prototype.querySelectorAll.call(root, selector)];
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** The parent, across the border of a shadow root. */
export function parentOf(element: Element): Element | null {
  const parent = read<ParentNode | null>(element, 'parentNode');
  if (parent instanceof Element) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** Parents, closest first, at most `levels`. */
export function parentsOf(element: Element, levels: number): Element[] {
  const found: Element[] = [];
  for (let at = parentOf(element); at && found.length < levels; at = parentOf(at)) found.push(at);
  return found;
}

/** Texts that stand directly in an element, trimmed; empty ones left out. */
export function ownTexts(element: Element): string[] {
  const texts: string[] = [];
  for (let node = read<ChildNode | null>(element, 'firstChild'); node; node = node.nextSibling) {
    if (node instanceof Text && node.length < 400) texts.push(node.data.trim());
  }
  return texts.filter((text) => text !== '');
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg']);

/** Text of an element, blanks collapsed, without script and style and what `without` selects; stops after `limit` characters. */
export function textOf(element: Element, limit: number, without = ''): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && (SILENT.has(tag(node)) || (without !== '' && matches(node, without)))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  while (text.length < limit && walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) text = `${text}${node.data.replace(/\s+/g, ' ')}`.trimStart();
    else if (!text.endsWith(' ')) text += ' ';
  }
  return text.replace(/ +/g, ' ').trim().slice(0, limit);
}

/** Without what breaks a line, hides in it or turns it round: it is shown inside sentences of ours. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();

/** Takes up room and is not hidden. A fading element of a background tab may stay transparent for ever: opacity does not count. */
export function isVisible(element: Element): boolean {
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width > 0 && height > 0 && Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

export const isOpaque = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { opacityProperty: true, visibilityProperty: true });

export function isDisabled(element: Element): boolean {
  return (
    matches(element, ':disabled') ||
    attribute(element, 'aria-disabled') === 'true' ||
    /(?<![\w-])(?:is-|[a-z]+-)?disabled(?![\w-])/.test(attribute(element, 'class') ?? '')
  );
}
