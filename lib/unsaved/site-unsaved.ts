import type { SiteId } from '../sites/site';
import type { TabUnsaved } from './entry';

/** For the owner's screen, asked live: never stored. */
export interface SiteUnsaved {
  readonly siteId: SiteId;
  readonly name: string;
  /** Tabs with entries, tabs that could not be asked, tabs in a call. */
  readonly tabs: readonly TabUnsaved[];
}
