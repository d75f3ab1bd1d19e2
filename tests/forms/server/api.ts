import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ServerAnswer } from '../page.ts';
import { pagesFolder } from '../paths.ts';
import type { Fields, Lane, Write } from './lane.ts';
import { sendHtml, sendJson } from './static.ts';

/** Requests that save nothing, whatever their method. They are always answered well and at once. */
export function isNoise(path: string): boolean {
  return /^\/api\/(typing|presence|track|check-duplicate|search|validate|heartbeat|lookup|preview)(\/|$)/.test(path);
}

/** What was saved last for a page, else what it began with. */
export function recordOf(lane: Lane, id: string): Fields {
  const saved = lane.records.get(id);
  if (saved) return saved;
  const file = join(pagesFolder, id, 'record.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Fields) : {};
}

export function answerRead(response: ServerResponse, lane: Lane, path: string): void {
  const [, , what, id = ''] = path.split('/');
  if (what === 'record') sendJson(response, recordOf(lane, id));
  else sendJson(response, { ok: true });
}

/** `/api/record/<page id>` keeps what it gets; everything else is only counted. */
export function answerWrite(response: ServerResponse, lane: Lane, write: Write, answer: ServerAnswer): void {
  if (write.noise) {
    sendJson(response, { ok: true });
    return;
  }
  const { status = 200, body = status < 400 ? { ok: true } : { error: 'The server could not do that.' } } = answer;
  const id = /^\/api\/record\/([^/]+)$/.exec(write.path)?.[1];
  if (id && status < 300 && (body as Fields).success !== false) keep(lane, id, write);
  if (typeof body === 'string' && body.startsWith('<')) sendHtml(response, body, status);
  else if (status === 204) response.writeHead(204).end();
  else sendJson(response, body, status);
}

function keep(lane: Lane, id: string, { method, body }: Write): void {
  lane.records.set(id, method === 'PATCH' ? { ...recordOf(lane, id), ...body } : body);
}
