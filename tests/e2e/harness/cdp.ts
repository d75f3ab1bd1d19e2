import type { Duplex, Readable, Writable } from 'node:stream';
import type { CDPSession } from 'puppeteer-core';

interface Reply {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly method: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Listener = (method: string, params: unknown, sessionId: string | undefined) => void;

const LIMIT_MS = 30_000;

/**
 * The DevTools protocol over the browser's pipe, and nothing else. Nothing is attached to, enabled or answered unless a test
 * asks: an attached worker never sleeps, and a page with its Page domain enabled loses its own leave prompts.
 */
export class Cdp {
  readonly #out: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<Listener>();
  #lastId = 0;
  #closed: Error | null = null;

  constructor(toBrowser: Writable, fromBrowser: Readable) {
    this.#out = toBrowser;
    let rest = Buffer.alloc(0);
    fromBrowser.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        this.#take(JSON.parse(rest.subarray(0, end).toString('utf8')) as Reply);
        rest = rest.subarray(end + 1);
      }
    });
    for (const stream of [toBrowser, fromBrowser] as Duplex[]) {
      stream.on('error', () => this.#end());
      stream.on('close', () => this.#end());
    }
  }

  /** The browser's own commands; `session` for those of one target. @throws after `limitMs` without an answer */
  send: CDPSession['send'] = ((method: string, params?: object) => this.#send(method, params)) as CDPSession['send'];

  session(sessionId: string): Session {
    return new Session(this, sessionId);
  }

  async attach(targetId: string): Promise<Session> {
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    return this.session(sessionId);
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  sendTo(sessionId: string | undefined, method: string, params: object | undefined, limitMs: number): Promise<unknown> {
    return this.#send(method, params, sessionId, limitMs);
  }

  #send(method: string, params: object = {}, sessionId?: string, limitMs = LIMIT_MS): Promise<unknown> {
    if (this.#closed) return Promise.reject(this.#closed);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#settle(id)?.reject(new Error(`${method}: no answer in ${limitMs} ms`)),
        limitMs,
      );
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          settle(value);
        };
      this.#waiting.set(id, { method, resolve: settled(resolve), reject: settled(reject) });
      this.#out.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #take(reply: Reply): void {
    if (reply.id === undefined) {
      for (const listener of [...this.#listeners]) listener(reply.method ?? '', reply.params, reply.sessionId);
      return;
    }
    const waiting = this.#settle(reply.id);
    if (reply.error) waiting?.reject(new Error(`${waiting.method}: ${reply.error.message}`));
    else waiting?.resolve(reply.result);
  }

  #end(): void {
    this.#closed ??= new Error('the browser is gone');
    for (const id of [...this.#waiting.keys()]) this.#settle(id)?.reject(this.#closed);
  }
}

/** One attached target. */
export class Session {
  readonly #cdp: Cdp;
  readonly id: string;

  constructor(cdp: Cdp, id: string) {
    this.#cdp = cdp;
    this.id = id;
  }

  send: CDPSession['send'] = ((method: string, params?: object) =>
    this.#cdp.sendTo(this.id, method, params, LIMIT_MS)) as CDPSession['send'];

  /** Value of an expression, promises awaited. @throws what the page throws */
  async evaluate<T = unknown>(
    expression: string,
    options: { userGesture?: boolean; limitMs?: number } = {},
  ): Promise<T> {
    const { userGesture = false, limitMs = LIMIT_MS } = options;
    const answer = (await this.#cdp.sendTo(
      this.id,
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true, userGesture },
      limitMs,
    )) as { result: { value: T }; exceptionDetails?: { text: string; exception?: { description?: string } } };
    const thrown = answer.exceptionDetails;
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
    return answer.result.value;
  }

  /** Calls a function of this file in the target: it may use its arguments only. */
  call<Args extends unknown[], T>(fn: (...args: Args) => T, ...args: Args): Promise<Awaited<T>> {
    return this.evaluate(`(${fn})(...${JSON.stringify(args)})`);
  }

  on(method: string, listener: (params: never) => void): () => void {
    return this.#cdp.listen((name, params, sessionId) => {
      if (name === method && sessionId === this.id) listener(params as never);
    });
  }

  async detach(): Promise<void> {
    await this.#cdp.send('Target.detachFromTarget', { sessionId: this.id }).catch(() => {});
  }
}
