import { randomBytes } from 'node:crypto';

export type EpochMs = number;

/** What the server knows of one sign-in; `endedAt` null means it still honours it. */
export interface Session {
  readonly id: string;
  readonly user: string;
  /** Name of the credential: `cookie`, `bearer`, `token` (self-contained), `remember`, `api`. */
  readonly kind: string;
  /** Token that forms and links of this session have to bring along. */
  readonly csrf: string;
  readonly openedAt: EpochMs;
  /** Ends by itself then; null: never. */
  readonly expiresAt: EpochMs | null;
  endedAt: EpochMs | null;
  /** `sign-out`, or the decoy that was pressed. */
  endedBy: string | null;
}

export interface SessionRow extends Session {
  readonly site: string;
  readonly style: string;
  readonly alive: boolean;
}

/** All sessions of one site, the ended ones too. */
export class SessionTable {
  readonly #sessions = new Map<string, Session>();

  open(user: string, kind = 'cookie', lifetimeMs: number | null = null): Session {
    const openedAt = Date.now();
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      user,
      kind,
      csrf: randomBytes(12).toString('hex'),
      openedAt,
      expiresAt: lifetimeMs === null ? null : openedAt + lifetimeMs,
      endedAt: null,
      endedBy: null,
    };
    this.#sessions.set(session.id, session);
    return session;
  }

  /** The session, however dead. */
  any(id: string | undefined): Session | null {
    return (id && this.#sessions.get(id)) || null;
  }

  alive(id: string | undefined): Session | null {
    const session = this.any(id);
    return session && isAlive(session) ? session : null;
  }

  end(session: Session | null, endedBy = 'sign-out'): void {
    if (!session || session.endedAt !== null) return;
    session.endedAt = Date.now();
    session.endedBy = endedBy;
  }

  endAll(endedBy: string): void {
    for (const session of this.list()) this.end(session, endedBy);
  }

  list(): readonly Session[] {
    return [...this.#sessions.values()];
  }

  clear(): void {
    this.#sessions.clear();
  }
}

export function isAlive(session: Session): boolean {
  return session.endedAt === null && (session.expiresAt === null || session.expiresAt > Date.now());
}
