import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReachServer {
  /** `http://<name>.localhost:<port>/<path>` */
  url(name: string, path?: string): string;
  /** What stands at a path on every host; `{desk}` in it becomes the origin of the host that the site embeds. */
  put(path: string, html: string): void;
  close(): void;
}

/** Serves whatever a test has put there; `/save/<status>` answers so. */
export async function startReachServer(): Promise<ReachServer> {
  const pages = new Map<string, string>();
  const server = createServer(async (request, response) => {
    for await (const _ of request);
    const { pathname } = new URL(request.url ?? '/', 'http://page.test');
    const [, path = '', status = '200'] = pathname.split('/');
    const text = (pages.get(path) ?? '').replaceAll('{desk}', `http://desk.localhost:${port}`);
    const html = `<!doctype html><meta charset="utf-8"><title>CRM</title>${text}`;
    response
      .writeHead(path === 'save' ? Number(status) : pages.has(path) ? 200 : 404, { 'content-type': 'text/html' })
      .end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (name, path = '') => `http://${name}.localhost:${port}/${path}`,
    put: (path, html) => void pages.set(path, html),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
