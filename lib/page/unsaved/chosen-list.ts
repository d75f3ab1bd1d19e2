import { hasAttribute, matches, queryAll, tag } from '../dom';
import { upwards } from './tree';

const AROUND = 3;

/** Not the list that opens: what was chosen from it, each with a button to take it away. */
export function isChosenList(list: Element): boolean {
  const options = queryAll(list, '[role=option]');
  if (options.length === 0 || !matches(list, '[role=listbox]')) return false;
  if (options.every((option) => matches(option, '[aria-selected=true]'))) return isInFlow(list);
  return (
    options.every((option) => tag(option) === 'button' && !hasAttribute(option, 'aria-selected')) && isInFlow(list)
  );
}

const isInFlow = (list: Element): boolean =>
  [...upwards(list, AROUND)].every((at) => !/absolute|fixed/.test(getComputedStyle(at).position));
