import { UNSAVED_API_KEY } from '../../unsaved/api';
import type { MarkedFields } from '../../unsaved/marked-fields';
import { closest, contains, matches, queryAll, tag } from '../dom';
import { allRoots } from '../roots';
import { CARRIERS, isPopup } from '../unsaved/carriers';
import type { EditedHere } from '../unsaved/edited-here';
import { EDITABLE, fieldAt, isNative, isRich, isText, NATIVE, typeOf } from '../unsaved/field';
import { judge } from '../unsaved/judge';
import { isNavigation } from '../unsaved/press';
import { radioGroup } from '../unsaved/radios';
import { faceOf } from './face-of';

const ROOTS_MS = 50;

/** `control`: what a sign-out would press. */
export type MarkKind = 'counted' | 'edited' | 'ignored' | 'secret' | 'control';

export interface FieldMark {
  /** Radio buttons of a group and options of a list are one thing. */
  readonly thing: Element;
  readonly face: Element;
  readonly kind: MarkKind;
}

/** Everything of this document that somebody can see and edit, in shadow roots too, as the detector judges it. */
export function fieldMarks(): FieldMark[] {
  const edited = editedHere();
  const carriers = allRoots(performance.now() + ROOTS_MS).flatMap(({ node }) => queryAll(node, CARRIERS));
  const written = document.designMode === 'on' ? [document.body] : [];
  const marks = new Map<Element, FieldMark>();
  for (const element of [...carriers, ...written, ...edited]) {
    const thing = edited.has(element) ? element : thingOf(element);
    const face = thing && faceOf(element);
    if (thing && face && !marks.has(face)) marks.set(face, { thing, face, kind: kindOf(thing, edited) });
  }
  return [...marks.values()];
}

export function countsOf(marks: readonly FieldMark[]): MarkedFields {
  const things = (...kinds: MarkKind[]) =>
    new Set(marks.filter(({ kind }) => kinds.includes(kind)).map(({ thing }) => thing)).size;
  return { counted: things('counted', 'edited'), ignored: things('ignored'), neverRead: things('secret') };
}

function kindOf(thing: Element, edited: ReadonlySet<Element>): MarkKind {
  const judgement = judge(thing);
  if (judgement !== 'secret' && edited.has(thing)) return 'edited';
  return judgement === 'counted' && !isText(thing) && isNavigation(thing) ? 'ignored' : judgement;
}

function editedHere(): Set<Element> {
  const detector: unknown = Reflect.get(globalThis, Symbol.for(UNSAVED_API_KEY));
  const edited = (detector as Partial<EditedHere> | undefined)?.edited?.() ?? [];
  return new Set(edited.filter((element) => tag(element) !== 'html'));
}

/** What an edit at this carrier would change; null: another carrier speaks for it, or nothing is chosen by it yet. */
function thingOf(element: Element): Element | null {
  if (typeOf(element) === 'radio') return radioGroup(element)[0] ?? element;
  if (isNative(element)) return element;
  if (isRich(element)) return fieldAt(element);
  if (queryAll(element, `${NATIVE},${EDITABLE}`).some((inner) => contains(element, inner))) return null;
  if (matches(element, '[role=option]')) return isPopup(element) ? null : closest(element, '[role=listbox]');
  return (matches(element, '[role=radio]') && closest(element, '[role=radiogroup]')) || element;
}
