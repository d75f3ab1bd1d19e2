import { attribute, parentOf, queryAll, textOf } from '../dom';
import { NATIVE } from './field';
import { judge } from './judge';
import { stateOf } from './state';
import { childrenOf } from './tree';

const MOST_ROWS = 200;
export const ROW = 'tr,li,[role=row],[role=listitem]';

/** Lists that are there, with what their rows say. */
export function ordersNow(): Map<Element, string> {
  const lists = new Set(
    queryAll(document, ROW)
      .slice(0, MOST_ROWS)
      .map((row) => parentOf(row)),
  );
  return new Map([...lists].flatMap((list) => (list ? [[list, orderOf(list)] as const] : [])));
}

/** Without what selects the row for something else. */
const rowText = (row: Element): string =>
  `${textOf(row, 80)}|${queryAll(row, NATIVE)
    .slice(0, 12)
    .filter((field) => judge(field) !== 'ignored')
    .map((field) => stateOf(field) ?? '')
    .join(',')}`;

export const orderOf = (list: Element): string => inOrder(childrenOf(list)).map(rowText).join('\n');

/** As they are seen: some lists place their rows by coordinates. */
const inOrder = (rows: Element[]): Element[] => rows.slice(0, MOST_ROWS).sort((a, b) => numberOf(a) - numberOf(b));

const numberOf = (row: Element): number => Number(attribute(row, 'aria-rowindex') ?? attribute(row, 'row-index') ?? 0);

/** What stood in the list before these changes. */
export function orderBefore(list: Element, mutations: readonly MutationRecord[]): string {
  const rows: Node[] = [...list.childNodes];
  for (const { target, addedNodes, removedNodes, nextSibling } of mutations.toReversed()) {
    if (target !== list) continue;
    for (const node of addedNodes) if (rows.includes(node)) rows.splice(rows.indexOf(node), 1);
    const at = nextSibling ? rows.indexOf(nextSibling) : -1;
    rows.splice(at < 0 ? rows.length : at, 0, ...removedNodes);
  }
  return rows
    .filter((node) => node instanceof Element)
    .slice(0, MOST_ROWS)
    .map(rowText)
    .join('\n');
}

export const isReordered = (before: string, now: string): boolean => before !== now && sorted(before) === sorted(now);

export const sorted = (order: string): string => order.split('\n').toSorted().join('\n');
