import { childCount, matches, parentOf, queryAll, tag } from '../dom';
import { upwards } from './tree';

/** Stars and scales show under the pointer what a press would choose. */
const PREVIEWS = '[role=radiogroup],[role=slider],[class*=rate],[class*=rating],[class*=star]';

/** What may show under the pointer something that nobody has chosen. */
export const previewing = (target: Element): Element | null => scaleAt(target) ?? rowOfLikes(target);

/** Signs of stars lie deep; what holds a whole form previews nothing. */
function scaleAt(target: Element): Element | null {
  let widest: Element | null = null;
  for (const at of upwards(target, 9)) {
    if (matches(at, 'form,fieldset,section,main,tr,body')) break;
    if (matches(at, PREVIEWS)) widest = at;
  }
  return widest;
}

/** One of several alike: stars, steps of a scale. */
function rowOfLikes(target: Element): Element | null {
  const row = parentOf(target);
  if (row === null || childCount(target) > 1 || childCount(row) < 2 || childCount(row) > 12) return null;
  return queryAll(row, ':scope > *').every((other) => tag(other) === tag(target)) ? row : null;
}
