import { cleanLabel } from '../../unsaved/label';
import { attribute, closest, parentOf, queryAll, tag, textOf } from '../dom';
import { isRich } from './field';
import { childrenOf, closestDeep, holds, previousOf, rootOf, upwards } from './tree';

const ENOUGH = 160;

/** What the page calls a field; empty: nothing. Never what stands in it. */
export function labelOf(field: Element): string {
  for (const find of [byLabel, byAria, byPlaceholder, byHost, byColumn, byCaption, byName]) {
    const label = cleanLabel(find(field));
    if (label !== '') return label;
  }
  return '';
}

function byLabel(field: Element): string {
  const prototype = { input: HTMLInputElement, textarea: HTMLTextAreaElement, select: HTMLSelectElement }[tag(field)]
    ?.prototype;
  const [label] = prototype ? ((Reflect.get(prototype, 'labels', field) as NodeListOf<Element> | null) ?? []) : [];
  return label ? labelText(label) : '';
}

const CONTROLS = 'input,select,textarea,[contenteditable],[role=listbox],[role=combobox],[role=textbox],option';

/** A label's own words: the control inside it may hold text as well. */
const labelText = (label: Element): string => textOf(label, ENOUGH, CONTROLS);

function byAria(field: Element): string {
  const own = attribute(field, 'aria-label');
  if (own) return own;
  const root = rootOf(field) as Document | ShadowRoot;
  const ids = (attribute(field, 'aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  return ids
    .map((id) => root.getElementById?.(id))
    .map((element) => (element && !holds(field, element) && !isRich(element) ? labelText(element) : ''))
    .join(' ');
}

const byPlaceholder = (field: Element): string =>
  attribute(field, 'placeholder') ?? attribute(field, 'data-placeholder') ?? attribute(field, 'aria-placeholder') ?? '';

/** A custom element says it for the control in its shadow root. */
function byHost(field: Element): string {
  const root = rootOf(field);
  if (!(root instanceof ShadowRoot)) return '';
  const host = root.host;
  return (
    attribute(host, 'label') || byAria(host) || byPlaceholder(host) || attribute(host, 'header-text') || byHost(host)
  );
}

/** Heading of the table column. */
function byColumn(field: Element): string {
  const cell = closestDeep(field, 'td,[role=gridcell]');
  if (cell === null) return '';
  const at = attribute(cell, 'aria-colindex');
  const grid = closestDeep(cell, 'table,[role=grid],[role=treegrid]');
  if (grid === null) return '';
  const heads = queryAll(grid, 'thead th,[role=columnheader]');
  const head =
    at === null
      ? heads[siblingsBefore(cell)]
      : (heads.find((one) => attribute(one, 'aria-colindex') === at) ?? heads[Number(at) - 1]);
  return head ? textOf(head, ENOUGH) : '';
}

function siblingsBefore(element: Element): number {
  const parent = parentOf(element);
  return parent ? childrenOf(parent).indexOf(element) : -1;
}

/** A label, legend or heading right before it, as frameworks without `for` write it; none that somebody wrote in an editor. */
function byCaption(field: Element): string {
  for (const at of upwards(field, 4)) {
    const before = previousOf(at);
    const named =
      before && (closest(before, 'label,legend,h1,h2,h3,h4,h5,h6,dt') ?? queryAll(before, 'label,legend,h2,h3,h4')[0]);
    if (named && !isRich(named) && queryAll(named, 'input,select,textarea').length === 0) return textOf(named, ENOUGH);
  }
  return '';
}

const byName = (field: Element): string =>
  tag(field) === 'input' || tag(field) === 'textarea' || tag(field) === 'select'
    ? (attribute(field, 'title') ?? attribute(field, 'name') ?? '')
    : (attribute(field, 'title') ?? '');
