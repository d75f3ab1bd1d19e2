import { attribute, matches, parentOf } from '../dom';
import type { Book } from './book';
import { isFormLike } from './form-like';
import { judge } from './judge';
import { labelOf } from './label-of';
import { stateOf, widgetText } from './state';
import { childrenOf, isConnected, namesOf, upwards } from './tree';

const ZONE = /drop|upload|file|attach|dz-|uploader|filepond/i;

/** Files chosen or dropped. Uploaders take them over at once and empty or remove their field, so what stands around it is the record. */
export function fileChosen(book: Book, input: Element, pressed: Element | null): void {
  if (judge(input) === 'ignored') return;
  const place = isConnected(input) && parentOf(input) !== document.body ? input : (pressed ?? input);
  const zone = zoneOf(place);
  const files = stateOf(input) ?? '';
  if (files === '') return void book.settle(true);
  const before = zone === input ? '' : widgetText(zone, false);
  const read = () =>
    `${isConnected(input) ? (stateOf(input) ?? '') : ''}|${zone === input ? '' : widgetText(zone, false)}`;
  book.edited({
    key: zone,
    element: () => zone,
    kind: 'file',
    label: () => labelOf(input) || labelOf(zone),
    read,
    base: `|${before}`,
    certainty: 'unsaved',
  });
}

export function filesDropped(book: Book, target: Element): void {
  const zone = zoneOf(target);
  const before = widgetText(zone, false);
  if (!isFormLike(zone) && !ZONE.test(attribute(zone, 'class') ?? '')) return;
  book.edited({
    key: zone,
    element: () => zone,
    kind: 'file',
    label: () => labelOf(zone),
    read: () => `|${widgetText(zone, false)}`,
    base: `|${before}`,
    certainty: 'unsaved',
  });
}

/** The part of the page that lists the files: the outermost that calls itself so, or what holds two such parts side by side. */
function zoneOf(place: Element): Element {
  let zone = place;
  for (const at of upwards(place, 6)) {
    if (matches(at, 'form,body,main,fieldset')) break;
    if (ZONE.test(namesOf(at))) zone = at;
  }
  const around = parentOf(zone);
  const beside =
    around &&
    !matches(around, 'form,body,main') &&
    childrenOf(around).some((part) => part !== zone && ZONE.test(namesOf(part)));
  return beside ? around : zone;
}

/** A list of files belongs to its uploader. */
export const isFileList = (list: Element): boolean => ZONE.test(namesOf(list));
