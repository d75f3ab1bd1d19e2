import type { ControlFeatures } from '../signout/control/features';
import { attribute } from './dom';
import { formOf } from './forms';
import { rowOf, rowText } from './read-control';

export interface Rated {
  readonly element: Element;
  readonly features: ControlFeatures;
}

/** From so many equal labels on, each in a row of its own, it is a list of sessions and not copies of one control. */
const LIST_FROM = 3;

/** Marks the members of lists: equal labels whose rows lead to different addresses or say different things. */
export function markLists(rated: readonly Rated[]): Rated[] {
  const keysByLabel = new Map<string, Set<string>>();
  for (const { element, features } of rated) {
    if (!rowOf(element)) continue;
    const label = features.labels[0] ?? '';
    const keys = keysByLabel.get(label) ?? new Set();
    keysByLabel.set(label, keys.add(keyOf(element, features)));
  }
  return rated.map((one) => {
    const keys = rowOf(one.element) ? keysByLabel.get(one.features.labels[0] ?? '') : undefined;
    return (keys?.size ?? 0) >= LIST_FROM ? { ...one, features: { ...one.features, oneOfList: true } } : one;
  });
}

function keyOf(element: Element, { addresses }: ControlFeatures): string {
  const form = formOf(element);
  return [addresses.join(' '), form ? (attribute(form, 'action') ?? '') : '', rowText(element)].join('|');
}
