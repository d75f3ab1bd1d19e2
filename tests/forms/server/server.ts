import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pause } from '../../e2e/harness/until.ts';
import { answerRead, answerWrite, isNoise } from './api.ts';
import { readBody } from './body.ts';
import { answerForm, showPage } from './forms.ts';
import { Lane } from './lane.ts';
import { sendFile } from './static.ts';

/** Sandboxed frames have no origin and ask for everything as strangers. */
const openToAll = [
  ['access-control-allow-origin', '*'],
  ['access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE'],
  ['access-control-allow-headers', '*'],
] as const;

/** Serves built pages. Each host `<word>-<n>.localhost` with the same n shares a lane. */
export class FormsServer {
  readonly #folders: ReadonlyMap<string, string>;
  readonly #lanes = new Map<string, Lane>();
  readonly #server: Server;

  constructor(folders: ReadonlyMap<string, string>) {
    this.#folders = folders;
    this.#server = createServer((request, response) => {
      this.#take(request, response).catch((error) => {
        if (!response.headersSent) response.writeHead(500);
        response.end(String(error));
      });
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  origin(lane: number): string {
    return `http://crm-${lane}.localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Forgets what the tabs of the lane did; late requests of theirs change nothing any more. */
  newLane(lane: number): Lane {
    const fresh = new Lane();
    this.#lanes.set(String(lane), fresh);
    return fresh;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    for (const [name, value] of openToAll) response.setHeader(name, value);
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else if (request.method === 'GET' || request.method === 'HEAD') this.#read(response, url);
    else await this.#write(request, response, url);
  }

  #read(response: ServerResponse, url: URL): void {
    const lane = this.#laneOf(url.hostname);
    const [, id = '', ...rest] = url.pathname.split('/');
    const file = rest.join('/') || 'index.html';
    if (id === 'api') answerRead(response, lane, url.pathname);
    else if (id === 'favicon.ico') response.writeHead(204).end();
    else if (rest.length === 0) response.writeHead(302, { location: `/${id}/` }).end();
    else if (!file.endsWith('.html')) sendFile(response, this.#folder(id), file);
    else showPage(response, { lane, id, folder: this.#folder(id), file, query: url.searchParams });
  }

  async #write(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const lane = this.#laneOf(url.hostname);
    const body = await readBody(request);
    const write = { method: request.method ?? '', path: url.pathname, noise: isNoise(url.pathname), body };
    const { answer } = lane;
    lane.writes.push(write);
    if (!write.noise && answer.delayMs) await pause(answer.delayMs);
    const [, first, id = '', how = ''] = url.pathname.split('/');
    if (!write.noise && answer.broken) request.socket.resetAndDestroy();
    else if (first !== 'forms') answerWrite(response, lane, write, answer);
    else answerForm(response, { lane, answer, id, how, url, body, folder: this.#folder(id) });
  }

  #folder(id: string): string {
    const folder = this.#folders.get(id);
    if (!folder) throw new Error(`no page ${id}`);
    return folder;
  }

  #laneOf(hostname: string): Lane {
    const lane = /-(\d+)\.localhost$/.exec(hostname)?.[1] ?? '0';
    return this.#lanes.get(lane) ?? this.newLane(Number(lane));
  }
}
