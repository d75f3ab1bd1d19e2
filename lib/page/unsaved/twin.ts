import { attribute, queryAll, tag } from '../dom';
import type { WorkRecord } from './book';
import { readCarrier } from './carriers';
import { labelOf } from './label-of';

/** The element that a redrawn page put in the place of one that is gone: same kind, same name, same content. */
export function twinOf(record: WorkRecord): Element | null {
  const gone = record.element();
  const name = ['id', 'name', 'data-testid', 'placeholder']
    .map((key) => [key, attribute(gone, key)] as const)
    .find(([, value]) => value);
  const selector = name ? `${tag(gone)}[${name[0]}="${CSS.escape(name[1] ?? '')}"]` : tag(gone);
  const twins = queryAll(document, selector)
    .slice(0, 40)
    .filter((element) => readCarrier(element) === record.state);
  return (name ? twins : twins.filter((element) => labelOf(element) === record.name))[0] ?? null;
}
