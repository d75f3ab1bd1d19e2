import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  /** `http://<name>.localhost:<port>/` */
  url(name: string, path?: string): string;
  close(): void;
}

const frames = (foreign: string) => `
  <iframe id="blank" src="about:blank"></iframe>
  <iframe id="text" srcdoc="<p>text</p>"></iframe>
  <iframe id="sandboxed" sandbox="allow-scripts" srcdoc="<p>sandboxed</p>"></iframe>
  <iframe id="own" src="/inner"></iframe>
  <iframe id="foreign" src="${foreign}"></iframe>`;

/** A page of a made-up CRM with all kinds of frames, whose saves end as their address says: `/save/<status>`. */
export async function startPageServer(): Promise<PageServer> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { pathname } = new URL(request.url ?? '/', 'http://page.test');
    const html = (text: string, status = 200) =>
      response.writeHead(status, { 'content-type': 'text/html' }).end(`<!doctype html><title>(3) CRM</title>${text}`);
    const [, first = '', second = ''] = pathname.split('/');
    if (first === 'drop') request.socket.destroy();
    else if (first === 'save') html(`<p>saved ${body.length}</p>`, Number(second));
    else if (first === 'go-on') response.writeHead(303, { location: `/${second}` }).end();
    else if (first === 'file')
      response.writeHead(200, { 'content-disposition': 'attachment; filename=a.csv' }).end('a');
    else if (first === 'worker.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(worker);
    else if (first === 'frames') html(frames(`http://stranger.localhost:${port}/inner`));
    else html('<form method="post"><input name="note" value="call back"></form>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (name, path = '') => `http://${name}.localhost:${port}/${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const worker = `addEventListener('install', () => skipWaiting()); addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.request.method === 'POST' && event.respondWith(fetch(event.request)));`;
