import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';

export interface Served {
  stop(): Promise<void>;
}

/** Serves from this process, on loopback. */
export async function serve(port: number, listener: RequestListener): Promise<Served> {
  const server = createServer(listener);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { stop: () => close(server) };
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
