import { tag } from '../dom';
import type { Book, WorkRecord } from './book';
import { codeEditorAt } from './code-editor';
import { isPlainText } from './combobox';
import { isSecret } from './secret';
import { stateOf } from './state';

/** Comparing a longer text at each key would be felt. */
const MOST_COMPARED = 2_000;

/**
 * The keys that follow each other in a native text that is known to be edited: each is counted, and the
 * text kept, to be compared with what it was. Everything else takes the long way.
 */
export interface QuickKeys {
  /** True: a sign goes into that text, and there is nothing else to know. */
  down(event: KeyboardEvent): boolean;
  /** True: about that text. */
  follows(event: Event): boolean;
  /** True: it was noted. */
  edited(event: Event): boolean;
  /** The next keys may be quick ones. */
  follow(event: Event, target: Element, field: Element): void;
  forget(): void;
}

/** `compare`: the text may be what it was before anybody edited it. */
export function createQuickKeys(book: Book, compare: () => void): QuickKeys {
  let followed: Element | null = null;

  const record = (event: Event): WorkRecord | null => {
    if (followed === null || event.target !== followed || !event.isTrusted) return null;
    const known = book.of(followed);
    return known?.dirty ? known : null;
  };
  return {
    follows: (event) => record(event) !== null,
    down: (event) =>
      isSign(event) &&
      record(event) !== null &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      !event.isComposing,
    edited(event) {
      const known = record(event);
      if (known === null || followed === null) return false;
      book.again(known.key, event.timeStamp);
      if (lengthOf(followed) > MOST_COMPARED) compare();
      else {
        known.state = stateOf(followed);
        if (known.state === known.base || known.state === known.also) compare();
      }
      return true;
    },
    follow(event, target, field) {
      const isNativeText = target === field && target === event.target && /^(?:input|textarea)$/.test(tag(field));
      followed = null;
      if (!isNativeText || !isPlainText(field) || isSecret(field) || codeEditorAt(field)) return;
      followed = field;
    },
    forget() {
      followed = null;
    },
  };
}

const isSign = ({ key }: KeyboardEvent): boolean => key.length === 1 || key === 'Backspace' || key === 'Delete';

const lengthOf = (field: Element): number => {
  const { prototype } = tag(field) === 'input' ? HTMLInputElement : HTMLTextAreaElement;
  return tag(field) === 'input'
    ? (Reflect.get(prototype, 'value', field) as string).length
    : (Reflect.get(prototype, 'textLength', field) as number);
};
