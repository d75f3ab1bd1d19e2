import { readCarrier } from './carriers';
import { fieldAt } from './field';
import { type Left, leaveInPage } from './left-in-page';
import { isSecret } from './secret';
import type { State } from './state';
import { deepActive } from './tree';

interface Edited {
  readonly element: () => Element;
  readonly base: State;
}

/** This world is about to end: what was edited in it, and the field in which somebody may go on typing until the successor is there. */
export function leave(edited: readonly Edited[]): void {
  const left = edited.map(({ element, base }): Left => ({ element: element(), base }));
  const field = fieldAt(deepActive());
  const goesOn = field !== null && !isSecret(field) && !left.some(({ element }) => element === field);
  leaveInPage(goesOn ? [...left, { element: field, base: readCarrier(field) }] : left);
}
