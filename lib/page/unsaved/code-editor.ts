import { matches, queryAll, tag, textOf } from '../dom';
import type { Book } from './book';
import { isHidden } from './cells';
import { isRich } from './field';
import { labelOf } from './label-of';
import { closestDeep, namesOf, upwards } from './tree';

const NAMES = /(?:^|[\s_-])(?:monaco|codemirror|ace_editor|ace-editor|code-?editor)/;
const CONTENT = '.view-lines,.CodeMirror-code,.ace_text-layer,.cm-content';
const MOST_TEXT = 20_000;

/** Code editors take keys in an invisible field and draw the text beside it: the drawn part, or null. */
export function codeEditorAt(element: Element): Element | null {
  if (isRich(element)) return null;
  const editor = [...upwards(element, 8)].find((at) => matches(at, '[role=code]') || NAMES.test(namesOf(at)));
  return editor && takesKeys(element) ? (queryAll(editor, CONTENT)[0] ?? editor) : null;
}

const takesKeys = (element: Element): boolean =>
  tag(element) === 'textarea'
    ? isHidden(element) || isSmall(element)
    : closestDeep(element, '[role=code]') !== null || matches(element, '[role=textbox]');

const isSmall = (element: Element): boolean => {
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width * height < 900;
};

const codeText = (content: Element): string => textOf(content, MOST_TEXT);

const bases = new WeakMap<Element, string>();

/** A key goes into the editor: what it shows now is the baseline, unless it was edited before. */
export function codeKey(book: Book, code: Element): void {
  if (!bases.has(code) || !book.of(code)) bases.set(code, codeText(code));
}

export function editCode(book: Book, code: Element): void {
  const base = bases.get(code) ?? codeText(code);
  const element = () => code;
  const read = () => codeText(code);
  book.edited({ key: code, element, kind: 'rich-text', label: () => labelOf(code), read, base, certainty: 'unsaved' });
}
