import { attribute, closest, matches, parentOf, queryAll, tag } from '../dom';
import { isStableName } from './stable-name';

/** Attributes that are there for programs. */
const MARKS = [
  ...['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy', 'data-action', 'data-command', 'data-role'],
  ...['data-name', 'data-target', 'data-toggle', 'data-bs-toggle'],
];
const MOST_ALTERNATIVES = 6;
const MOST_ROOTS = 6;
const LONGEST = 480;
const MOST_CLASSES = 3;
const FEW = 20;

type Root = Document | ShadowRoot;

/**
 * Ways to find an element again, best first: by what its makers called it, by its address, by its classes, and last by its place. Each is a
 * chain: one selector per shadow root on the way.
 */
export function selectorsOf(element: Element): string[][] {
  const root = rootOf(element);
  if (root === null) return [];
  const own = localSelectors(element, root);
  if (root instanceof Document) return own.slice(0, MOST_ALTERNATIVES).map((selector) => [selector]);
  const hosts = selectorsOf(root.host);
  const [best] = hosts;
  if (best === undefined || best.length >= MOST_ROOTS) return [];
  const last = hosts.at(-1) ?? best;
  const chains = [...own.map((selector) => [...best, selector]), [...last, own.at(-1) ?? '']];
  const distinct = new Map(chains.map((chain) => [chain.join('\n'), chain]));
  return [...distinct.values()].slice(0, MOST_ALTERNATIVES);
}

function rootOf(element: Element): Root | null {
  const root = Node.prototype.getRootNode.call(element);
  return root instanceof Document || root instanceof ShadowRoot ? root : null;
}

/** One that finds a few things stands behind those that find one: there its words decide. */
function localSelectors(element: Element, root: Root): string[] {
  const among = (selector: string): number => {
    const found = selector.length <= LONGEST ? queryAll(root, selector) : [];
    return found.includes(element) ? found.length : 0;
  };
  const counted = [...names(element), ...classes(element, root)].map((selector) => ({ selector, n: among(selector) }));
  const only = counted.filter(({ n }) => n === 1).slice(0, MOST_ALTERNATIVES - 2);
  const few = counted.filter(({ n }) => n > 1 && n <= FEW).slice(0, 1);
  const place = placeOf(element, root);
  return [...new Set([...[...only, ...few].map(({ selector }) => selector), ...(among(place) === 1 ? [place] : [])])];
}

/** By id, marks, name, label and address. */
function names(element: Element): string[] {
  const name = tag(element);
  const byAttribute = (key: string): string[] => {
    const value = attribute(element, key);
    return value && isStableName(value) ? [`${name}[${key}="${value}"]`] : [];
  };
  const byLabel = (key: string): string[] => {
    const value = attribute(element, key)?.trim() ?? '';
    return value !== '' && value.length <= 60 ? [`${name}[${key}=${quoted(value)}]`] : [];
  };
  const id = attribute(element, 'id');
  return [
    ...(id && isStableName(id) ? [`#${CSS.escape(id)}`] : []),
    ...MARKS.flatMap(byAttribute),
    ...byAttribute('name'),
    ...byLabel('aria-label'),
    ...byLabel('title'),
    ...byAddress(element),
    ...byAttribute('role'),
    ...byAttribute('slot'),
  ];
}

/** A path without what may be a token or a record's number. */
function byAddress(element: Element): string[] {
  const link = attribute(element, 'href');
  const form = matches(element, 'button,input') ? closest(element, 'form') : null;
  const action = form && attribute(form, 'action');
  return [
    ...pathIn(link).map((path) => `${tag(element)}[href*=${quoted(path)}]`),
    ...pathIn(action).map((path) => `form[action*=${quoted(path)}] ${tag(element)}`),
  ];
}

function pathIn(address: string | null): string[] {
  if (address === null || /^\s*(?:javascript|mailto|data):/i.test(address)) return [];
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[?#;]/, 1)[0] ?? '';
  return path.length >= 3 && path.length <= 100 && !/\d{4}|@|%/.test(path) ? [path] : [];
}

function classes(element: Element, root: Root): string[] {
  const own = classSelector(element);
  if (own === null) return [];
  const parent = parentOf(element);
  const above = parent && parent !== (root instanceof ShadowRoot ? root.host : null) ? classSelector(parent) : null;
  return [own, ...(above === null ? [] : [`${above} > ${own}`])];
}

function classSelector(element: Element): string | null {
  const written = (attribute(element, 'class') ?? '').split(/\s+/).filter(isStableName);
  const known = written.slice(0, MOST_CLASSES).map((name) => `.${CSS.escape(name)}`);
  if (known.length > 0) return `${tag(element)}${known.join('')}`;
  return tag(element).includes('-') ? tag(element) : null;
}

/** From the closest element with a lasting id, or from the root. */
function placeOf(element: Element, root: Root): string {
  const parts: string[] = [];
  for (let at: Element | null = element; at; at = parentIn(at, root)) {
    const id = attribute(at, 'id');
    if (at !== element && id && isStableName(id)) {
      parts.unshift(`#${CSS.escape(id)}`);
      break;
    }
    if (tag(at) === 'body') {
      parts.unshift('body');
      break;
    }
    parts.unshift(`${CSS.escape(tag(at))}:nth-of-type(${placeAmong(at)})`);
  }
  return parts.join(' > ');
}

function parentIn(element: Element, root: Root): Element | null {
  const parent = parentOf(element);
  return parent === null || (root instanceof ShadowRoot && parent === root.host) ? null : parent;
}

function placeAmong(element: Element): number {
  let place = 1;
  for (let before = previous(element); before; before = previous(before)) if (tag(before) === tag(element)) place += 1;
  return place;
}

const previous = (element: Element): Element | null =>
  Reflect.get(Element.prototype, 'previousElementSibling', element) as Element | null;

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, ' ')}"`;
