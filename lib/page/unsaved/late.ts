import { queryAll } from '../dom';
import { allRoots } from '../roots';
import type { Book } from './book';
import { readCarrier } from './carriers';
import { isHidden } from './cells';
import { EDITABLE, isRich, NATIVE, typeOf } from './field';
import { ASK, TELL, tellAll, tellBase } from './hand-over-events';
import { judge } from './judge';
import { kindOf } from './kind-of';
import { labelOf } from './label-of';
import { takeFromPage } from './left-in-page';
import { radioGroup } from './radios';
import { isSecret } from './secret';
import { sentState } from './sent-state';
import { type State, stateOf } from './state';
import { deepActive, holds } from './tree';

const MOST_ROOTS_MS = 20;

/** A script that came into a page that was open before goes on from what its predecessor knew when the extension was updated. */
export function takeOver(book: Book): void {
  const left = takeFromPage();
  for (const { element, base } of left ?? []) take(book, element, base);
  if (left === null && !askPredecessor(book)) guess(book);
  book.settle(true);
}

/**
 * A predecessor that an update has cut off from the worker still listens. The two live in different worlds and meet only in the document:
 * by an event on each edited element, with the baseline as text. False: nobody is there.
 */
function askPredecessor(book: Book): boolean {
  const roots = allRoots(performance.now() + MOST_ROOTS_MS).map(({ node }) => node);
  let heard = false;
  const hear = (event: Event) => {
    heard = true;
    const [element] = event.composedPath();
    if (!(event instanceof CustomEvent) || !(element instanceof Element) || typeof event.detail !== 'string') return;
    const base = baseIn(event.detail);
    if (base !== undefined) take(book, element, base);
  };
  for (const root of roots) root.addEventListener(TELL, hear, true);
  document.dispatchEvent(new Event(ASK));
  for (const root of roots) root.removeEventListener(TELL, hear, true);
  return heard;
}

function take(book: Book, element: Element, base: State): void {
  if (base === null || base !== readCarrier(element)) remember(book, element, base, 'unsaved');
}

/** What a predecessor told; undefined: a page made it up. */
function baseIn(text: string): State | undefined {
  try {
    const base: unknown = JSON.parse(text);
    return typeof base === 'string' || base === null ? base : undefined;
  } catch {
    return undefined;
  }
}

/** The other side: only a script that has lost its worker answers; true: it did, and is to be silent afterwards. */
export function handOver(book: Book): boolean {
  if (chrome.runtime?.id !== undefined) return false;
  book.settle(true);
  for (const { element, base } of book.dirty()) tellBase(element(), base);
  tellAll();
  return true;
}

/** Nobody was there when these were edited: what the browser remembers of it, and what is being typed at this moment. */
function guess(book: Book): void {
  if (!navigator.userActivation.hasBeenActive) return;
  // Something was written in this document, and could be taken back. Firefox says so of the text with the focus only.
  const written = document.queryCommandEnabled('undo');
  const active = deepActive();
  const isWritten = (text: Element) => written || (import.meta.env.FIREFOX && !(active && holds(text, active)));
  for (const field of queryAll(document, `${NATIVE}:is(:user-valid,:user-invalid)`)) {
    if (readCarrier(field) !== sentState(field)) rememberSeen(book, field, isSecret(field) ? null : sentState(field));
  }
  for (const field of queryAll(document, `${NATIVE}:focus,:is(${EDITABLE}):not(:empty)`)) {
    if (isRich(field) ? isWritten(field) && hasText(field) : stateOf(field) !== sentState(field))
      rememberSeen(book, field, isRich(field) ? null : sentState(field));
  }
}

const hasText = (field: Element): boolean => (stateOf(field) ?? ' ').split('\u0000')[0] !== '';

/** Scripts fill hidden fields; what somebody was known to edit may be hidden by now. */
function rememberSeen(book: Book, field: Element, base: State): void {
  if (!isHidden(field)) remember(book, field, base, 'possibly');
}

function remember(book: Book, field: Element, base: State, certainty: 'unsaved' | 'possibly'): void {
  const key = typeOf(field) === 'radio' ? (radioGroup(field)[0] ?? field) : field;
  if (book.of(key) || judge(key) === 'ignored') return;
  const element = () => key;
  book.edited({
    key,
    element,
    kind: kindOf(key),
    label: () => labelOf(key),
    read: () => (isSecret(key) ? null : readCarrier(key)),
    base,
    certainty,
  });
}
