import { isCardNumber } from '../../unsaved/card-number';
import { normalText } from '../../unsaved/normal-text';
import { attribute, matches, ownTexts, parentOf, queryAll, tag } from '../dom';
import { isChosenList } from './chosen-list';
import { composedText } from './composed-text';
import { EDITABLE, isNative, isRich, typeOf } from './field';
import { chosenOf, isRadio } from './radios';
import { isSecret } from './secret';

/** Longer texts are not kept: once edited they count until they are saved. */
export const LONGEST_TEXT = 100_000;

/** What a thing holds, in a form that can be compared; null: too long, or never read. */
export type State = string | null;

const get = (prototype: object, name: string, element: Element): unknown => Reflect.get(prototype, name, element);

/** Present state of a native control, a rich text or a widget without a native control. */
export function stateOf(element: Element): State {
  switch (tag(element)) {
    case 'input':
      return stateOfInput(element);
    case 'textarea':
      return stateOfArea(element);
    case 'select':
      return stateOfSelect(element);
  }
  if (isRadio(element)) return chosenOf(element);
  return isRich(element) || queryAll(element, EDITABLE).length > 0 ? stateOfRich(element) : stateOfWidget(element);
}

/** Scripts write the text of an editor into a hidden one, with a line end more or less. */
function stateOfArea(area: Element): State {
  const text = get(HTMLTextAreaElement.prototype, 'value', area) as string;
  return short(matches(area, '[tabindex="-1"],[aria-hidden=true]') ? text.trimEnd() : text);
}

function stateOfInput(input: Element): State {
  const type = typeOf(input);
  if (isSecret(input)) return null;
  if (type === 'checkbox') {
    const mixed = get(HTMLInputElement.prototype, 'indeterminate', input) === true;
    return mixed ? 'mixed' : String(get(HTMLInputElement.prototype, 'checked', input));
  }
  if (type === 'radio') return chosenOf(input);
  if (type === 'file') return fileNames(get(HTMLInputElement.prototype, 'files', input) as FileList | null);
  return short(get(HTMLInputElement.prototype, 'value', input) as string);
}

const fileNames = (files: FileList | null): string =>
  [...(files ?? [])].map(({ name, size }) => `${name}/${size}`).join('|');

function stateOfSelect(select: Element): State {
  const options = get(HTMLSelectElement.prototype, 'selectedOptions', select) as HTMLCollectionOf<HTMLOptionElement>;
  return [...options].map((option) => option.value).join('|');
}

/** A card's number is not kept either, whatever its field calls itself (X60). */
const short = (text: string): State => (text.length > LONGEST_TEXT || isCardNumber(text) ? null : normalText(text));

const BLOCKS = new Set(
  'address article blockquote br dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const FORMATS: Readonly<Record<string, string>> = {
  b: 'b',
  strong: 'b',
  i: 'i',
  em: 'i',
  u: 'u',
  ins: 'u',
  s: 's',
  del: 's',
  strike: 's',
  code: 'code',
  a: 'a',
  img: 'img',
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h5',
  h6: 'h6',
  hr: 'hr',
  ul: 'ul',
  ol: 'ol',
  blockquote: 'quote',
  pre: 'pre',
  table: 'table',
  tr: 'tr',
  td: 'td',
  th: 'td',
  sub: 'sub',
  sup: 'sup',
  mark: 'mark',
  video: 'video',
  audio: 'audio',
  iframe: 'iframe',
};
/** It matters how much of the text is so, not in how many parts it is written. */
const BY_LETTER = new Set(['b', 'i', 'u', 's', 'sub', 'sup', 'mark']);
/** Something even without a word beside it. */
const SEEN = ['img', 'hr', 'table', 'video', 'audio', 'iframe'];
const MOST_NODES = 20_000;

/** Text and how much of each kind of formatting: editors rewrite their markup without anybody having edited. */
function stateOfRich(root: Element): State {
  const hosts = isRich(root) ? [root] : queryAll(root, EDITABLE).filter((host) => !isRich(parentOf(host) ?? root));
  const text: string[] = [];
  const formats: Record<string, number> = {};
  let nodes = 0;
  for (const host of hosts) {
    text.push('\n');
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, skipChrome);
    while (walker.nextNode()) {
      nodes += 1;
      if (nodes > MOST_NODES) return null;
      note(walker.currentNode, text, formats);
    }
  }
  const joined = normalText(text.join('')).replace(/\n+/g, '\n').trim();
  if (joined.length > LONGEST_TEXT) return null;
  const counted = Object.keys(formats)
    .filter((name) => formats[name])
    .sort()
    .map((name) => `${name}${formats[name]}`);
  return `${joined}\u0000${joined === '' && !SEEN.some((name) => formats[name]) ? '' : counted.join(',')}`;
}

