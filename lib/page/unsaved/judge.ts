import { noTuning, type Tuning } from '../../unsaved/tuning';
import { searchWords, settingWords, signInWords, submitWords, viewWords } from '../../unsaved/words';
import { attribute, closest, hasAttribute, isDisabled, matches, parentOf, queryAll, tag, textOf } from '../dom';
import { isPopup } from './carriers';
import { isSetOfChoices } from './choice-sets';
import { isBox, isChooser } from './combobox';
import { isRich, isText, NATIVE, typeOf } from './field';
import { labelOf } from './label-of';
import { isSecret } from './secret';
import { closestDeep, elementsBelow, namesOf, previousOf, queryDeep, upwards } from './tree';

/** `secret`: that it was edited counts, its content is never touched. */
export type Judgement = 'counted' | 'ignored' | 'secret';

let tuning = noTuning;
let judged = new WeakMap<Element, Judgement>();

export function tune(next: Tuning): void {
  tuning = next;
  judged = new WeakMap();
}

/** Would an edit here be work that somebody wants to keep? What an element is stays; whether it is switched off does not. */
export function judge(field: Element): Judgement {
  if (!isRich(field) && isDisabled(field)) return 'ignored';
  const known = isRich(field) ? undefined : judged.get(field);
  if (known) return known;
  const judgement = judgeNow(field);
  judged.set(field, judgement);
  return judgement;
}

function judgeNow(field: Element): Judgement {
  if (tuning.ignore.some((selector) => within(field, selector))) return 'ignored';
  if (tuning.count.some((selector) => within(field, selector))) return isSecret(field) ? 'secret' : 'counted';
  if (isRich(field) || (tag(field) === 'textarea' && !hasAttribute(field, 'readonly')))
    return inConsent(field) ? 'ignored' : 'counted';
  if (isSearch(field) || isView(field) || isRowSelection(field) || isSignIn(field) || inConsent(field))
    return 'ignored';
  return isSecret(field) ? 'secret' : 'counted';
}

function within(field: Element, selector: string): boolean {
  try {
    return closestDeep(field, selector) !== null;
  } catch {
    return false;
  }
}

const SEARCH = '[type=search i],[role=searchbox],[inputmode=search],[enterkeyhint=search]';
const SEARCH_PART = 'search,[role=search],form[method=get i][action]';
const PART_OF_LIST = /(?:^|[\s_-])(?:search|filters?|filterbar|query|pagination|pager|paging|paginator)(?:$|[\s_-])/;

function isSearch(field: Element): boolean {
  if (closestDeep(field, SEARCH_PART)) return true;
  if (isChooser(field))
    return [labelOf(field), attribute(field, 'placeholder') ?? ''].some(asksToSearch) || isInListPart(field);
  if (matches(field, SEARCH)) return true;
  if (/^(?:q|s|query|kw)$/.test(attribute(field, 'name') ?? '')) return true;
  if (
    searchWords.test(namesOf(field).replace(/[_-]/g, ' ')) ||
    [labelOf(field), attribute(field, 'placeholder') ?? ''].some(asksToSearch)
  )
    return true;
  return isInListPart(field);
}

function isInListPart(field: Element): boolean {
  for (const at of upwards(outsideOf(field), 6)) {
    if (matches(at, 'form,dialog,[role=dialog],main,body'))
      return PART_OF_LIST.test(namesOf(at)) && !matches(at, 'main,body');
    if (PART_OF_LIST.test(namesOf(at))) return true;
  }
  return false;
}

/** A list box has a search field of its own: what is asked is where the box stands. */
function outsideOf(field: Element): Element | null {
  let at = parentOf(field);
  if (isChooser(field)) while (at && isBox(at)) at = parentOf(at);
  return at;
}

/** "Search customers …", but not "How did you find us?". */
const asksToSearch = (said: string): boolean => {
  const at = searchWords.exec(said)?.index ?? -1;
  return at >= 0 && said.length < 60 && (at < 2 || said.trim().split(/\s+/).length < 4);
};

