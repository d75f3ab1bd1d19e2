import type { EpochMs } from '../../base/time';

export interface HeaderPair {
  readonly name: string;
  readonly value: string;
}

/** What a server said to one question. Redirects are not followed. Facts only; what they prove is decided in this folder. */
export interface Answered {
  readonly kind: 'answered';
  /** The address that was asked. */
  readonly url: string;
  readonly status: number;
  /** Absolute address of a redirect; null when there was none or the browser did not tell. */
  readonly location: string | null;
  /** Media type in lower case without parameters; empty when the server sent none. */
  readonly contentType: string;
  /** At most 600,000 characters. */
  readonly body: string;
  readonly setCookies: readonly SetCookie[];
  readonly at: EpochMs;
}

export interface SetCookie {
  readonly name: string;
  readonly value: string;
  /** What stands behind the value: `Path=/; HttpOnly`. Absent: nothing. */
  readonly attributes?: string;
}

export interface NoAnswer {
  readonly kind: 'no-answer';
  readonly url: string;
  /** `network`: refused, name not found, certificate, offline. `too-large`: body passed 1.5 MB. */
  readonly reason: 'network' | 'timeout' | 'too-large';
  readonly at: EpochMs;
}

export type Answer = Answered | NoAnswer;

/** One question about an address, without its credentials. */
export interface Question {
  readonly url: string;
  /** `page`: looks like a navigation; `call`: looks like the page's own script. */
  readonly as: 'page' | 'call';
  /** Accept header of the original request; null: the usual one for `as`. */
  readonly accept: string | null;
  /** Other non-standard headers the site's own request carried and that are no credential (API version, tenant …). */
  readonly headers: readonly HeaderPair[];
  /** Fields of a form (`a=1&b=2`) that is posted, as pages on the way to an identity provider do by themselves. Absent: a plain GET. */
  readonly form?: string;
  /** Origin of the page that leads there by itself, with nobody's doing. Absent: typed into the address bar, redirects included. */
  readonly from?: string;
}

/** A GET of the site itself, as `webRequest` saw it. Kept in memory only. */
export interface SeenRequest {
  /** Without fragment. */
  readonly url: string;
  readonly type: 'page' | 'frame' | 'call';
  readonly status: number;
  readonly contentType: string;
  readonly accept: string | null;
  /** Request headers a script added: everything outside the browser's own set. */
  readonly headers: readonly HeaderPair[];
  readonly times: number;
  readonly lastAt: EpochMs;
}

/** A document of a site that sent the browser to another host, as a sign-in by an identity provider begins. */
export interface SeenRedirect {
  /** Without fragment. */
  readonly from: string;
  readonly to: string;
  readonly lastAt: EpochMs;
}
