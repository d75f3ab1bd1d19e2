import type { Judge } from '../signout/control/judge';
import { PAGE_API_KEY, type PageApiInside } from '../signout/control/page-api';
import { answerBox, markBoxes } from './boxes';
import { closeMenu } from './close-menu';
import { look, refused } from './look';
import { findOpeners } from './openers';
import { embeddedOrigins, loadedResources } from './page-facts';
import { createPageState, type PageState } from './page-state';
import { hover, press, pressAnyway } from './press';
import { lacksFor, runRecipe } from './run-recipe';
import { findTaught } from './teach/find-taught';
import { traces } from './traces';

/** Puts the one instance into this frame's isolated world; a second call changes nothing. */
export function installPageApi(judge: Judge): void {
  const key = Symbol.for(PAGE_API_KEY);
  if (!Reflect.has(globalThis, key)) Reflect.set(globalThis, key, createPageApi(judge, createPageState()));
}

function createPageApi(judge: Judge, state: PageState): PageApiInside {
  const on = <T>(ref: string, deed: (element: Element) => T): T | 'gone' => {
    const element = state.element(ref);
    return element ? deed(element) : 'gone';
  };
  return {
    look: (selectors, mode) => look(selectors, mode, judge, state),
    openers(selectors, again) {
      if (!again || state.openers.length === 0) {
        state.openers = findOpeners(selectors, judge).map(({ element, ...told }) => ({
          ref: state.refFor(element),
          ...told,
        }));
      }
      return state.openers;
    },
    open: (ref, by) =>
      on(ref, (element) => {
        const focused = state.opened?.opener === element ? state.opened.focused : document.activeElement;
        state.opened = { opener: element, focused, clicked: by === 'click' };
        if (by === 'hover') hover(element);
        else pressAnyway(element);
        return 'opened' as const;
      }),
    close() {
      if (state.opened) closeMenu(state.opened);
      state.opened = null;
      return null;
    },
    refused: () => refused(judge),
    elementOf: state.element,
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
    findTaught: (step) => findTaught(step, state),
    answerBox: () => answerBox(judge, state),
    embeddedOrigins,
    loadedResources: () => loadedResources(judge.isSignOutAddress),
    traces,
    lacksFor,
    runRecipe,
  };
}
