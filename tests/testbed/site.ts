import { isAlive, type SessionRow, SessionTable } from './sessions.ts';
import type { SiteMode, SiteOptions } from './site-options.ts';
import type { Style } from './style.ts';

/** One running site: its style and everything its server remembers. */
export class Site {
  /** `get-logout`, or `get-logout--2` for a second one of the style. */
  readonly key: string;
  readonly style: Style;
  readonly sessions = new SessionTable();
  /** What was pressed that should not have been, in order. */
  readonly pressed: string[] = [];
  /** Fields people saved, by page and name. */
  readonly edits = new Map<string, string>();
  /** Trouble a style has come to by itself: cut off, answers counted. */
  readonly trouble = new Map<string, number>();
  options: SiteOptions;
  mode: SiteMode = {};

  constructor(key: string, style: Style) {
    this.key = key;
    this.style = style;
    this.options = style.options ?? {};
  }

  configure(options: SiteOptions): void {
    this.options = { ...this.style.options, ...options };
  }

  /** Also ends trouble the style has come to by itself. */
  setMode(mode: SiteMode): void {
    this.mode = mode;
    this.trouble.clear();
  }

  /** Back to the first day. */
  forget(): void {
    this.sessions.clear();
    this.trouble.clear();
    this.edits.clear();
    this.pressed.length = 0;
    this.mode = {};
    this.options = this.style.options ?? {};
  }

  rows(): readonly SessionRow[] {
    return this.sessions
      .list()
      .map((session) => ({ ...session, site: this.key, style: this.style.name, alive: isAlive(session) }));
  }
}
