import type { ServerResponse } from 'node:http';
import type { Html } from '../pages/html.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly setCookies: readonly string[];
  readonly body: string;
  /** Sends the answer its own way (hang, drip); status and headers are not yet written. */
  readonly send?: (response: ServerResponse) => void;
}

const plain = { headers: {}, setCookies: [], body: '' };

export function page(body: Html, status = 200): Answer {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return { ...plain, status, headers, body: String(body) };
}

export function json(value: unknown, status = 200): Answer {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  return { ...plain, status, headers, body: JSON.stringify(value) };
}

export function text(body: string, status = 200, contentType = 'text/plain'): Answer {
  return { ...plain, status, headers: { 'content-type': `${contentType}; charset=utf-8` }, body };
}

/** 303 makes a GET of whatever came; 302 is what most products send. */
export function redirect(location: string, status: 301 | 302 | 303 | 307 = 302): Answer {
  return { ...plain, status, headers: { location, 'cache-control': 'no-store' } };
}

export function withCookies(answer: Answer, setCookies: readonly string[]): Answer {
  return { ...answer, setCookies: [...answer.setCookies, ...setCookies] };
}

export function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

export function writeAnswer(response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  if (answer.setCookies.length > 0) response.setHeader('set-cookie', [...answer.setCookies]);
  response.statusCode = answer.status;
  if (answer.send) answer.send(response);
  else response.end(answer.body);
}
