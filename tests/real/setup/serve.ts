import { once } from 'node:events';
import { createServer, type RequestListener, request, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Certificate } from '../../testbed/http/certificate.ts';

export interface Served {
  stop(): Promise<void>;
}

/** Serves from this process, on loopback; with a certificate by https. */
export async function serve(port: number, listener: RequestListener, certificate?: Certificate): Promise<Served> {
  const server = certificate
    ? createSecureServer({ cert: certificate.cert, key: certificate.key }, listener)
    : createServer(listener);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { stop: () => close(server) };
}

/** Hands requests on to a server that knows no https. Each on a connection of its own: a kept one may be closed just then. */
export const handTo =
  (port: number): RequestListener =>
  (incoming, answer) => {
    const { method, url: path, headers } = incoming;
    const further = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
    further.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    further.on('error', () => answer.destroy());
    incoming.pipe(further);
  };

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
