import type { Capabilities } from '../../signout/capability';
import type { HistoryPermission } from '../../sites/history';
import type { Api } from '../api';

/** As the manifest names them. */
export type Command = 'sign-out-all' | 'step-away';

/** What the options need beyond the popup. */
export interface OptionsApi extends Api {
  readonly version: string;
  readonly extensionId: string;
  /** Permissions of the manifest that are given at installation. */
  readonly asksFor: readonly string[];
  /** Must be the first thing in a click, as `requestAccess`. */
  requestPermissions(names: readonly HistoryPermission[]): Promise<boolean>;
  hasPermissions(names: readonly HistoryPermission[]): Promise<boolean>;
  /** Signoff may work in private windows. */
  privateAllowed(): Promise<boolean>;
  /** The browser's own page about Signoff, where that is allowed; null: it can only be opened by hand. */
  readonly openOwnPage: (() => void) | null;
  /** What this browser can do for Signoff, asked now. */
  capabilities(): Promise<Capabilities>;
  /** Key combination of a command; empty: none is set. */
  shortcut(command: Command): Promise<string>;
  /** The browser's own page for keyboard shortcuts. */
  openShortcuts(): void;
  download(name: string, text: string): void;
  /** Tells the worker that a recording is looked at, until the returned function is called. */
  watchTeach(): () => void;
}
