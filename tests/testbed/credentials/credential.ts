import type { Ask } from '../http/ask.ts';
import type { Session } from '../sessions.ts';
import type { Site } from '../site.ts';

/** Who a request speaks for, and cookies its answer has to bring. */
export interface Reading {
  readonly session: Session;
  readonly setCookies: readonly string[];
}

/** What somebody takes home after signing in. */
export interface Grant {
  readonly setCookies: readonly string[];
  /** For a script that keeps it itself; null: cookies only. */
  readonly token: string | null;
}

/** How a browser shows that it is signed in. */
export interface Credential {
  open(user: string, site: Site, ask: Ask): { session: Session; grant: Grant };
  /** Null for a stranger. */
  read(ask: Ask, site: Site): Reading | null;
  /** Set-Cookie headers that take the credential out of the browser. */
  drop(site: Site, ask: Ask): readonly string[];
}
