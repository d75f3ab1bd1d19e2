import type { PageTraces } from '../../sites/presets/by-fingerprint';
import type { TaughtStep } from '../../sites/taught';
import type { Recipe } from '../recipe';
import type { FoundBy } from '../taught/may-press';
import type { LookMode } from './features';
import type { BoxOutcome, FoundControl, FrameLook, RefusedControl } from './look';

/** `main-world`: only the page's own world can press it (a `javascript:` address, an inline `confirm`). */
export type PagePress = 'pressed' | 'gone' | 'main-world';

export type RecipeOutcome =
  | { readonly kind: 'sent'; readonly status: number }
  | { readonly kind: 'missing'; readonly placeholder: string }
  | { readonly kind: 'no-answer' };

/** `no-answer`: a page of this origin does not send it. */
export type RecipeLack =
  | { readonly kind: 'complete' }
  | { readonly kind: 'missing'; readonly placeholder: string }
  | { readonly kind: 'no-answer' };

export type OwnControl = Omit<FoundControl, 'frameId'>;

/** One frame's look; the frame does not know its own id. */
export interface OwnLook extends Omit<FrameLook, 'frameId' | 'controls'> {
  readonly controls: readonly OwnControl[];
}

/** A recorded step in one frame. `refused`: what stands in its place now is another thing. */
export type OwnTaught =
  | {
      readonly kind: 'found';
      readonly url: string;
      readonly ref: string;
      readonly label: string;
      readonly visible: boolean;
      readonly by: FoundBy;
    }
  | { readonly kind: 'refused' };

export interface OpenerFound {
  readonly ref: string;
  readonly score: number;
  readonly label: string;
  /** It says by itself that it opens a menu, and is no link and sends no form. */
  readonly opensMenu: boolean;
}

/** Installed once per frame in the isolated world; called through `scripting.executeScript`. Arguments and results are plain data. */
export interface PageApi {
  look(selectors: readonly string[], mode: LookMode): OwnLook;
  /** Likely openers, best first. `again`: the list of the last call, so that "the second one" stays the second one. */
  openers(selectors: readonly string[], again: boolean): readonly OpenerFound[];
  open(ref: string, by: 'hover' | 'click'): 'opened' | 'gone';
  /** Closes what `open` opened, and gives the focus back. */
  close(): null;
  refused(): readonly RefusedControl[];
  /** Remembers which boxes are visible now; called in every frame before a press. */
  markBoxes(): null;
  press(ref: string): PagePress;
  /** Presses whatever kind of control it is. */
  pressAnyway(ref: string): PagePress;
  /** Gives the element a one-time attribute of this name, so that the page's world can find it. */
  mark(ref: string, attribute: string): 'marked' | 'gone';
  unmark(ref: string, attribute: string): null;
  findTaught(step: TaughtStep): OwnTaught | null;
  answerBox(): Exclude<BoxOutcome, 'no-answer'>;
  embeddedOrigins(): readonly string[];
  loadedResources(): readonly string[];
  traces(markup: readonly string[]): PageTraces;
  lacksFor(recipe: Recipe): RecipeLack;
  runRecipe(recipe: Recipe): Promise<RecipeOutcome>;
}

/** For another script of ours in the same frame's isolated world. */
export interface PageApiInside extends PageApi {
  /** null: no longer in the page. */
  elementOf(ref: string): Element | null;
}

/** Where the isolated world keeps the one instance. */
export const PAGE_API_KEY = 'signoff.page-api';
