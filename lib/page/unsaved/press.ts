import { insertWords, leaveWords, newWords, rowWords, saveWords, submitWords, yesWords } from '../../unsaved/words';
import { attribute, matches, ownTexts, queryAll, tag, textOf } from '../dom';
import { EDITABLE } from './field';
import { closestDeep, namesOf, rootOf, upwards } from './tree';

const BUTTON =
  'button,a,summary,[role=button],[role=link],[role=menuitem],input[type=submit],input[type=button],input[type=image],input[type=reset]';

/** What is pressed when somebody presses here: a button, also by a sign inside it; null: no button. */
export const buttonAt = (element: Element): Element | null => closestDeep(element, BUTTON) ?? buttonByNames(element);

/** A `div` that calls itself a button. */
function buttonByNames(element: Element): Element | null {
  for (const at of upwards(element, 3))
    if (/(?:^|[\s_-])btn(?:$|[\s_-])|button/.test(attribute(at, 'class') ?? '')) return at;
  return null;
}

/** A part that nothing names a button, pressed as one: it says "Save", and the pointer is a hand over it. */
export function saveByLook(element: Element): Element | null {
  const text = textOf(element, 40);
  return text.length < 30 && submitWords.test(text) && getComputedStyle(element).cursor === 'pointer' ? element : null;
}

/** Words on a control, and the names of its signs. */
export function wordsOn(button: Element): string {
  const said = [
    textOf(button, 60) || slottedText(button),
    ...['aria-label', 'title', 'value', 'label', 'text'].map((name) => attribute(button, name) ?? ''),
  ];
  const text = said.filter((part) => part !== '').join(' ');
  return text.length > 1 ? text : `${text} ${signsOn(button)}`;
}

/** A button in a shadow root says what stands in its host. */
function slottedText(button: Element): string {
  const root = rootOf(button);
  return root instanceof ShadowRoot ? textOf(root.host, 60) : '';
}

const signsOn = (button: Element): string =>
  [button, ...queryAll(button, 'i,span,svg,use,img,[icon],[name]').slice(0, 4)]
    .map(
      (sign) =>
        `${namesOf(sign)} ${attribute(sign, 'data-icon') ?? ''} ${attribute(sign, 'icon') ?? ''} ${attribute(sign, 'href') ?? ''}`,
    )
    .join(' ')
    .replace(/[_-]/g, ' ');

export const isSave = (button: Element): boolean =>
  matches(button, 'input[type=submit],input[type=image]') ||
  (tag(button) === 'button' &&
    closestDeep(button, 'form') !== null &&
    attribute(button, 'type') !== 'button' &&
    attribute(button, 'type') !== 'reset') ||
  (wordsOn(button).length < 40 && saveWords.test(wordsOn(button)));

/** It sends the form it stands in; signs in a toolbar do not. */
export const isSubmit = (button: Element): boolean =>
  isSave(button) && closestDeep(button, '[role=toolbar],[class*=toolbar]') === null && textOf(button, 60).length < 40;

/** Leaves, opens or empties something: whatever fields hold afterwards, nobody wrote it. */
export const isLeaving = (button: Element): boolean => {
  if (matches(button, '[type=reset],a[href]:not([href^="#"],[href^="javascript:"])')) return true;
  const text = ownTexts(button).join(' ') || wordsOn(button);
  return text.length < 40 && leaveWords.test(wordsOn(button)) && !rowWords.test(wordsOn(button)) && !isSign(button);
};

const SIGN = /^[+＋×✕✖xX−–-]$/u;
const ARROW = /^[↑↓⬆⬇⇧⇩▲▼△▽]\uFE0F?$/u;

const isSign = (button: Element): boolean => SIGN.test(textOf(button, 3)) || ARROW.test(textOf(button, 3));

/** Arrows move rows; they open and close parts of a tree as well. */
export const isMover = (button: Element): boolean => ARROW.test(textOf(button, 3));

/** Adds, removes or moves a row; or says yes to the question whether to. */
export const isRowControl = (button: Element): boolean => {
  const said = wordsOn(button);
  if (said.length > 60 || !(rowWords.test(said) || isSign(button) || isNewOne(button))) return false;
  return !yesWords.test(said) || closestDeep(button, 'dialog,[role=dialog],[role=alertdialog],[role=tooltip]') !== null;
};

/** An arrow between two lists, or a word for it. */
export const mayCarryOver = (button: Element): boolean =>
  !isNavigation(button) && (textOf(button, 4).length < 3 || isRowControl(button));

/** Where lists are edited in place, this adds a row; elsewhere it opens a form. */
const isNewOne = (button: Element): boolean => newWords.test(textOf(button, 40)) && !matches(button, 'a[href]');

/** In the toolbar of a rich text: what it adds or takes away is part of that text. */
export function isOfEditor(button: Element): boolean {
  if (closestDeep(button, '[role=toolbar],[class*=toolbar i]') === null) return false;
  for (const at of upwards(button, 10)) {
    if (matches(at, 'form,main,body')) return false;
    if (queryAll(at, EDITABLE).length > 0)
      return queryAll(at, 'tr,[role=row]').every((row) => closestDeep(row, EDITABLE) !== null);
  }
  return false;
}

/** Puts something into a text that stands elsewhere on the page, and sends nothing. */
export const inserts = (button: Element): boolean =>
  closestDeep(button, 'dialog,[role=dialog]') === null && insertWords.test(wordsOn(button));

/** Heads, tabs, paging, menus and trees: where somebody looks, not what somebody writes. */
export const isNavigation = (element: Element): boolean =>
  closestDeep(
    element,
    'nav,th,thead,[role=columnheader],[role=tab],[role=tablist],[role=navigation],[role=treeitem],[role=menubar],[role=pagination],summary,[role=separator]',
  ) !== null;
