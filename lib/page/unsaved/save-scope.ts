import { againWords } from '../../unsaved/words';
import { isVisible, matches, queryAll, tag, textOf } from '../dom';
import type { Book, WorkRecord } from './book';
import { ownText } from './carried';
import { isNative, isText, NATIVE } from './field';
import { judge } from './judge';
import { wordsOn } from './press';
import { upwards } from './tree';

const MOST_AROUND = 2_000;

/** What is unsaved in the smallest part around the control that has any; nothing, when a smaller one has other fields to write in. */
export function scopeOf(book: Book, control: Element | null): WorkRecord[] {
  if (control === null) return book.dirty();
  const form = formOf(control);
  for (const at of upwards(form ?? control)) {
    const dirty = book.below(at);
    if (dirty.length > 0) return dirty;
    if (matches(at, 'dialog,[role=dialog],[role=alertdialog]')) return [];
    if (
      queryAll(at, NATIVE)
        .slice(0, 30)
        .some((field) => isText(field) && isVisible(field) && judge(field) === 'counted')
    )
      return [];
  }
  return book.dirty();
}

/** Sent once more: what stands around the control, else everything that was refused. */
export function meantAgain(refused: readonly WorkRecord[], control: Element | null): readonly WorkRecord[] {
  if (control === null || refused.length === 0 || !againWords.test(wordsOn(control))) return [];
  const around = textOf([...upwards(control, 4)].at(-1) ?? control, MOST_AROUND);
  const here = refused.filter(({ state }) => ownText(state) !== '' && around.includes(ownText(state)));
  return here.length > 0 ? here : refused;
}

function formOf(control: Element): Element | null {
  if (tag(control) === 'form') return control;
  const form: unknown =
    isNative(control) || /^(?:button|input)$/.test(tag(control))
      ? Reflect.get(
          tag(control) === 'button' ? HTMLButtonElement.prototype : HTMLInputElement.prototype,
          'form',
          control,
        )
      : null;
  return form instanceof Element ? form : null;
}
