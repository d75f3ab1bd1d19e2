import { matches, parentOf, queryAll, tag, textOf } from '../dom';
import type { Book } from './book';
import { isHidden } from './cells';
import { isKeyTrap, isRich } from './field';
import { labelOf } from './label-of';
import { closestDeep, holds, isConnected, namesOf, upwards } from './tree';

const NAMES = /(?:^|[\s_-])(?:monaco|code-?mirror|ace_editor|ace-editor|code-?editor)/;
const CONTENT = '.view-lines,.CodeMirror-code,.ace_text-layer,.cm-content';
const ROWS = '.view-line,.ace_line,.CodeMirror-line,.cm-line';
const NUMBERS = '.line-numbers,.ace_gutter-cell,.CodeMirror-linenumber,.cm-lineNumbers .cm-gutterElement';
const MOST_TEXT = 20_000;
const MOST_ROWS = 300;
const MOST_EDITORS = 4;
const SAME_PX = 5;
const THE_END = 0;
/** What a key or a button does is drawn by then. */
const LOOKS_MS = [80, 350] as const;
const ANSWERS_MS = 400;

/** Code editors take keys in an invisible field and draw the text beside it: the drawn part, or null. */
export function codeEditorAt(element: Element): Element | null {
  if (isRich(element)) return null;
  const around = tag(element) === 'textarea' ? parentOf(element) : element;
  const editor = [...upwards(around, 8)].find((at) => matches(at, '[role=code]') || NAMES.test(namesOf(at)));
  return editor && takesKeys(element) ? (queryAll(editor, CONTENT)[0] ?? editor) : null;
}

const takesKeys = (element: Element): boolean =>
  tag(element) === 'textarea'
    ? isKeyTrap(element) || isHidden(element) || isSmall(element)
    : closestDeep(element, '[role=code]') !== null || matches(element, '[role=textbox]');

const isSmall = (element: Element): boolean => {
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width * height < 900;
};

const codeText = (content: Element): string => textOf(content, MOST_TEXT);

/** What stood in an editor before it was edited. */
interface Known {
  readonly text: string;
  /** By number: of a long text only what is seen is drawn, another part of it after each step. */
  readonly lines: Map<number, string>;
  /** First and last line that were drawn. */
  readonly view: readonly [number, number] | null;
  /** Lines that an edit left different; they stay so while they are out of sight. */
  readonly open: Set<number>;
  /** The lines as they were drawn last. */
  readonly seen: Map<number, string>;
  /** What the last edit did was not read yet. */
  isNew: boolean;
  editedAt: number;
  keyedAt: number;
}

const known = new WeakMap<Element, Known>();

/** A key goes into the editor: what it shows now is the baseline, unless it was edited before. */
export function codeKey(book: Book, code: Element): void {
  const lines = codeLines(code);
  const before = known.get(code);
  if (before && book.of(code)) {
    for (const [number, text] of lines) if (!before.lines.has(number)) before.lines.set(number, text);
  } else
    known.set(code, {
      text: codeText(code),
      lines,
      view: viewOf(lines),
      open: new Set(),
      seen: new Map(lines),
      isNew: false,
      editedAt: 0,
      keyedAt: 0,
    });
  (known.get(code) as Known).keyedAt = performance.now();
}

export function editCode(book: Book, code: Element): void {
  if (!known.has(code)) codeKey(book, code);
  const before = known.get(code) as Known;
  before.isNew = true;
  before.editedAt = performance.now();
  const element = () => code;
  const read = () => readCode(code, before);
  const label = () => labelOf(code);
  book.edited({ key: code, element, kind: 'rich-text', label, read, base: before.text, certainty: 'unsaved' });
}

/** A command or a button may change the text a moment later. */
export function watchCode(book: Book, code: Element, changed: () => void): void {
  codeKey(book, code);
  const before = known.get(code);
  const look = () => {
    if (before === undefined || known.get(code) !== before || book.of(code)?.dirty || !isConnected(code)) return;
    if (isHidden(code) || !isChanged(code, before)) return;
    editCode(book, code);
    changed();
  };
  for (const ms of LOOKS_MS) setTimeout(look, ms);
}

/** Editors that a button beside them may write into. */
export function codeBeside(pressed: Element): Element[] {
  return queryAll(document, CONTENT)
    .slice(0, MOST_EDITORS)
    .filter((code) => !isRich(code) && !isHidden(code) && isAround(rootOf(code), pressed));
}

