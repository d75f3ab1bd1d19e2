import { parseHTML } from 'linkedom';
import { vi } from 'vitest';

/** linkedom keeps some of what the code reads from `Element.prototype` on each element. */
const KEPT_ELSEWHERE = ['localName', 'previousElementSibling', 'parentNode', 'childElementCount', 'firstChild'];

/** A page without a browser, in place of the real one until globals are given back: its element with `data-it`, which is no way to find it. */
export function page(body: string): Element {
  const parsed = parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`);
  const { document, Element, HTMLElement, Document, Node, Text } = parsed;
  const NodeFilter = { SHOW_TEXT: 4, SHOW_ELEMENT: 1, FILTER_ACCEPT: 1, FILTER_REJECT: 2 };
  const globals = { document, Element, HTMLElement, Document, Node, Text, NodeFilter };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  vi.stubGlobal('ShadowRoot', class {});
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  for (const name of KEPT_ELSEWHERE) {
    if (Reflect.get(Element.prototype, name, document.body) !== undefined) continue;
    Object.defineProperty(Element.prototype, name, {
      configurable: true,
      get(this: object) {
        return Object.getOwnPropertyDescriptor(this, name)?.value;
      },
      set(this: object, value: unknown) {
        Object.defineProperty(this, name, { value, writable: true, configurable: true });
      },
    });
  }
  Object.assign(Element.prototype, {
    getBoundingClientRect: () => ({ width: 1, height: 1 }),
    checkVisibility: () => true,
  });
  const it = document.querySelector('[data-it]');
  if (!it) throw new Error('nothing to find');
  return it;
}
