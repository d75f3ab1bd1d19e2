/**
 * Layout, focus and what scripts measure stay as they are, and no transition of the page's own fades it in again. What stands in front of
 * everything else is not below the root.
 */
const HIDDEN = ':root, dialog, [popover], :fullscreen { mask: linear-gradient(#0000, #0000) !important }';

/** Neither throws. */
export interface HiddenPage {
  hide(): void;
  show(): void;
}

/** Each may throw and may be repeated. */
interface Veil {
  lay(): void;
  lift(): void;
}

/** Hides the document by a sheet that stands in no element, else by an element, and puts it back when the page takes it away. */
export function createHiddenPage(): HiddenPage {
  const veils = [adoptedSheet(), styleElement()];
  let hidden = false;
  const keep = () => {
    if (!hidden) return;
    veils.some(({ lay }) => isDone(lay));
    requestAnimationFrame(keep);
  };
  return {
    hide() {
      if (hidden) return;
      hidden = true;
      keep();
    },
    show() {
      hidden = false;
      for (const { lift } of veils) isDone(lift);
    },
  };
}

function isDone(deed: () => void): boolean {
  try {
    deed();
    return true;
  } catch {
    return false;
  }
}

/** Firefox throws at a content script that touches the page's list of sheets. */
function adoptedSheet(): Veil {
  let sheet: CSSStyleSheet | null = null;
  const create = () => {
    const created = new CSSStyleSheet();
    created.replaceSync(HIDDEN);
    return created;
  };
  return {
    lay() {
      sheet ??= create();
      if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
    },
    lift() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
}

/** A child of the root: at the start of a document there is nothing else yet. */
function styleElement(): Veil {
  let element: HTMLStyleElement | null = null;
  const create = () => {
    const created = document.createElement('style');
    // Text that a content script sets is not the page's: its policy for styles does not ask.
    created.textContent = HIDDEN;
    return created;
  };
  return {
    lay() {
      element ??= create();
      if (!element.isConnected) document.documentElement.append(element);
    },
    lift() {
      element?.remove();
    },
  };
}
