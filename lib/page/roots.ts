import { isEmpty, queryAll, tag } from './dom';

/** Elements that may carry a shadow root without being custom. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

export const MAX_ELEMENTS = 20_000;
/** So many are looked at however long it takes: the first look at a page is slow, and a busy machine makes it slower. */
export const ALWAYS_LOOKED_AT = 4_000;

export interface Root {
  readonly node: Document | ShadowRoot;
  readonly elements: readonly Element[];
}

/** The document and every open or closed shadow root below it, with at most `MAX_ELEMENTS` elements; no new root after `untilMs` (performance clock). */
export function allRoots(untilMs: number): Root[] {
  const roots: Root[] = [];
  const waiting: (Document | ShadowRoot)[] = [document];
  let left = MAX_ELEMENTS;
  for (let node = waiting.shift(); node && left > 0; node = waiting.shift()) {
    const elements = atMost(left, queryAll(node, '*'));
    left -= elements.length;
    roots.push({ node, elements });
    for (const element of elements) {
      const inner = mayHost(element) ? shadowOf(element) : null;
      if (inner) waiting.push(inner);
    }
    if (MAX_ELEMENTS - left > ALWAYS_LOOKED_AT && performance.now() > untilMs) break;
  }
  return roots;
}

/** The start and the end of a longer list. */
export function atMost(limit: number, elements: Element[]): Element[] {
  if (elements.length <= limit) return elements;
  const half = Math.ceil(limit / 2);
  return [...elements.slice(0, half), ...elements.slice(half - limit)];
}

/** Asking for a closed root is slow: only custom elements are asked, and empty ones that may carry one. */
const mayHost = (element: Element): boolean =>
  tag(element).includes('-') || (HOSTS.has(tag(element)) && (isEmpty(element) || element.shadowRoot !== null));

type WithClosedRoot = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** The shadow root, also a closed one: Chromium by an extension API, Firefox by a property of the element. */
export function shadowOf(element: Element): ShadowRoot | null {
  const dom = globalThis.chrome?.dom;
  if (dom) return element instanceof HTMLElement ? (dom.openOrClosedShadowRoot(element) as ShadowRoot | null) : null;
  return (element as WithClosedRoot).openOrClosedShadowRoot ?? element.shadowRoot;
}
