import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** What watches over a page's fields. */
export type Watcher = 'signoff' | 'dirtyforms' | 'are-you-sure' | 'none';
export const watchers: readonly Watcher[] = ['signoff', 'dirtyforms', 'are-you-sure', 'none'];

export interface FormKind {
  readonly id: string;
  readonly what: string;
  readonly fields: number;
  readonly labelled: boolean;
}

export const small: FormKind = { id: '50', what: '50 fields', fields: 50, labelled: true };
export const large: FormKind = { id: '5000', what: '5,000 fields', fields: 5_000, labelled: false };
export const labelled: FormKind = {
  id: '5000-of-10000',
  what: '5,000 fields in 10,000 elements',
  fields: 5_000,
  labelled: true,
};
export const forms = [small, large, labelled] as const;

const libraries = join(root, 'tests', 'forms', 'node_modules');
/** As their packages ship them; are-you-sure has no minified file. */
export const libraryFiles = {
  jquery: join(libraries, 'jquery', 'dist', 'jquery.min.js'),
  dirtyforms: join(libraries, 'jquery.dirtyforms', 'jquery.dirtyforms.min.js'),
  'are-you-sure': join(libraries, 'jquery.are-you-sure', 'jquery.are-you-sure.js'),
} as const;
const starts = { dirtyforms: 'dirtyForms', 'are-you-sure': 'areYouSure' } as const;

const SECTION = 200;
const kinds = ['text', 'email', 'text', 'number', 'text', 'date', 'text', 'textarea', 'tel', 'checkbox'];

/** The same forms for everybody; only pages of `signoff` lie at the host that is one of its sites. */
export class FormPages {
  readonly #server: Server;
  readonly #port: number;

  private constructor(server: Server) {
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
  }

  static async start(): Promise<FormPages> {
    const server = createServer(({ url = '/' }, response) => {
      const { pathname, searchParams } = new URL(url, 'http://bench');
      const file = Object.entries(libraryFiles).find(([name]) => pathname === `/${name}.js`)?.[1];
      response.writeHead(200, { 'content-type': file ? 'text/javascript' : 'text/html', 'cache-control': 'no-store' });
      response.end(file ? readFileSync(file) : pageOf(searchParams));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new FormPages(server);
  }

  origin(watcher: Watcher): string {
    return `http://${watcher === 'signoff' ? 'crm' : 'stranger'}.localhost:${this.#port}`;
  }

  url({ fields, labelled }: FormKind, watcher: Watcher): string {
    return `${this.origin(watcher)}/?${new URLSearchParams({ fields: `${fields}`, labelled: `${labelled}`, watcher })}`;
  }

  close(): void {
    this.#server.close();
  }
}

function pageOf(query: URLSearchParams): string {
  const count = Number(query.get('fields'));
  const watcher = query.get('watcher') as Watcher;
  const sections: string[] = [];
  for (let from = 0; from < count; from += SECTION) {
    const fields = Array.from({ length: Math.min(SECTION, count - from) }, (_, at) => from + at);
    const body = fields.map((number) => field(number, query.get('labelled') === 'true')).join('\n');
    sections.push(
      `<section><h2>Part ${from / SECTION + 1}</h2>\n${body}\n<button type="button">Details</button></section>`,
    );
  }
  return `<!doctype html><meta charset="utf-8"><title>Customer</title><main><form method="post" action="/save">
${sections.join('\n')}<button>Save</button></form><div id="feed"></div></main>${scriptsOf(watcher)}`;
}

function field(number: number, labelled: boolean): string {
  const kind = kinds[number % kinds.length];
  const name = `Detail ${number}`;
  const names = `id="f${number}" name="f${number}"${labelled ? '' : ` aria-label="${name}"`}`;
  const values: Record<string, string> = { number: `${number}`, date: '2026-03-01', checkbox: '1' };
  const value = values[kind ?? ''] ?? `value ${number}`;
  const control =
    kind === 'textarea' ? `<textarea ${names}>${value}</textarea>` : `<input type="${kind}" ${names} value="${value}">`;
  return labelled ? `<label>${name} ${control}</label>` : control;
}

function scriptsOf(watcher: Watcher): string {
  if (watcher !== 'dirtyforms' && watcher !== 'are-you-sure') return '';
  return `<script src="/jquery.js"></script><script src="/${watcher}.js"></script><script>$('form').${starts[watcher]}()</script>`;
}
