import { attribute, matches, parentOf, queryAll, textOf } from '../dom';
import { NATIVE } from './field';
import { closestDeep, namesOf, upwards } from './tree';

const BUTTON = 'button,[role=button],a,span,i,div';
const MORE = /^[+＋]$/u;
const LESS = /^[-−–－]$/u;
const MORE_NAMES = /(?:^|[\s_-])(?:plus|increase|increment)(?:$|[\s_-])/;
const LESS_NAMES = /(?:^|[\s_-])(?:minus|decrease|decrement)(?:$|[\s_-])/;
/** How large something is shown, or which page of it. */
const LOOKS = /zoom|scale|font-?size|page|pager|paging|carousel|calendar|month|year/;

type Way = 'more' | 'less' | null;

function wayOf(button: Element): Way {
  const said = textOf(button, 4).trim();
  if (said !== '') return MORE.test(said) ? 'more' : LESS.test(said) ? 'less' : null;
  const names = `${namesOf(button)} ${(attribute(button, 'title') ?? '').toLowerCase()}`;
  if (MORE_NAMES.test(names)) return 'more';
  return LESS_NAMES.test(names) ? 'less' : null;
}

const counters = new WeakSet<Element>();

/** Between two signs stands a number that they change. */
export const isCounter = (element: Element): boolean => counters.has(element);

/** The number and the two signs that change it, one of which was pressed; a field in it speaks for itself. */
export function counterAt(pressed: Element): Element | null {
  const button = closestDeep(pressed, 'button,[role=button],a') ?? pressed;
  const way = wayOf(button);
  if (way === null) return null;
  for (const at of upwards(parentOf(button), 3)) {
    if (matches(at, 'tr,form,body,main') || queryAll(at, NATIVE).length > 0) return null;
    const ways = queryAll(at, BUTTON).map(wayOf);
    if (!ways.includes(way === 'more' ? 'less' : 'more')) continue;
    if (!/\d/.test(textOf(at, 80)) || LOOKS.test(namesOf(at))) return null;
    counters.add(at);
    return at;
  }
  return null;
}
