import type { Api } from '../api';

/** Screens and lists behind the first paint. */
export type SecondViews = typeof import('./second-views');

/** What the popup needs beyond the other screens. */
export interface PopupApi extends Api {
  /** Closes the popup where it stands above the pages; in a tab of its own it stays. */
  leave(): void;
}
