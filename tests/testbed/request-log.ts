import type { IncomingHttpHeaders } from 'node:http';
import type { EpochMs } from './sessions.ts';

/** One request as it arrived, asked by anybody on any host. */
export interface LoggedRequest {
  readonly at: EpochMs;
  readonly scheme: 'http' | 'https';
  /** With port, as the Host header said. */
  readonly host: string;
  readonly method: string;
  /** With query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

const limit = 50_000;

/** The latest requests, oldest first. */
export class RequestLog {
  #rows: LoggedRequest[] = [];

  add(row: LoggedRequest): void {
    this.#rows.push(row);
    if (this.#rows.length > limit) this.#rows = this.#rows.slice(-limit / 2);
  }

  rows(): readonly LoggedRequest[] {
    return [...this.#rows];
  }

  clear(): void {
    this.#rows = [];
  }
}
