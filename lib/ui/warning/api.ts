import type { Api } from '../api';

/** What the warning needs beyond the other screens. */
export interface WarningApi extends Api {
  /** Closes the window, or the tab. */
  close(): void;
}
