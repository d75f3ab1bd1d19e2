import type { OpenerFound } from '../signout/control/page-api';
import type { OpenedMenu } from './close-menu';

/** What one frame remembers between two calls, until it navigates. */
export interface PageState {
  refFor(element: Element): string;
  /** null: unknown, or no longer in the page. */
  element(ref: string): Element | null;
  /** Boxes before the last press: how they looked. */
  boxes: Map<Element, BoxBefore>;
  openers: readonly OpenerFound[];
  /** What was opened last; null: nothing, or it was closed again. */
  opened: OpenedMenu | null;
}

export interface BoxBefore {
  readonly opaque: boolean;
  readonly text: string;
  readonly dress: string;
}

export function createPageState(): PageState {
  // A name of the page before must not mean an element of this one.
  const page = Math.random().toString(36).slice(2);
  const refs = new WeakMap<Element, string>();
  const elements = new Map<string, WeakRef<Element>>();
  const refFor = (element: Element): string => {
    const ref = refs.get(element) ?? `${page}-${elements.size + 1}`;
    refs.set(element, ref);
    elements.set(ref, new WeakRef(element));
    return ref;
  };
  const element = (ref: string): Element | null => {
    const found = elements.get(ref)?.deref();
    return found && Reflect.get(Node.prototype, 'isConnected', found) === true ? found : null;
  };
  return { refFor, element, boxes: new Map(), openers: [], opened: null };
}
