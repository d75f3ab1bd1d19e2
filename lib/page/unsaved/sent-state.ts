import { matches, queryAll, tag } from '../dom';
import { typeOf } from './field';
import { radioGroup } from './radios';

/** What the server sent for this field. */
export function sentState(field: Element): string {
  const type = typeOf(field);
  if (type === 'checkbox') return String(Reflect.get(HTMLInputElement.prototype, 'defaultChecked', field));
  if (type === 'radio')
    return radioGroup(field)
      .flatMap((one, at) => (matches(one, '[checked]') ? [at] : []))
      .join('|');
  if (tag(field) === 'select') {
    const sent = queryAll(field, 'option[selected]');
    const chosen = sent.length > 0 || matches(field, '[multiple]') ? sent : queryAll(field, 'option').slice(0, 1);
    return chosen.map((option) => (option as HTMLOptionElement).value).join('|');
  }
  return Reflect.get(
    tag(field) === 'textarea' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype,
    'defaultValue',
    field,
  ) as string;
}
