import { submitWords } from '../../unsaved/words';
import type { WriteLeft } from '../../unsaved/write';
import { isVisible } from '../dom';
import type { Book, WorkRecord } from './book';
import { carries } from './carried';
import { isSave, wordsOn } from './press';
import { closestDeep, queryDeep } from './tree';

/** A page that saves by itself waits until nothing was typed for a while. */
export const BY_ITSELF_MS = 4_000;
const BUTTONS = 'button,[role=button],input[type=submit],input[type=button]';
const ANSWERS_MS = 400;
const MOST_BUTTONS = 2_000;

/** Nobody pressed anything: the page saves as one goes, unless it has a control for that. The browser tells no body of a PATCH. */
export function savedByItself(
  book: Book,
  write: WriteLeft,
  hits: readonly WorkRecord[],
  now: number,
  tried: WeakSet<WorkRecord>,
): WorkRecord[] {
  if (write.by === 'page' && !write.afterSaveGesture) return [];
  const wordless = write.marks.length === 0 && /^P(?:UT|ATCH)$/.test(write.method);
  const meant = (record: WorkRecord) =>
    hits.includes(record) ||
    ((wordless || isWordless(record)) && now - record.editedAt < BY_ITSELF_MS) ||
    ((wordless || record.kind === 'file') && tried.has(record));
  return book
    .dirty()
    .filter(
      (record) =>
        meant(record) &&
        ((write.afterSaveGesture && hits.includes(record)) || !hasSaveControl(record, isAnswer(write, record, now))),
    );
}

/** Its value is not found again in a request: a choice, an order, a file, or a field after PUT and PATCH. */
const isWordless = ({ kind }: WorkRecord): boolean => kind !== 'field' && kind !== 'rich-text';

/** It leaves right after the deed, and changes or removes one thing: what was ticked, moved or deleted is saved by that very request. */
export const isAnswer = (write: WriteLeft, record: WorkRecord, leftAt: number): boolean =>
  (write.method !== 'POST' || carries(write, record)) && leftAt - record.editedAt < ANSWERS_MS;

/** `formOnly`: a control somewhere else on the page is for something else. */
export function hasSaveControl(record: WorkRecord, formOnly: boolean): boolean {
  const part = closestDeep(record.element(), 'form,dialog,[role=dialog],[role=form]');
  if (part && buttonsIn(part).some((button) => isSave(button) && isVisible(button))) return true;
  return !formOnly && buttonsIn(document).some((button) => submitWords.test(wordsOn(button)) && isVisible(button));
}

const buttonsIn = (part: Element | Document): Element[] => queryDeep(part, BUTTONS).slice(0, MOST_BUTTONS);
