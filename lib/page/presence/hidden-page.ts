/**
 * Layout, focus and what scripts measure stay as they are, and no transition of the page's own fades it in again. What stands in front of
 * everything else is not below the root.
 */
const HIDDEN = ':root, dialog, [popover], :fullscreen { mask: linear-gradient(#0000, #0000) !important }';

export interface HiddenPage {
  hide(): void;
  show(): void;
}

/** Hides the document by a sheet that stands in no element, and puts it back when the page replaces the list. */
export function createHiddenPage(): HiddenPage {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HIDDEN);
  let hidden = false;
  const keep = () => {
    if (!hidden) return;
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
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
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
}
