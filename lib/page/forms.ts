import type { FoundControl } from '../signout/control/look';
import { attribute, closest, isVisible, matches, queryAll, tag } from './dom';

type CapturedForm = NonNullable<FoundControl['form']>;

const TYPING =
  'input:not([type]),input[type=text],input[type=email],input[type=tel],input[type=number],input[type=search],textarea';
const MAX_FIELDS = 60;

/** The form that a control belongs to, also by its `form` attribute. */
export function formOf(element: Element): HTMLFormElement | null {
  const named = attribute(element, 'form');
  if (named !== null) return asForm(document.getElementById(named));
  return asForm(closest(element, 'form'));
}

const asForm = (element: Element | null): HTMLFormElement | null =>
  element instanceof HTMLFormElement ? element : null;

const elementsOf = (form: HTMLFormElement): Element[] => [
  ...(Reflect.get(HTMLFormElement.prototype, 'elements', form) as HTMLFormControlsCollection),
];

export const buttonsOf = (form: HTMLFormElement): Element[] =>
  elementsOf(form).filter((element) =>
    matches(element, 'button,input[type=submit],input[type=image],input[type=button]'),
  );

export function formFields(form: HTMLFormElement | null): 'none' | 'typing' | 'password' {
  if (form === null) return 'none';
  const fields = elementsOf(form);
  if (fields.some((field) => matches(field, 'input[type=password]'))) return 'password';
  return fields.some((field) => matches(field, TYPING) && isVisible(field)) ? 'typing' : 'none';
}

/** A visible field to type into. */
export const hasTypingField = (box: Element): boolean =>
  queryAll(box, `${TYPING},input[type=password],[contenteditable=""],[contenteditable=true]`).some(isVisible);

/** What pressing `control` would send; null: nothing that can be sent later as it stands. */
export function captureForm(form: HTMLFormElement, control: Element | null): CapturedForm | null {
  const read = (name: string) => (control && attribute(control, `form${name}`)) ?? attribute(form, name);
  const method = (read('method') ?? 'get').toUpperCase();
  const action = URL.parse(read('action') || document.URL, document.baseURI);
  if ((method !== 'GET' && method !== 'POST') || action === null || !/^https?:$/.test(action.protocol)) return null;
  const fields = elementsOf(form).flatMap((field) => (counts(field, control) ? pairOf(field) : []));
  return fields.length > MAX_FIELDS ? null : { method, action: action.href, fields };
}

/** Would be sent: named, enabled, ticked if it can be; of the buttons only the pressed one; never a password or a file. */
function counts(field: Element, control: Element | null): boolean {
  if (matches(field, ':disabled') || !attribute(field, 'name')) return false;
  if (matches(field, 'input[type=password],input[type=file],fieldset,output,object')) return false;
  if (matches(field, 'button,input[type=submit],input[type=button],input[type=reset],input[type=image]'))
    return field === control;
  return !matches(field, 'input[type=checkbox],input[type=radio]') || matches(field, ':checked');
}

function pairOf(field: Element): { name: string; value: string }[] {
  const value = fieldValue(field);
  return value === null ? [] : [{ name: attribute(field, 'name') ?? '', value }];
}

/** Present value of a field; null when it has none. */
export function fieldValue(field: Element): string | null {
  const prototype = {
    input: HTMLInputElement,
    textarea: HTMLTextAreaElement,
    select: HTMLSelectElement,
    button: HTMLButtonElement,
  }[tag(field)]?.prototype;
  return prototype ? (Reflect.get(prototype, 'value', field) as string) : null;
}
