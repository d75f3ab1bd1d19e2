import { tag } from '../dom';
import { shadowOf } from '../roots';

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg']);
const MOST_NODES = 400;

/** Text as it is seen: of shadow roots and of what stands in their slots, without what is hidden; blanks collapsed. */
export function composedText(element: Element, limit: number): string {
  const texts: string[] = [];
  const waiting: Node[] = [element];
  for (let left = MOST_NODES; waiting.length > 0 && left > 0; left -= 1) {
    const node = waiting.pop() as Node;
    if (node instanceof Text) texts.push(node.data);
    else if (node instanceof Element && isSeen(node)) waiting.push(...partsOf(node).reverse());
  }
  return texts.join(' ').replace(/\s+/g, ' ').trim().slice(0, limit);
}

const isSeen = (element: Element): boolean =>
  tag(element) === 'slot' || (!SILENT.has(tag(element)) && Element.prototype.checkVisibility.call(element));

function partsOf(element: Element): Node[] {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  const root = tag(element).includes('-') ? shadowOf(element) : null;
  return [...(root ?? element).childNodes];
}
