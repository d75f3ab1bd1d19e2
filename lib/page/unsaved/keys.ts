import { contains, matches, tag } from '../dom';
import { codeEditorAt, codeKey, editCode } from './code-editor';
import type { Detector } from './detector';
import type { Drags } from './drags';
import { fieldAt, isRich, isText } from './field';
import { judge } from './judge';
import { stateOf } from './state';
import { closestDeep } from './tree';

const MOVES = /^(?:Enter| |Arrow\w+|Home|End|Page\w+|F2)$/;
const DELETES = /^(?:Backspace|Delete)$/;
/** Bold, italic, underline, link, cut, paste, undo, redo. */
const FORMATS = /^[biukxvyz]$/i;
const COMBOBOX = '[role=combobox],[role=spinbutton],[aria-autocomplete],[aria-haspopup],[list]';
const MOVABLE = '[draggable=true],[aria-roledescription]';

/** A list may open below it, from which the person chooses. */
export const isCombobox = (field: Element): boolean => matches(field, COMBOBOX);

export function keyPressed(detector: Detector, drags: Drags, event: KeyboardEvent, target: Element): void {
  const { key } = event;
  const command = event.ctrlKey || event.metaKey;
  if (command && /^s$/i.test(key)) {
    detector.save(closestDeep(target, 'form,dialog,[role=dialog]'), true);
    return;
  }
  const code = codeEditorAt(target);
  const field = fieldAt(target);
  const own = field !== null && contains(field, target) ? field : null;
  if (code !== null) codeKeyPressed(detector, code, target, key, command);
  else if (own !== null && isText(own)) textKeyPressed(detector, own, key, command);
  else widgetKeyPressed(detector, drags, target, key, command);
  detector.soon();
}

function codeKeyPressed({ book }: Detector, code: Element, target: Element, key: string, command: boolean): void {
  codeKey(book, code);
  if (fieldAt(target) === null && !command && (key.length === 1 || key === 'Enter' || DELETES.test(key)))
    editCode(book, code);
}

function textKeyPressed(detector: Detector, field: Element, key: string, command: boolean): void {
  const { gestures, inPlace, rows, typing } = detector;
  if (key === 'Enter' && (tag(field) === 'input' || command || isRich(field))) {
    detector.save(field, false);
    const typed = stateOf(field)?.split('\u0000')[0]?.trim() ?? '';
    if (
      tag(field) === 'input' &&
      typed !== '' &&
      judge(field) === 'counted' &&
      !inPlace.isOpen(field) &&
      !closestDeep(field, 'td,[role=gridcell]')
    )
      rows.taken(field, typed);
  }
  if (isCombobox(field) && MOVES.test(key)) {
    gestures.begin(field);
    gestures.again();
  } else if (/^(?:Enter|F2|Tab)$/.test(key)) gestures.lookSoon();
  const formats = command && isRich(field) && FORMATS.test(key);
  if ((key.length === 1 && !command) || formats || DELETES.test(key)) typing.keyed(field);
  if (formats) gestures.lookSoon();
}

function widgetKeyPressed(
  { gestures, grids }: Detector,
  drags: Drags,
  target: Element,
  key: string,
  command: boolean,
): void {
  const overwrites = DELETES.test(key) || (command && /^[xyz]$/i.test(key));
  if (!overwrites && !MOVES.test(key) && (key.length > 1 || command)) return;
  gestures.begin(target);
  if (overwrites) grids.changed(target);
  gestures.again();
  if (key !== ' ' && key !== 'Enter') return;
  drags.drop();
  if (closestDeep(target, MOVABLE)) drags.lift(target);
}
