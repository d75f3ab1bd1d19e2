import type { State } from './state';

/** What stood in a thing before somebody edited it, or stands in it now. */
export interface Left {
  readonly element: Element;
  readonly base: State;
}

/** Property of the page's own document. */
const KEY = 'signoff:handed-over';
const MOST_LEFT = 1_000;

/** What Firefox gives content scripts to reach over into the page. */
interface Reach {
  /** The page's document as the page's own scripts see it. */
  readonly page: object;
  /** Into the page; elements stay what they are. */
  copy(value: unknown): unknown;
  /** Out of it: own values only, nothing that the page made of them. */
  look(value: object): unknown;
}

/**
 * Firefox ends the world of a content script together with the version it came from: nobody is there whom a successor could ask. What that
 * has to know waits in the page's own document, as values and for a moment only. Elsewhere nothing is left.
 */
export function leaveInPage(left: readonly Left[]): void {
  const reach = reachIntoPage();
  if (reach === null) return;
  const value = reach.copy(left.map(({ element, base }) => [element, base]));
  Reflect.defineProperty(reach.page, KEY, { value, configurable: true });
}

/** null: nobody left anything. What a page made up is taken as nothing. */
export function takeFromPage(): Left[] | null {
  const reach = reachIntoPage();
  if (reach === null) return null;
  const left: unknown = Reflect.getOwnPropertyDescriptor(reach.page, KEY)?.value;
  forgetInPage();
  try {
    return typeof left === 'object' && left !== null ? (listOf(reach.look(left))?.flatMap(leftOf) ?? null) : null;
  } catch {
    return null;
  }
}

export function forgetInPage(): void {
  const reach = reachIntoPage();
  if (reach) Reflect.deleteProperty(reach.page, KEY);
}

function leftOf(value: unknown): Left[] {
  const [element, base] = listOf(value) ?? [];
  return element instanceof Element && (typeof base === 'string' || base === null) ? [{ element, base }] : [];
}

/** Its iterator may be the page's. */
function listOf(value: unknown): unknown[] | null {
  if (!Array.isArray(value)) return null;
  return Array.from({ length: Math.min(value.length, MOST_LEFT) }, (_, at): unknown => Reflect.get(value, at));
}

/** null: this browser keeps the worlds of content scripts. */
function reachIntoPage(): Reach | null {
  const page: unknown = Reflect.get(document, 'wrappedJSObject');
  const [cloneInto, look] = ['cloneInto', 'XPCNativeWrapper'].map((name): unknown => Reflect.get(globalThis, name));
  if (typeof page !== 'object' || page === null) return null;
  if (typeof cloneInto !== 'function' || typeof look !== 'function') return null;
  return {
    page,
    copy: (value) => cloneInto(value, window, { wrapReflectors: true }),
    look: (value) => look(value),
  };
}