/** Handles, cursors and placeholders that an editor draws into its text. */
const CHROME =
  'script,style,svg,[aria-hidden=true],[class*=placeholder],[class*=cursor],[class*=-ui][contenteditable=false]';
/** The same where nobody can write in it. */
const MENUS = '[role=toolbar],[role=menu],[class*=toolbar],[class*=popover]';

const isMenu = (element: Element): boolean =>
  matches(element, MENUS) && !isRich(element) && queryAll(element, EDITABLE).length === 0;

const skipChrome = (node: Node): number =>
  node instanceof Element && (matches(node, CHROME) || isMenu(node))
    ? NodeFilter.FILTER_REJECT
    : NodeFilter.FILTER_ACCEPT;

function note(node: Node, text: string[], formats: Record<string, number>): void {
  if (!(node instanceof Element)) {
    text.push((node as Text).data.replace(/\n/g, ' '));
    return;
  }
  const name = tag(node);
  if (BLOCKS.has(name)) text.push('\n');
  for (const format of [FORMATS[name], name === 'span' ? styleOf(node) : placeOf(node, name)])
    if (format) formats[format] = (formats[format] ?? 0) + (BY_LETTER.has(format) ? lettersIn(node) : 1);
  if (name === 'img' || name === 'a') text.push(attribute(node, name === 'a' ? 'href' : 'src')?.slice(0, 200) ?? '');
  if (name === 'input') text.push(matches(node, ':checked') ? '☑' : '☐');
}

const lettersIn = (part: Element): number =>
  (get(Node.prototype, 'textContent', part) as string).replace(/[\s\u200b\ufeff]/g, '').length;

const styleOf = (span: Element): string | undefined => {
  const style = attribute(span, 'style');
  return style && /(?:^|;)\s*(?:font|color|background|text-decoration|text-align)/.test(style)
    ? `style:${style}`
    : undefined;
};

const PLACED = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'td', 'th']);

/** How a block stands, and what kind of a list its item is in. */
function placeOf(block: Element, name: string): string | undefined {
  if (!PLACED.has(name)) return undefined;
  const style = /(?:^|;)\s*text-align:\s*(center|right|justify|end)/.exec(attribute(block, 'style') ?? '')?.[1];
  const place = style ?? /(?:^|[\s_-])(?:align|indent)-\w+/.exec(attribute(block, 'class') ?? '')?.[0].trim() ?? '';
  const kind = name === 'li' ? (attribute(block, 'data-list') ?? attribute(block, 'aria-checked') ?? '') : '';
  return place === '' && kind === '' ? undefined : `block:${place}/${kind}`;
}

/** Popups, messages and labels within a widget say nothing about its value. */
const NOT_VALUE =
  '[role=listbox],[role=menu],[role=dialog],[role=tooltip],[role=alert],[aria-live],[role=grid],label,legend,style,script,svg,[hidden]';
const MOST_WIDGET_TEXT = 600;
/** What a custom element shows from its shadow root alone: a chip. */
const MOST_PART_TEXT = 80;
/** Stands for a field whose text is not kept: not the same as an empty one. */
const UNREAD = '\u2026';

function stateOfWidget(element: Element): State {
  const parts = ['aria-checked', 'aria-pressed', 'aria-valuenow', 'aria-selected', 'value', 'checked'].map(
    (name) => attribute(element, name) ?? '',
  );
  if (matches(element, '[class*=slider]:not([aria-valuenow])')) parts.push(attribute(element, 'style') ?? '');
  const own = attribute(element, 'aria-valuenow') === null ? widgetText(element) : '';
  return `${parts.join('|')}\u0000${own}`;
}

/** Text of a widget without its popups; natives inside speak by their values. */
export function widgetText(element: Element, withFields = true): string {
  const texts: string[] = [];
  collect(element, texts, 60, withFields);
  return normalText(texts.join(' ')).replace(/\s+/g, ' ').slice(0, MOST_WIDGET_TEXT);
}

function collect(element: Element, texts: string[], left: number, withFields: boolean): number {
  if (left <= 0) return left;
  texts.push(...ownTexts(element));
  if (withFields && isNative(element) && tag(element) !== 'select') texts.push(stateOf(element) ?? UNREAD);
  let rest = left - 1;
  for (const child of Reflect.get(Element.prototype, 'children', element) as HTMLCollection) {
    if (matches(child, NOT_VALUE) && !isChosenList(child)) continue;
    const said = texts.length;
    rest = collect(child, texts, rest, withFields);
    if (tag(child).includes('-') && texts.length === said) texts.push(composedText(child, MOST_PART_TEXT));
  }
  return rest;
}
