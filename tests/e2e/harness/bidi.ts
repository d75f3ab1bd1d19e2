import { until } from './until.ts';

interface Reply {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

interface Waiting {
  readonly method: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

const LIMIT_MS = 30_000;

/** WebDriver BiDi over the browser's web socket. No event is subscribed to and no prompt answered unless a test asks. */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(method: string, params: unknown) => void>();
  #lastId = 0;
  #closed: Error | null = null;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(String(data)) as Reply));
    socket.addEventListener('close', () => this.#end());
    socket.addEventListener('error', () => this.#end());
  }

  /** @throws when nobody listens there within `limitMs` */
  static async connect(url: string, limitMs: number, isOver: () => boolean): Promise<Bidi> {
    const socket = await until(async () => isOver() || (await opened(url)), `${url} answers`, limitMs, 50);
    if (socket === true) throw new Error('the browser ended');
    return new Bidi(socket);
  }

  /** @throws after `limitMs` without an answer, and what the browser refuses */
  async send<T = unknown>(method: string, params: object = {}, limitMs = LIMIT_MS): Promise<T> {
    if (this.#closed) throw this.#closed;
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => {
      const late = () => this.#settle(id)?.reject(new Error(`${method}: no answer in ${limitMs} ms`));
      this.#waiting.set(id, { method, resolve, reject, timer: setTimeout(late, limitMs) });
    });
    this.#socket.send(JSON.stringify({ id, method, params }));
    return (await answer) as T;
  }

  listen(listener: (method: string, params: unknown) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(waiting?.timer);
    return waiting;
  }

  #take(reply: Reply): void {
    if (reply.id === undefined) {
      for (const listener of [...this.#listeners]) listener(reply.method ?? '', reply.params);
      return;
    }
    const waiting = this.#settle(reply.id);
    if (reply.type === 'error') waiting?.reject(new Error(`${waiting.method}: ${reply.error}: ${reply.message}`));
    else waiting?.resolve(reply.result);
  }

  #end(): void {
    this.#closed ??= new Error('the browser is gone');
    for (const id of [...this.#waiting.keys()]) this.#settle(id)?.reject(this.#closed);
  }
}

/** null: not yet. */
function opened(url: string): Promise<WebSocket | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.addEventListener('open', () => resolve(socket), { once: true });
    socket.addEventListener('error', () => resolve(null), { once: true });
  });
}
