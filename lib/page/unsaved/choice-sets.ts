import { closest, isVisible, matches, parentOf, queryAll } from '../dom';
import { EDITABLE, isText, NATIVE } from './field';
import { judge } from './judge';
import { closestDeep, namesOf, upwards } from './tree';

const SETS = /(?:^|[\s_-])segmented/;
const CHOICE = '[aria-pressed],[aria-checked],[role=radio]';
const FORM = 'form,fieldset,dialog,[role=form],[role=dialog]';
const TABLE = 'table,[role=grid],[role=treegrid]';

/** Toggles and segments look alike wherever they stand: among fields they are one, above a table or beside an editor they say how it is looked at. */
export function isSetOfChoices(part: Element): boolean {
  const isSet = matches(part, '[role=toolbar]:not([aria-controls])') || SETS.test(namesOf(part));
  if (!isSet || !queryAll(part, 'button,[role=button]').every((button) => matches(button, CHOICE))) return false;
  return !isBesideEditor(part) && (closestDeep(part, FORM) !== null || isAmongFields(part));
}

function isBesideEditor(part: Element): boolean {
  for (const at of upwards(parentOf(part), 3)) {
    if (matches(at, FORM)) return false;
    if (queryAll(at, `${EDITABLE},iframe,canvas`).length > 0) return true;
  }
  return false;
}

function isAmongFields(part: Element): boolean {
  for (const at of upwards(parentOf(part), 3)) {
    if (queryAll(at, TABLE).length > 0) return false;
    if (queryAll(at, NATIVE).slice(0, 20).some(isOther)) return true;
  }
  return false;
}

const isOther = (field: Element): boolean =>
  (isText(field) || matches(field, 'select,[type=checkbox]')) &&
  closest(field, '[class*=egmented],[role=toolbar]') === null &&
  isVisible(field) &&
  judge(field) === 'counted';
