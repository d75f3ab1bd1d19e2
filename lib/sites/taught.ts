import type { EpochMs } from '../base/time';
import type { Recipe } from '../signout/recipe';

/** `opener`: shows the control, an account menu. `control`: asks to sign out. `answer`: goes on where the page asks once more. */
export const taughtRoles = ['opener', 'control', 'answer'] as const;
export type TaughtRole = (typeof taughtRoles)[number];

/** One press of a demonstration, as it can be found again. */
export interface TaughtStep {
  readonly role: TaughtRole;
  /** Alternatives, best first. Each leads through shadow roots: `['crm-account', 'button']` is a button in the root of `crm-account`. */
  readonly selectors: readonly (readonly string[])[];
  /** Its label where that is one of our own words for signing out, answers and menus; empty otherwise: it might be somebody's name. */
  readonly text: string;
  /** The frame it stands in: a path of the site, or host and path of another host; `*` stands for one part. null: the page itself. */
  readonly frame: string | null;
}

/** The request that a demonstration sent; the address is a path of the site, so that it fits the same product elsewhere. */
export type TaughtRequest = Omit<Recipe, 'url'> & { readonly path: string };

/** How somebody showed that one signs out here. Holds no token, no content of a page and nothing that was typed. */
export interface TaughtSignOut {
  readonly taughtAt: EpochMs;
  readonly steps: readonly TaughtStep[];
  /** null: only the presses are repeated. */
  readonly request: TaughtRequest | null;
  /** Path of the sign-in page it led to, which checks look at; null: it was not seen. */
  readonly landsOn: string | null;
}

/** The request at a site of this origin. */
export const recipeAt = (origin: string, { path, ...request }: TaughtRequest): Recipe => ({
  ...request,
  url: `${origin}${path}`,
});
