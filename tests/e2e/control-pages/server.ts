import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ControlPage, pages } from './pages.ts';

export interface ControlServer {
  readonly port: number;
  /** Requests that a page's controls made: `out` or the name of a wrong deed. */
  deeds(page: string): readonly string[];
  /** The last request with a body below `do/`. */
  sent(page: string): Sent | undefined;
  close(): void;
}

export interface Sent {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Serves each page below `/<name>/`; whatever a control asks for below `/<name>/do/` is written down. */
export async function startControlServer(): Promise<ControlServer> {
  const deeds = new Map<string, string[]>();
  const sent = new Map<string, Sent>();
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const path = request.url ?? '/';
    if (body !== '') sent.set(path.split('/')[1] ?? '', { path, headers: request.headers, body });
    answer(request, response, deeds);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    deeds: (page) => deeds.get(page) ?? [],
    sent: (page) => sent.get(page),
    close: () => server.close(),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, deeds: Map<string, string[]>): void {
  const { pathname } = new URL(request.url ?? '/', 'http://page.test');
  const [, name = '', ...rest] = pathname.split('/');
  const page = pages[name];
  if (!page) {
    response.writeHead(404).end();
    return;
  }
  if (rest[0] === 'do') deeds.set(name, [...(deeds.get(name) ?? []), rest.slice(1).join('/')]);
  const signedOut = deeds.get(name)?.includes('out') === true;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(rest[0] === 'do' || signedOut ? afterwards(rest.slice(1).join('/'), page, signedOut) : page.html);
}

function afterwards(deed: string, page: ControlPage, signedOut: boolean): string {
  if (!signedOut && page.then?.[deed]) return page.then[deed];
  return signedOut ? '<!doctype html><p>You have left.</p><a href="/">Start</a>' : '<!doctype html><p>Done.</p>';
}
