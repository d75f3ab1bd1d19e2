import { submitWords } from '../../unsaved/words';
import { isVisible, queryAll, tag, textOf } from '../dom';
import { NATIVE } from './field';
import { judge } from './judge';
import { closestDeep, upwards } from './tree';

const BUTTONS = 'button,[role=button],input[type=submit],[class*=btn i],[class*=button i]';

/** Stands among fields that count, or beside a control that saves. */
export function isFormLike(element: Element): boolean {
  if (closestDeep(element, 'form,dialog,[role=dialog],[role=form],fieldset')) return true;
  for (const at of upwards(element, 7)) {
    if (tag(at) === 'body') return false;
    const fields = queryAll(at, NATIVE).slice(0, 10);
    if (fields.some((field) => isVisible(field) && judge(field) === 'counted')) return true;
    if (
      queryAll(at, BUTTONS)
        .slice(0, 20)
        .some((button) => submitWords.test(textOf(button, 30)))
    )
      return true;
  }
  return false;
}
