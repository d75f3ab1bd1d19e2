import { closest, isOpaque, isVisible, matches, parentsOf, tag } from '../dom';

const SMALLEST_PX = 8;
/** Wider than anything that stands for one field. */
const PARTS = 'form,fieldset,dialog,[role=dialog],table,tr,section,main,body,html';

/** What somebody sees of a field: itself, or what stands for it where it is transparent, clipped or put away; null: nothing. */
export function faceOf(field: Element): Element | null {
  if (isVisible(field)) return isOpaque(field) && isLarge(field) ? field : (around(field) ?? field);
  return labelOf(field) ?? (tag(field) === 'select' ? besides(field) : null);
}

/** The drawn switch or box around a native one. */
function around(field: Element): Element | null {
  for (const at of parentsOf(field, 3)) {
    if (matches(at, PARTS)) return null;
    if (isVisible(at) && isLarge(at)) return at;
  }
  return null;
}

/** Uploaders and boxes that show their label only. */
function labelOf(field: Element): Element | null {
  const [label] = 'labels' in field ? ((field.labels as NodeListOf<Element> | null) ?? []) : [];
  const one = label ?? closest(field, 'label');
  return one && isVisible(one) ? one : null;
}

/** Libraries put their own list right after the one that they replace. */
function besides(select: Element): Element | null {
  const next = Reflect.get(Element.prototype, 'nextElementSibling', select) as Element | null;
  return next && isVisible(next) ? next : null;
}

function isLarge(element: Element): boolean {
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width >= SMALLEST_PX && height >= SMALLEST_PX;
}