/** Its parts are drawn by the editor: a cursor, a fold, a line that is marked. */
export const holdsCode = (part: Element): boolean => queryAll(part, CONTENT).length > 0;

const isAround = (editor: Element, pressed: Element): boolean =>
  holds(editor, pressed)
    ? closestDeep(pressed, '[class*=search i],[class*=find i]') !== null
    : [...upwards(editor, 4)].some((at) => !matches(at, 'main,body,html') && holds(at, pressed));

/** The editor around its text. */
const rootOf = (code: Element): Element =>
  [...upwards(code, 8)].findLast(
    (at) => (matches(at, '[role=code]') || NAMES.test(namesOf(at))) && queryAll(at, CONTENT).length < 2,
  ) ?? code;

/** The lines that are drawn now, by the numbers that stand beside them; none: the editor shows no numbers. */
function codeLines(code: Element): Map<number, string> {
  const lines = new Map<number, string>();
  const numbers = queryAll(rootOf(code), NUMBERS).map((one) => ({ top: topOf(one), number: Number(textOf(one, 8)) }));
  const known = numbers.filter(({ number }) => number > 0);
  if (known.length === 0) return lines;
  let number = 0;
  for (const { top, text } of rowsOf(code)) {
    const own = known.find((one) => Math.abs(one.top - top) < SAME_PX)?.number;
    if (own !== undefined) number = own;
    if (number > 0) lines.set(number, own === undefined ? `${lines.get(number) ?? ''}${text}` : text);
  }
  return lines;
}

const topOf = (element: Element): number => Element.prototype.getBoundingClientRect.call(element).top;

const rowsOf = (code: Element) =>
  queryAll(code, ROWS)
    .slice(0, MOST_ROWS)
    .map((row) => ({ top: topOf(row), text: textOf(row, MOST_TEXT) }))
    .sort((a, b) => a.top - b.top);

function viewOf(lines: ReadonlyMap<number, string>): readonly [number, number] | null {
  const numbers = [...lines.keys()];
  return numbers.length === 0 ? null : [Math.min(...numbers), Math.max(...numbers)];
}

function isChanged(code: Element, before: Known): boolean {
  const lines = codeLines(code);
  return lines.size === 0 ? codeText(code) !== before.text : changedLines(lines, before).length > 0;
}

/** Lines that are drawn and say something else; `THE_END`: there are more or fewer of them. */
function changedLines(lines: ReadonlyMap<number, string>, before: Known): number[] {
  const changed = [...lines].flatMap(([number, text]) => ((before.lines.get(number) ?? text) === text ? [] : [number]));
  const [then, now] = [before.view, viewOf(lines)];
  return then && now && then[0] === now[0] && then[1] !== now[1] ? [...changed, THE_END] : changed;
}

/** What was edited stays edited while it is out of sight, unless a script puts all that is seen back to what it was. */
function readCode(code: Element, before: Known): string {
  const lines = codeLines(code);
  if (lines.size === 0) return codeText(code);
  const changed = changedLines(lines, before);
  const [first] = changed;
  if (before.isNew && first !== undefined) before.open.add(first);
  before.isNew &&= performance.now() - before.editedAt < ANSWERS_MS;
  const byScript = performance.now() - before.keyedAt > ANSWERS_MS;
  if (byScript && first === undefined && isRewritten(lines, before.seen)) before.open.clear();
  for (const number of before.open) if (isBack(number, lines, changed, before)) before.open.delete(number);
  for (const [number, text] of lines) before.seen.set(number, text);
  return before.open.size === 0 ? before.text : `${codeText(code)}\u0000${[...before.open].join(',')}`;
}

const isRewritten = (lines: ReadonlyMap<number, string>, seen: ReadonlyMap<number, string>): boolean =>
  [...lines].some(([number, text]) => (seen.get(number) ?? text) !== text);

/** It says again what it said, or there is no such line again. */
function isBack(
  number: number,
  lines: ReadonlyMap<number, string>,
  changed: readonly number[],
  { view }: Known,
): boolean {
  const now = viewOf(lines);
  const sameView = now?.[0] === view?.[0];
  if (number === THE_END) return sameView && !changed.includes(THE_END);
  return lines.has(number)
    ? !changed.includes(number)
    : sameView && now?.[1] === view?.[1] && number > (view?.[1] ?? 0);
}
