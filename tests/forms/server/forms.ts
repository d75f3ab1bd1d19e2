import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ServerAnswer } from '../page.ts';
import { recordOf } from './api.ts';
import type { Fields, Lane } from './lane.ts';
import { sendFile, sendHtml } from './static.ts';
import { fillTemplate } from './template.ts';

interface Posted {
  readonly lane: Lane;
  readonly answer: ServerAnswer;
  readonly id: string;
  /** What follows the page's id in the address: empty, `flash`, or a document of the page that is the answer. */
  readonly how: string;
  readonly url: URL;
  readonly body: Fields;
  readonly folder: string;
}

const errorPage =
  '<!doctype html><title>500</title><h1>Internal Server Error</h1><p>The server encountered an internal error and was unable to complete your request.</p>';

/** A form that was posted the classic way. */
export function answerForm(response: ServerResponse, posted: Posted): void {
  const { lane, answer, id, how, url, body, folder } = posted;
  const { status = 200 } = answer;
  const error = typeof answer.body === 'string' ? answer.body : 'Please correct the errors below.';
  const refused = status >= 400 || (answer.body as Fields | undefined)?.success === false;
  if (error.startsWith('<') || status >= 500) {
    sendHtml(response, error.startsWith('<') ? error : errorPage, status);
    return;
  }
  const values = { ...recordOf(lane, id), ...body };
  if (!refused) lane.records.set(id, values);
  if (how === 'flash' && refused) {
    lane.flash = { pageId: id, values, error };
    redirect(response, `/${id}/`);
    return;
  }
  const document = how && how !== 'flash' ? `${how}.html` : 'index.html';
  const inPlace = refused || document !== 'index.html' || how === 'index';
  if (!inPlace) {
    redirect(response, nextOf(url, body) ?? `/${id}/?saved`);
    return;
  }
  const html = readFileSync(join(folder, document), 'utf8');
  const own = refused ? { error } : { saved: '1' };
  sendHtml(response, fillTemplate(based(html, id), { ...values, ...own }), status);
}

/** A document of a page, with what the server puts into it. */
export function showPage(
  response: ServerResponse,
  page: { lane: Lane; id: string; folder: string; file: string; query: URLSearchParams },
): void {
  const { lane, id, folder, file, query } = page;
  const path = join(folder, file);
  const html = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (!html.includes('{{')) {
    sendFile(response, folder, file);
    return;
  }
  const flash = lane.flash?.pageId === id ? lane.flash : null;
  if (flash) lane.flash = null;
  const values = flash ? { ...flash.values, error: flash.error } : recordOf(lane, id);
  sendHtml(response, fillTemplate(html, { ...values, ...(query.has('saved') && { saved: '1' }) }));
}

function nextOf(url: URL, body: Fields): string | null {
  return url.searchParams.get('next') ?? (typeof body.next === 'string' ? body.next : null);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end();
}

/** The page's own files stand below its own address, whatever address shows it. */
function based(html: string, id: string): string {
  return html.replace(/(\s(?:src|href)=["'])\.\//g, `$1/${id}/`);
}
