import type { FoundControl, PeekedMenu, RefusedControl } from '../signout/control/look';
import type { RecipeLack } from '../signout/control/page-api';
import type { SiteMemories } from '../signout/doctor/report';
import type { Recipe } from '../signout/recipe';

/** What is remembered of each site from one check to the next; kept on disk. */
export interface ChecksPort {
  load(): Promise<SiteMemories>;
  /** Read-modify-write, one after the other. */
  change(how: (memories: SiteMemories) => SiteMemories): Promise<void>;
}

/** Work inside the site's pages for somebody who only wants to see: nothing here presses a control or sends anything. */
export interface PeekPort {
  /**
   * Looks into the n-th likely account menu: the mouse goes there, but only what says that it opens a menu is pressed, and no link. Goes on
   * until a control is in sight. null: there is no n-th.
   */
  peekInMenu(tabId: number, nth: number, selectors: readonly string[]): Promise<PeekedMenu | null>;
  /** Closes again what was peeked into, where the page lets it. */
  closeMenus(tabId: number): Promise<void>;
  /** What speaks of signing out and is something else, by the negative list: never pressed. */
  refused(tabId: number): Promise<RefusedControl[]>;
  /** Outlines this control in its page for a while, or until `unmark`. False: it is gone. */
  mark(tabId: number, control: FoundControl): Promise<boolean>;
  unmark(tabId: number): Promise<void>;
  /** Whether the page would send the recipe: it is of its origin and holds what the recipe is filled with. */
  lacksFor(tabId: number, recipe: Recipe): Promise<RecipeLack>;
}
