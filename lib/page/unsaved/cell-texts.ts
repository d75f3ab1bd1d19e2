import { attribute, matches, parentOf, queryAll, textOf } from '../dom';
import { judge } from './judge';
import { stateOf } from './state';
import { namesOf, previousOf, upwards } from './tree';

export const GRID = 'table,[role=grid],[role=treegrid],[role=table]';
const GRID_NAMES = /(?:^|[\s_-])(?:grid|table|tabulator|handsontable|spreadsheet|sheet|datagrid|ag-root|slick)/;
export const CELL = 'td,[role=gridcell],[role=cell]';
const MOST_CELLS = 800;
const MOST_TEXT = 200;

export interface Cell {
  readonly element: Element;
  readonly text: string;
}
/** By row and column: editors that leave nothing behind but a text may also draw the cell anew. */
export type Cells = Map<string, Cell>;

/** The table around an element, or the one that an editor lies over. */
export function gridAt(element: Element): Element | null {
  const part = gridPartAt(element);
  return part && widest(part);
}

export function gridPartAt(element: Element): Element | null {
  for (const at of upwards(element, 16)) {
    if (matches(at, 'dialog,[role=dialog],body')) return null;
    if ((matches(at, GRID) || GRID_NAMES.test(namesOf(at))) && queryAll(at, CELL).length > 0) return at;
  }
  return null;
}

/** A table of several parts (pinned columns, head and body apart) is one. */
export function widest(grid: Element): Element {
  const roles = '[role=grid],[role=treegrid]';
  const [table, ...others] = queryAll(grid, 'table').filter((one) => queryAll(one, CELL).length > 0);
  const only = others.length === 0 ? table : undefined;
  return Element.prototype.closest.call(grid, roles) ?? queryAll(grid, roles)[0] ?? only ?? grid;
}

export function cellsOf(grid: Element): Cells {
  const cells: Cells = new Map();
  for (const element of queryAll(grid, CELL).slice(0, MOST_CELLS)) {
    cells.set(placeOf(element), { element, text: textIn(element) });
  }
  return cells;
}

export const boxesIn = (cell: Element): Element[] =>
  queryAll(cell, 'input[type=checkbox],[role=checkbox],[role=switch]');

/** What a cell says, with its ticks. */
export const textIn = (cell: Element): string => `${textOf(cell, MOST_TEXT)}${signsIn(cell)}`;

export function signsIn(cell: Element): string {
  const boxes = boxesIn(cell).flatMap((box) => (judge(box) === 'counted' ? (stateOf(box) ?? '') : []));
  const signs = queryAll(cell, 'svg,i,img').map((sign) => `${attribute(sign, 'class')}${sign.innerHTML.length}`);
  const all = [attribute(cell, 'aria-checked') ?? '', ...boxes, ...signs].join('|');
  return all === '' ? '' : `\u0000${all}`;
}

export const hasBoxSign = (text: string): boolean => /true|false|mixed/.test(text.split('\u0000')[1] ?? '');

/** A press on it may change what it says: a tick, or a sign alone. */
export const isTicked = (cell: Element): boolean =>
  boxesIn(cell).some((box) => judge(box) === 'counted') ||
  (boxesIn(cell).length === 0 && textOf(cell, 10) === '' && signsIn(cell) !== '');

const ROW_NAMES = [
  'row-id',
  'data-id',
  'data-key',
  'data-row-key',
  'data-row',
  'id',
  'aria-rowindex',
  'row-index',
] as const;
const COLUMN_NAMES = ['col-id', 'data-col', 'data-field', 'tabulator-field', 'aria-colindex'] as const;

export function placeOf(cell: Element): string {
  const row = Element.prototype.closest.call(cell, 'tr,[role=row]') ?? parentOf(cell);
  return `${row ? nameIn(row, ROW_NAMES) : ''}/${nameIn(cell, COLUMN_NAMES)}`;
}

function nameIn(element: Element, names: readonly string[]): string {
  for (const name of names) {
    const value = attribute(element, name);
    if (value) return `${name}=${value}`;
  }
  let at = 0;
  for (let before = previousOf(element); before; before = previousOf(before)) at += 1;
  return String(at);
}
