import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Extras {
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that takes longer, or never ends, is an error. */
const answerLimitMs = 1500;

interface JarCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
}

/** A browser without a window: keeps cookies by host and path, follows nothing unless told to. Every name is 127.0.0.1. */
export class Visitor {
  readonly origin: string;
  /** localStorage, as it were. */
  readonly storage = new Map<string, string>();
  #jar: readonly JarCookie[] = [];

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Another browser with the same cookies and storage: yesterday's copy of the credentials. */
  copy(): Visitor {
    const copy = new Visitor(this.origin);
    copy.#jar = this.#jar;
    for (const [key, value] of this.storage) copy.storage.set(key, value);
    return copy;
  }

  get(target: string, extras: Extras = {}): Promise<Reply> {
    return this.ask('GET', target, extras);
  }

  post(target: string, extras: Extras = {}): Promise<Reply> {
    return this.ask('POST', target, extras);
  }

  async ask(method: string, target: string, extras: Extras = {}): Promise<Reply> {
    const url = new URL(target, this.origin);
    const reply = await send(method, url, {
      ...extras,
      headers: { ...this.#headersFor(url, method), ...extras.headers },
    });
    this.take(url, reply.headers['set-cookie'] ?? []);
    return reply;
  }

  /** As a tab does: on from redirect to redirect, at most ten. */
  async open(target: string): Promise<Reply> {
    let url = new URL(target, this.origin);
    let reply = await this.get(url.href);
    for (let hop = 0; hop < 10 && reply.headers.location; hop++) {
      url = new URL(reply.headers.location, url);
      reply = await this.get(url.href);
    }
    return reply;
  }

  cookieHeader(target = '/'): string {
    const url = new URL(target, this.origin);
    return this.#jar
      .filter((cookie) => isFor(cookie, url))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  forget(name: string): void {
    this.#jar = this.#jar.filter((cookie) => cookie.name !== name);
  }

  take(url: URL, setCookies: readonly string[]): void {
    for (const text of setCookies) {
      const cookie = parse(text, url);
      const same = (other: JarCookie) =>
        other.name === cookie.name && other.domain === cookie.domain && other.path === cookie.path;
      this.#jar = this.#jar.filter((other) => !same(other));
      if (!/;\s*max-age=0\b/i.test(text)) this.#jar = [...this.#jar, cookie];
    }
  }

  #headersFor(url: URL, method: string): Record<string, string> {
    const cookie = this.cookieHeader(url.href);
    return { ...(cookie && { cookie }), ...(method === 'POST' && { origin: this.origin }) };
  }
}

function isFor({ domain, hostOnly, path }: JarCookie, { hostname, pathname }: URL): boolean {
  const hostFits = hostname === domain || (!hostOnly && hostname.endsWith(`.${domain}`));
  return hostFits && (pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`));
}

function parse(text: string, url: URL): JarCookie {
  const [pair = '', ...attributes] = text.split(/;\s*/);
  const attribute = (name: string) =>
    attributes.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  const domain = attribute('domain');
  return {
    name: pair.slice(0, pair.indexOf('=')),
    value: pair.slice(pair.indexOf('=') + 1),
    domain: domain ?? url.hostname,
    hostOnly: domain === undefined,
    path: attribute('path') ?? '/',
  };
}

function send(method: string, url: URL, { form, json, headers = {} }: Extras): Promise<Reply> {
  const body = form ? new URLSearchParams(form).toString() : json === undefined ? '' : JSON.stringify(json);
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  const options = {
    method,
    host: '127.0.0.1',
    port: url.port,
    path: url.pathname + url.search,
    headers: {
      host: url.host,
      ...(body && { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }),
      ...headers,
    },
    rejectUnauthorized: false,
    agent: false as const,
    signal: AbortSignal.timeout(answerLimitMs),
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}
