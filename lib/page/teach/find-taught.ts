import { normaliseLabel } from '../../signout/control/normalise-label';
import type { OwnTaught } from '../../signout/control/page-api';
import { type FoundBy, foundBy, mayPress } from '../../signout/taught/may-press';
import type { TaughtStep } from '../../sites/taught';
import { isDisabled, isVisible, queryAll } from '../dom';
import { INTERACTIVE, labelsOf } from '../element-facts';
import type { PageState } from '../page-state';
import { allRoots, shadowOf } from '../roots';

const COLLECT_MS = 50;

interface Found {
  readonly element: Element;
  readonly by: FoundBy;
}

/** The element of a recorded step in this frame; null: it is not here. */
export function findTaught(step: TaughtStep, state: PageState): OwnTaught | null {
  const found = bySelectors(step) ?? byText(step);
  if (found === null) return null;
  const { element, by } = found;
  const labels = labelsOf(element);
  if (!mayPress({ role: step.role, text: step.text, by, labels })) return { kind: 'refused' };
  const visible = isVisible(element) && !isDisabled(element);
  return {
    kind: 'found',
    url: document.URL,
    ref: state.refFor(element),
    label: (labels[0] ?? '').slice(0, 80),
    visible,
    by,
  };
}

/** The first way that leads to one element, of several to the one with the recorded words. */
function bySelectors({ selectors, text }: TaughtStep): Found | null {
  for (const chain of selectors) {
    const matches = follow(document, chain);
    const only = matches.length === 1 ? matches[0] : onlyOne(matches.filter((element) => says(element, text)));
    if (only) return { element: only, by: foundBy(chain) };
  }
  return null;
}

/** Through shadow roots, open and closed. */
function follow(root: Document | ShadowRoot, [selector, ...rest]: readonly string[]): Element[] {
  if (selector === undefined) return [];
  const found = queryAll(root, selector);
  if (rest.length === 0) return found;
  return found.flatMap((host) => {
    const inner = shadowOf(host);
    return inner ? follow(inner, rest) : [];
  });
}

/** When nothing else is left: the only thing to press with these words. */
function byText({ text }: TaughtStep): Found | null {
  if (text === '') return null;
  const roots = allRoots(performance.now() + COLLECT_MS);
  const all = roots.flatMap(({ node }) => queryAll(node, INTERACTIVE)).filter((element) => says(element, text));
  const element = onlyOne(all.filter(isVisible)) ?? onlyOne(all);
  return element ? { element, by: 'text' } : null;
}

const says = (element: Element, text: string): boolean =>
  text !== '' && labelsOf(element).some((label) => normaliseLabel(label) === normaliseLabel(text));

const onlyOne = (elements: readonly Element[]): Element | null =>
  elements.length === 1 ? (elements[0] ?? null) : null;
