import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

export interface Page {
  readonly document: Document;
  find(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  /** Visible text with single blanks. */
  text(selector?: string): string;
  press(action: string): Promise<void>;
  /** `clicks`: how many came in quick succession, this one included. */
  click(button: HTMLElement, clicks?: number): Promise<boolean>;
  key(key: string, on?: HTMLElement, more?: { shiftKey: boolean }): Promise<boolean>;
  /** Any event, with values of its own; true: its default was prevented. */
  fire(target: HTMLElement, type: string, values?: object): Promise<boolean>;
  input(id: string, text: string): Promise<void>;
  change(id: string, value: string): Promise<void>;
  flip(id: string): Promise<void>;
  /** What holds the focus. */
  focused(): HTMLElement | null;
  close(): void;
}

type Listener = (this: unknown, event: Event) => void;

/** Listeners as linkedom gets them: `this` is the element that listens, as in browsers, not the one where the event began. */
const bound = new WeakMap<object, Map<Listener, Listener>>();

/** Of every element, since nothing is laid out: of a day, each hour has 40 px. */
const WIDTH = 960;

/** Puts a screen on a page without a browser. */
export async function show(screen: ComponentChild, hash = ''): Promise<Page> {
  const window = parseHTML('<!doctype html><html><body><div id="root"></div></body></html>');
  const { document } = window;
  const globals: Record<string, unknown> = {
    document,
    location: { hash },
    addEventListener: window.addEventListener?.bind(window) ?? (() => {}),
    removeEventListener: () => {},
    MutationObserver: window.MutationObserver,
  };
  Object.assign(globalThis, globals);
  let held: HTMLElement | null = null;
  window.HTMLElement.prototype.focus = function (this: HTMLElement) {
    held = this;
  };
  const { addEventListener, removeEventListener } = window.HTMLElement.prototype;
  const own = (element: object, listener: Listener): Listener => {
    const kept = bound.get(element) ?? new Map<Listener, Listener>();
    bound.set(element, kept);
    const one = kept.get(listener) ?? ((event) => listener.call(element, event));
    kept.set(listener, one);
    return one;
  };
  Object.assign(window.HTMLElement.prototype, {
    addEventListener(this: Element, type: string, listener: Listener) {
      addEventListener.call(this, type, own(this, listener));
    },
    removeEventListener(this: Element, type: string, listener: Listener) {
      removeEventListener.call(this, type, own(this, listener));
    },
    setPointerCapture: () => {},
    getBoundingClientRect: () => ({ left: 100, top: 0, width: WIDTH, height: 32 }),
  });
  Object.defineProperty(document, 'activeElement', { get: () => held ?? document.body });
  const root = document.getElementById('root') as unknown as Element;
  await act(() => render(screen, root));
  const find = (selector: string) => {
    const found = document.querySelector(selector);
    if (found === null) throw new Error(`no ${selector} in ${document.body.innerHTML}`);
    return found as unknown as HTMLElement;
  };
  const fire = async (target: HTMLElement, type: string, more: object = {}) => {
    const event = new window.Event(type, { bubbles: true, cancelable: true });
    Object.assign(event, more);
    await act(async () => {
      target.dispatchEvent(event as unknown as Event);
      await Promise.resolve();
    });
    return event.defaultPrevented;
  };
  return {
    document: document as unknown as Document,
    find,
    all: (selector) => [...document.querySelectorAll(selector)] as unknown as HTMLElement[],
    text: (selector = 'body') => (find(selector).textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
    press: async (action) => {
      const button = find(`[data-action="${action}"]`);
      const prevented = await fire(button, 'click');
      const form = button.getAttribute('type') === 'submit' && button.closest('form');
      if (form && !prevented) await fire(form, 'submit');
    },
    click: (button, clicks = 1) => fire(button, 'click', { detail: clicks }),
    fire,
    key: (key, on, more) => fire(on ?? find('body'), 'keydown', { key, ...more }),
    input: async (id, text) => {
      const field = find(`#${id}`) as HTMLInputElement;
      field.value = text;
      await fire(field, 'input');
    },
    change: async (id, value) => {
      const field = find(`#${id}`);
      Object.defineProperty(field, 'value', { value, writable: true, configurable: true });
      await fire(field, 'change');
    },
    flip: async (id) => {
      const field = find(`#${id}`) as HTMLInputElement;
      field.checked = field.getAttribute('aria-checked') !== 'true';
      await fire(field, 'change');
    },
    focused: () => held,
    close: () => render(null, root),
  };
}
