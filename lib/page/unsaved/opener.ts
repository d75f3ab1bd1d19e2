import { viewWords, yesWords } from '../../unsaved/words';
import { parentOf, queryAll, textOf } from '../dom';
import type { Book, WorkRecord } from './book';
import { CARRIERS } from './carriers';
import { composedText } from './composed-text';
import { isNative, NATIVE } from './field';
import { isFormLike } from './form-like';
import type { Gesture } from './gestures';
import { judge } from './judge';
import { isMeant } from './meant';
import { buttonAt, isNavigation, isSave, wordsOn } from './press';
import { closestDeep, holds, isConnected, queryDeep, upwards } from './tree';

const MOST_TEXT = 80;

/** What a choice says, or what opens a list or a calendar: as it is seen, shadow roots and slots included. */
export const openerSays = (opener: Element): string => composedText(opener, MOST_TEXT);

/** What shows its text where somebody pressed: a sign inside it has none. */
export function facing(target: Element): Element {
  for (const at of upwards(target, 4)) if (textOf(at, 100).length > 0) return textOf(at, 100).length < 90 ? at : target;
  return target;
}

interface Chosen {
  readonly key: Element;
  readonly base: string;
  readonly read: () => string;
}

/** Lists and calendars without a word for scripts: what was chosen there is said afterwards by the thing that opened them; null: nothing was. */
export function chosenFor(gesture: Gesture, book: Book): Chosen | null {
  const { target, saidOnIt, popup, openerNow, openerText, openerBase } = gesture;
  const opener = openerNow();
  if ((!popup && Element.prototype.checkVisibility.call(target)) || opener === null || holds(opener, target))
    return null;
  if (!popup && (closestDeep(target, 'button,a[href]') || queryDeep(opener, CARRIERS).length > 0)) return null;
  const now = openerSays(opener);
  if (now === openerText || now === openerBase || openerBase === '' || !says(now, openerText, target, saidOnIt))
    return null;
  if (!isEntered(opener, openerBase)) return null;
  const key = (opener === gesture.opener ? null : parentOf(opener)) ?? opener;
  if (isTold(book, gesture, key) || gesture.unsaved.some((record) => isChosenBack(record, gesture, key))) return null;
  return { key, base: openerBase, read: () => openerSays(openerNow() ?? opener) };
}

/** What is drawn there is the value of something that has a record. */
const isTold = (book: Book, { unsaved }: Gesture, key: Element): boolean =>
  book.of(key) === undefined &&
  [...unsaved, ...book.dirty()].some(({ element }) => holds(element(), key) || holds(key, element()));

/** The old value of this widget was chosen again: that is what the opener says now. */
const isChosenBack = ({ element, read, base }: WorkRecord, gesture: Gesture, key: Element): boolean =>
  isConnected(element()) && isOfWidget(element(), key) && read() === base && isMeant(element(), gesture);

/** What belongs to one widget has no other field around it. */
function isOfWidget(element: Element, key: Element): boolean {
  const around = [...upwards(key, 6)].find((at) => holds(at, element));
  return holds(element, key) || (around !== undefined && queryAll(around, NATIVE).length < 2);
}

function isEntered(opener: Element, said: string): boolean {
  if (isNative(opener) || isNavigation(opener) || closestDeep(opener, 'td,[role=gridcell]')) return false;
  return !viewWords.test(said) && judge(opener) === 'counted' && isFormLike(opener);
}

const CALENDAR = '[role=grid],[role=gridcell],table,[class*=calendar i],[class*=date i],[class*=picker i]';

/** It says what was pressed; or another day, or something else after a word of consent. */
function says(now: string, before: string, target: Element, chosen: string): boolean {
  if (chosen !== '' && now.includes(chosen) && !before.includes(chosen)) return true;
  if (/\d/.test(now) && /^\d{1,2}$/.test(chosen) && closestDeep(target, CALENDAR)) return true;
  const button = buttonAt(target);
  return button !== null && (isSave(button) || yesWords.test(wordsOn(button)));
}
