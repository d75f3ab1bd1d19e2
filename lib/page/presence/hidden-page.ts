/** Layout, focus and what scripts measure stay as they are; what stands in front of everything else is not below the root. */
const HIDDEN = ':root, dialog, [popover], :fullscreen { opacity: 0 !important; transition: none !important }';

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
