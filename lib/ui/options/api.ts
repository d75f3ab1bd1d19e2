import type { HistoryPermission } from '../../sites/history';
import type { Api } from '../api';

/** What the options need beyond the popup. */
export interface OptionsApi extends Api {
  readonly version: string;
  readonly extensionId: string;
  /** Must be the first thing in a click, as `requestAccess`. */
  requestPermissions(names: readonly HistoryPermission[]): Promise<boolean>;
  hasPermissions(names: readonly HistoryPermission[]): Promise<boolean>;
  /** Key combination of "sign out of all"; empty: none is set. */
  shortcut(): Promise<string>;
  /** The browser's own page for keyboard shortcuts. */
  openShortcuts(): void;
  download(name: string, text: string): void;
}
