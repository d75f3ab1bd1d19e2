/** What hands do to a page with keys and buttons; the wheel may turn. */
const DEEDS = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'compositionstart', 'copy', 'cut', 'paste'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'],
];

export interface HandGuard {
  /** By the worker's word. */
  set(covered: boolean): void;
  end(): void;
}

/**
 * No key and no press gets to a page that is covered, and no key to a frame in it; those of the browser itself still work. Listens from the
 * start, before any script of the page, and does nothing unless the cover really lies there: no worker that died leaves a page deaf that can
 * be seen.
 */
export function createHandGuard(): HandGuard {
  let covered = false;
  const refuse = (event: Event) => {
    if (!covered || !event.isTrusted || !isCoverThere()) return;
    event.stopImmediatePropagation();
    if (!isForBrowser(event)) event.preventDefault();
  };
  const left = ({ target }: Event) => {
    if (covered && target === window) setTimeout(() => covered && isCoverThere() && letGo(isFrame));
  };
  for (const type of DEEDS) addEventListener(type, refuse, true);
  addEventListener('blur', left, true);
  return {
    set(next) {
      if (next && !covered) letGo((active) => isField(active) || isFrame(active));
      covered = next;
    },
    end() {
      for (const type of DEEDS) removeEventListener(type, refuse, true);
      removeEventListener('blur', left, true);
    },
  };
}

/** It masks each child of the root. */
function isCoverThere(): boolean {
  const child = document.documentElement?.firstElementChild ?? null;
  return child !== null && getComputedStyle(child).maskImage !== 'none';
}

/** Another tab, reload, the address bar. With Alt as well it is a letter on many keyboards. */
const isForBrowser = (event: Event): boolean =>
  event instanceof KeyboardEvent && (((event.ctrlKey || event.metaKey) && !event.altKey) || /^F\d+$/.test(event.key));

/**
 * A field or a frame that has the focus loses it: text that several keys make together cannot be refused, and keys in a frame are not heard
 * here. Nothing else does: Firefox scrolls a page whose open dialog loses it.
 */
function letGo(which: (active: HTMLElement) => boolean): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && which(active)) active.blur();
}

const isField = (element: HTMLElement): boolean =>
  element.isContentEditable || /^(input|textarea|select)$/.test(element.localName);

const isFrame = (element: Element): boolean => /^(iframe|frame|object|embed)$/.test(element.localName);
