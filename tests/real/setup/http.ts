import { type IncomingHttpHeaders, request } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface PlainAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface PlainAsk {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One request to a server on this machine, whatever its `*.localhost` name and certificate; redirects are not followed, no cookie is kept. */
export function ask(address: string, { method = 'GET', headers = {}, body = '' }: PlainAsk = {}): Promise<PlainAnswer> {
  const url = new URL(address);
  const options = {
    host: '127.0.0.1',
    port: url.port || (url.protocol === 'https:' ? 443 : 80),
    path: url.pathname + url.search,
    method,
    headers: { ...headers, host: url.host },
    timeout: 20_000,
    rejectUnauthorized: false,
    servername: url.hostname,
  };
  const send = url.protocol === 'https:' ? requestSecurely : request;
  return new Promise((resolve, reject) => {
    const asked = send(options, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() });
    });
    asked.on('error', reject);
    asked.on('timeout', () => asked.destroy(new Error(`no answer from ${address}`)));
    asked.end(body);
  });
}

/** @throws when the address answers nothing below 500 in time */
export async function untilAnswers(address: string, limitMs = 60_000): Promise<void> {
  const endAt = Date.now() + limitMs;
  while (Date.now() < endAt) {
    const answer = await ask(address).catch(() => null);
    if (answer && answer.status < 500) return;
    await sleep(150);
  }
  throw new Error(`no answer at ${address} after ${limitMs} ms`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
