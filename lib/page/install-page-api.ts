import type { Judge } from '../signout/control/judge';
import { PAGE_API_KEY, type PageApi } from '../signout/control/page-api';
import { answerBox, markBoxes } from './boxes';
import { look } from './look';
import { findOpeners } from './openers';
import { embeddedOrigins, loadedResources } from './page-facts';
import { createPageState, type PageState } from './page-state';
import { hover, press, pressAnyway } from './press';
import { runRecipe } from './run-recipe';
import { traces } from './traces';

/** Puts the one instance into this frame's isolated world; a second call changes nothing. */
export function installPageApi(judge: Judge): void {
  const key = Symbol.for(PAGE_API_KEY);
  if (!Reflect.has(globalThis, key)) Reflect.set(globalThis, key, createPageApi(judge, createPageState()));
}

function createPageApi(judge: Judge, state: PageState): PageApi {
  const on = <T>(ref: string, deed: (element: Element) => T): T | 'gone' => {
    const element = state.element(ref);
    return element ? deed(element) : 'gone';
  };
  return {
    look: (selectors, mode) => look(selectors, mode, judge, state),
    openers(selectors, again) {
      if (!again || state.openers.length === 0) {
        state.openers = findOpeners(selectors, judge).map(({ element, score }) => ({
          ref: state.refFor(element),
          score,
        }));
      }
      return state.openers;
    },
    open: (ref, by) =>
      on(ref, (element) => {
        if (by === 'hover') hover(element);
        else pressAnyway(element);
        return 'opened' as const;
      }),
    markBoxes() {
      markBoxes(state);
      return null;
    },
    press: (ref) => on(ref, press),
    pressAnyway: (ref) => on(ref, pressAnyway),
    mark: (ref, attribute) =>
      on(ref, (element) => {
        Element.prototype.setAttribute.call(element, attribute, '');
        return 'marked' as const;
      }),
    unmark(ref, attribute) {
      const element = state.element(ref);
      if (element) Element.prototype.removeAttribute.call(element, attribute);
      return null;
    },
    answerBox: () => answerBox(judge, state),
    embeddedOrigins,
    loadedResources: () => loadedResources(judge.isSignOutAddress),
    traces,
    runRecipe,
  };
}
