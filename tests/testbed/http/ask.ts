import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { parseCookies } from './cookies.ts';

/** One request, read to its end. */
export interface Ask {
  readonly method: string;
  /** As the browser wrote it: scheme, host name and port of the site. */
  readonly origin: string;
  readonly secure: boolean;
  readonly hostname: string;
  readonly port: number;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly cookies: ReadonlyMap<string, string>;
  /** Fields of a form or of a flat JSON object; empty for anything else. */
  readonly fields: ReadonlyMap<string, string>;
}

const bodyLimit = 1_000_000;

/** @throws TypeError when the Host header or the path is no address */
export async function readAsk(request: IncomingMessage, secure: boolean, port: number): Promise<Ask> {
  const host = request.headers.host ?? 'localhost';
  const origin = `${secure ? 'https' : 'http'}://${host}`;
  const url = new URL(request.url ?? '/', origin);
  return {
    method: request.method ?? 'GET',
    origin: url.origin,
    secure,
    hostname: url.hostname,
    port,
    path: decodeURI(url.pathname),
    query: url.searchParams,
    headers: request.headers,
    cookies: parseCookies(request.headers.cookie),
    fields: fieldsOf(await readBody(request), request.headers['content-type'] ?? ''),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function fieldsOf(body: string, contentType: string): ReadonlyMap<string, string> {
  if (contentType.includes('urlencoded')) return new Map(new URLSearchParams(body));
  try {
    const value: unknown = JSON.parse(body);
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(entries.map(([name, field]) => [name, String(field)]));
  } catch {
    return new Map();
  }
}