const FRAME_PART = 'nav,footer,[role=navigation],[role=contentinfo],[role=banner]';
const VIEW_PART = 'thead,[role=columnheader],[role=tablist],[role=menubar],[role=pagination],menu';
const VIEW_NAMES =
  /(?:^|[\s_-])(?:pagination|pager|paginator|column-?header|header-filter|navbar|breadcrumb|page-?size)/;
const CALENDAR_NAMES = /calendar|picker|flatpickr/;
const SWITCHES_VIEW = /(?:^|[\s_-])(?:segmented|view-?(?:switch|toggle|mode)|toolbar)/;

/** Ways of looking at things: toolbars, paging, column heads, the inside of calendars, choices in a page's frame. */
function isView(field: Element): boolean {
  const toolbar = closestDeep(field, ':not(fieldset)[role=toolbar]');
  if (closestDeep(field, VIEW_PART) || (toolbar && !isSetOfChoices(toolbar))) return true;
  const text = isText(field) && !isChosenFrom(field);
  if (!text && closestDeep(field, FRAME_PART) && !closestDeep(field, 'form[method=post i]')) return true;
  const said = `${labelOf(field)} ${(attribute(field, 'name') ?? '').replace(/[_-]/g, ' ')}`;
  if (!text && (viewWords.test(said) || (settingWords.test(said) && !isAmongSettings(field)))) return true;
  if ((matches(field, FILTERS) || isChosenFrom(field)) && isInFilterBar(field)) return true;
  for (const at of upwards(parentOf(field), 7)) {
    const names = namesOf(at);
    if (VIEW_NAMES.test(names) || (CALENDAR_NAMES.test(names) && isPopup(field))) return true;
    if (matches(at, 'form,fieldset,dialog,[role=dialog],main,body')) return false;
    if (!text && SWITCHES_VIEW.test(names) && !isSetOfChoices(at)) return true;
  }
  return false;
}

/** Nothing is typed there: the field shows what was chosen. */
const isChosenFrom = (field: Element): boolean =>
  matches(field, 'input[readonly]:is([role=combobox],[aria-haspopup])') && isText(field);

const FRAME_NAMES = /(?:^|[\s_-])(?:topbar|top-?nav|app-?bar|header|toolbar|navbar|sidebar|footer)/;

/** A language or a time zone in a form that is saved is what somebody enters. */
function isAmongSettings(field: Element): boolean {
  for (const at of upwards(parentOf(field), 6)) {
    if (matches(at, 'body,main,header,aside') || FRAME_NAMES.test(namesOf(at))) return false;
    if (!matches(at, 'form') && queryAll(at, 'form').length > 0) return false;
    if (
      queryAll(at, BUTTONS)
        .slice(0, 20)
        .some((button) => submitWords.test(textOf(button, 40)))
    )
      return true;
  }
  return false;
}

const BUTTONS = 'button,[role=button],input[type=submit]';
const FILTERS = 'select,input[type=checkbox],input[type=radio]';

/** A search box stands beside it, and nothing that is entered. */
function isInFilterBar(field: Element): boolean {
  for (const at of upwards(parentOf(field), 4)) {
    if (matches(at, 'form,dialog,[role=dialog],main,body')) return false;
    const texts = queryAll(at, NATIVE)
      .slice(0, 12)
      .filter((one) => isText(one) && !isChooser(one) && !isChosenFrom(one));
    if (texts.length > 0) return texts.every(isSearch);
  }
  return false;
}

const SELECT_ROW =
  /(?:^|\b)(?:(?:un)?select|choose|mark|check)(?:ed|ion)?(?:[\s-]*(?:all|row|item|this|line))*\b|auswählen|markieren|sélectionner|seleccionar|选择|選擇|全选|全選/i;

