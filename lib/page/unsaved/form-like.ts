import { isVisible, queryAll, tag } from '../dom';
import { NATIVE } from './field';
import { judge } from './judge';
import { closestDeep, upwards } from './tree';

/** Stands among fields that count. */
export function isFormLike(element: Element): boolean {
  if (closestDeep(element, 'form,dialog,[role=dialog],[role=form],fieldset')) return true;
  for (const at of upwards(element, 7)) {
    if (tag(at) === 'body') return false;
    const fields = queryAll(at, NATIVE).slice(0, 10);
    if (fields.some((field) => isVisible(field) && judge(field) === 'counted')) return true;
  }
  return false;
}
