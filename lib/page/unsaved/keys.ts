import { contains, matches, tag } from '../dom';
import { MOVED } from './carriers';
import { codeEditorAt, codeKey, editCode, watchCode } from './code-editor';
import type { Detector } from './detector';
import type { Drags } from './drags';
import { fieldAt, isKeyTrap, isRich, isText } from './field';
import { judge } from './judge';
import { stateOf } from './state';
import { closestDeep } from './tree';

const MOVES = /^(?:Enter| |Arrow\w+|Home|End|Page\w+|F2)$/;
const DELETES = /^(?:Backspace|Delete)$/;
/** Copy, select all, find, print: they change nothing. */
const READS = /^[acfgp]$/i;
/** It is only held down for another key. */
const HELD = /^(?:Control|Meta|Alt|AltGraph|Shift|CapsLock)$/;
/** Walking about, also by words and to the ends. */
const WALKS = /^(?:Arrow\w+|Home|End|Page\w+)$/;
/** A page may count up or down in what looks like a plain text. */
const STEPS = /^Arrow(?:Up|Down)$/;
const COMBOBOX = '[role=combobox],[role=spinbutton],[aria-autocomplete],[aria-haspopup],[list]';

/** Arrow keys may choose in it: from a list that opens below it, or the next number. */
export const takesArrows = (field: Element): boolean => matches(field, COMBOBOX);

export function keyPressed(detector: Detector, drags: Drags, event: KeyboardEvent, target: Element): void {
  const { key } = event;
  const command = event.ctrlKey || event.metaKey;
  if (command && /^s$/i.test(key)) {
    detector.save(closestDeep(target, 'form,dialog,[role=dialog]'), true);
    return;
  }
  const code = codeEditorAt(target);
  const field = fieldAt(target);
  const own = field !== null && contains(field, target) && !isKeyTrap(field) ? field : null;
  if (code !== null) codeKeyPressed(detector, code, target, event);
  else if (own !== null && isText(own)) textKeyPressed(detector, own, event, command);
  else widgetKeyPressed(detector, drags, target, key, command);
  detector.soon();
}

function codeKeyPressed({ book, soon }: Detector, code: Element, target: Element, event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  codeKey(book, code);
  if (isCommand(event) || key === 'Tab' || key === 'Enter') watchCode(book, code, soon);
  const writes = key.length === 1 || key === 'Enter' || DELETES.test(key);
  // A field that holds nothing has nothing to delete, and tells of no input.
  if ((fieldAt(target) === null || DELETES.test(key)) && writes && !ctrlKey && !metaKey && !altKey)
    editCode(book, code);
}

function textKeyPressed(detector: Detector, field: Element, event: KeyboardEvent, command: boolean): void {
  const { book, gestures, inPlace, rows, typing } = detector;
  const { key } = event;
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
  const formats = takesCommands(field) && (isCommand(event) || (key === 'Tab' && isRich(field)));
  if (formats || (takesArrows(field) && MOVES.test(key))) {
    gestures.begin(field);
    gestures.again();
  } else if (/^(?:Enter|F2|Tab)$/.test(key)) gestures.lookSoon();
  const steps = STEPS.test(key) && tag(field) === 'input' && !takesArrows(field);
  if (steps) gestures.lookSoon();
  if ((key.length === 1 && !command) || (formats && book.of(field)) || DELETES.test(key) || steps) typing.keyed(field);
}

const takesCommands = (field: Element): boolean => isRich(field) || tag(field) === 'textarea';

/** Keys that an editor may answer by writing something else: a heading, a list, bold, a line further up, undo. */
function isCommand({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (HELD.test(key)) return false;
  return ctrlKey || metaKey ? !READS.test(key) && (altKey || !WALKS.test(key)) : altKey;
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
  if (closestDeep(target, MOVED)) drags.lift(target);
}
