import { everyResidue, type SiteOptions } from '../testbed/site-options.ts';
import type { StyleName } from '../testbed/style-names.ts';

export interface DemoSite {
  readonly style: StyleName;
  readonly name: string;
  readonly user: string;
  /** Pages that are opened besides the first, below the site's address. */
  readonly pages: readonly string[];
  /** Does its sign-out end the session at the server? */
  readonly honest: boolean;
}

/** Three that keep their word, each with another kind of sign-out, and one that only says goodbye. */
export const demoSites: readonly DemoSite[] = [
  { style: 'post-csrf', name: 'Linden Desk', user: 'mira.holm', pages: ['tickets', 'deals'], honest: true },
  { style: 'spa-menu', name: 'Lumen CRM', user: 'mira.holm', pages: ['#/tickets', '#/deals'], honest: true },
  { style: 'chinese', name: '青禾客户', user: '林静', pages: ['tickets', 'deals'], honest: true },
  { style: 'liar', name: 'Fairweather CRM', user: 'mira.holm', pages: ['contacts'], honest: false },
];

/** What a day at work leaves in a browser: cookies of many kinds, storage, databases, caches and a service worker. */
export const leftovers: SiteOptions = { ...everyResidue, widget: false, cookies: 12 };
