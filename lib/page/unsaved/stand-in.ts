import { attribute, parentOf, tag } from '../dom';
import { childrenOf, isConnected } from './tree';

const LEVELS = 4;

/** Pages that draw a part anew put a new element where this one stood; asked later: the element that stands there then. */
export function standInOf(element: Element): () => Element | null {
  const path: { readonly parent: Element; readonly at: number }[] = [];
  for (let at = element; path.length < LEVELS; ) {
    const parent = parentOf(at);
    if (parent === null) break;
    path.push({ parent, at: childrenOf(parent).indexOf(at) });
    at = parent;
  }
  const looks = looksOf(element);
  return () => {
    if (isConnected(element)) return element;
    const from = path.findIndex(({ parent }) => isConnected(parent));
    let found: Element | undefined = path[from]?.parent;
    for (let level = from; found && level >= 0; level -= 1) found = childrenOf(found)[path[level]?.at ?? -1];
    return found && looksOf(found) === looks ? found : null;
  };
}

const looksOf = (element: Element): string => `${tag(element)}.${attribute(element, 'class')}`;