/** The box that selects a row for something else: alone in its cell, or named so. */
function isRowSelection(field: Element): boolean {
  const type = typeOf(field);
  const role = attribute(field, 'role');
  if (type !== 'checkbox' && type !== 'radio' && role !== 'checkbox' && role !== 'radio') return false;
  const cell = closestDeep(field, 'td,th,[role=gridcell],[role=cell],[role=rowheader]');
  const row = closestDeep(field, 'tr,[role=row],li,[role=listitem],[role=option]');
  const label = labelOf(field);
  if (row === null) return SELECT_ROW.test(label) && isInGridElement(field);
  if (
    SELECT_ROW.test(label) ||
    /(?:^|[\s_-])(?:select|selection|checkbox-column|row-select\w*)(?:$|[\s_-])/.test(cell ? namesOf(cell) : '')
  )
    return true;
  if (cell === null) return false;
  return (
    (matches(cell, 'th') || saysNothing(cell)) &&
    textOf(cell, 40) === '' &&
    (label === '' || label === attribute(field, 'name')) &&
    otherCells(row) > 0
  );
}

/** Before it in its row stand handles and numbers at most. */
function saysNothing(cell: Element): boolean {
  for (let at = previousOf(cell); at; at = previousOf(at))
    if (/\p{L}/u.test(textOf(at, 40)) || queryAll(at, NATIVE).length > 0) return false;
  return true;
}

/** Grids that are custom elements keep their rows in a shadow root and what stands in the cells outside of it. */
function isInGridElement(field: Element): boolean {
  for (const at of upwards(field, 8)) if (/-(?:data)?(?:grid|table)(?:-|$)/.test(tag(at))) return true;
  return false;
}

const otherCells = (row: Element): number => queryAll(row, 'td,[role=gridcell],[role=cell]').length - 1;

/** A form with more fields than this asks for more than who somebody is. */
const MOST_ASKED = 40;
const MOST_PARTS = 600;

/** A form that asks who somebody is: one password or code beside at most a name; or the first half of it. */
function isSignIn(field: Element): boolean {
  const form = closest(field, 'form') ?? nearWith(field, 'input[type=password]');
  if (form === null) return false;
  if (elementsBelow(form).length > MOST_PARTS) return false;
  const fields = queryAll(form, NATIVE)
    .slice(0, MOST_ASKED)
    .filter((one) => isText(one));
  const secrets = fields.filter((one) =>
    matches(one, '[type=password i],[autocomplete~=one-time-code],[autocomplete~=current-password]'),
  );
  if (fields.length > 4 || secrets.length > 1 || fields.some((one) => tag(one) === 'textarea')) return false;
  const said = queryAll(form, 'button,input[type=submit],h1,h2,legend')
    .map((one) => attribute(one, 'value') ?? textOf(one, 60))
    .join(' ');
  const named = signInWords.test(
    `${said} ${(attribute(form, 'action') ?? '').replace(/[/_-]/g, ' ')} ${namesOf(form).replace(/[_-]/g, ' ')}`,
  );
  if (secrets.length === 1) return named || fields.length <= 2;
  return (
    named &&
    fields.length === 1 &&
    matches(
      fields[0] as Element,
      '[autocomplete~=username],[autocomplete~=email],[type=email],[name*=user i],[name*=login i],[name*=email i]',
    )
  );
}

function nearWith(field: Element, selector: string): Element | null {
  for (const at of upwards(parentOf(field), 5)) {
    if (matches(at, 'body,main')) return null;
    if (queryAll(at, selector).length > 0) return at;
  }
  return null;
}

const CONSENT = /cookie|gdpr|onetrust|consent[_-]?(?:banner|manager|dialog|modal|popup|overlay|bar)/;

/** A banner has buttons, and no form of the page around it. */
function inConsent(field: Element): boolean {
  for (const at of upwards(parentOf(field), 12)) {
    if (matches(at, 'body,html')) return false;
    if (CONSENT.test(namesOf(at)) && isBanner(at)) return true;
  }
  return false;
}

const isBanner = (part: Element): boolean =>
  queryDeep(part, 'button,[role=button],a[href]').length > 0 &&
  (matches(part, 'form') || closestDeep(part, 'form') === null);
