import { attribute, closest, matches, parentOf, queryAll, tag, textOf } from '../dom';
import { typeOf } from './field';
import { queryDeep, rootOf, upwards } from './tree';

const NAMELESS = 'input[type=radio]:is(:not([name]),[name=""])';
const DRAWN = '[role=radio]';
/** Further up, other radio buttons are about something else. */
const MOST_LEVELS = 7;
const MOST_RADIOS = 40;

/** One of several of which one is chosen, native or drawn; one that is chosen in a menu closes it. */
export const isRadio = (element: Element): boolean => typeOf(element) === 'radio' || matches(element, DRAWN);

/** Radio buttons of one name are one thing, and those without a name that stand together. */
export function radioGroup(radio: Element): Element[] {
  const drawn = closest(radio, DRAWN);
  if (drawn) return together(drawn, DRAWN);
  const name = attribute(radio, 'name');
  if (!name) return together(radio, NAMELESS);
  const form = formOf(radio);
  const root = rootOf(radio);
  const all = queryAll(root as unknown as ParentNode, `input[type=radio][name="${CSS.escape(name)}"]`);
  return all.filter((other) => formOf(other) === form);
}

const formOf = (radio: Element): unknown => Reflect.get(HTMLInputElement.prototype, 'form', radio);

function together(radio: Element, kind: string): Element[] {
  for (const at of upwards(parentOf(radio), MOST_LEVELS)) {
    const all = (rootOf(at) === rootOf(radio) ? queryAll : queryDeep)(at, kind).slice(0, MOST_RADIOS);
    if (all.length > 1 || matches(at, '[role=radiogroup]')) return all.length > 0 ? all : [radio];
    if (matches(at, 'form,body,main')) break;
  }
  return [radio];
}

/** Places of the chosen ones – a scale marks all up to the value –, drawn ones with their words: they are drawn anew elsewhere. */
export const chosenOf = (radio: Element): string =>
  radioGroup(radio)
    .flatMap((one, at) => (isChosen(one) ? [tag(one) === 'input' ? `${at}` : `${at} ${textOf(one, 40)}`] : []))
    .join('|');

const isChosen = (radio: Element): boolean =>
  tag(radio) === 'input' ? matches(radio, ':checked') : attribute(radio, 'aria-checked') === 'true';
