import { once } from 'node:events';
import type { Express } from 'express';

interface Served {
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves a small application of our own from this process. */
export async function serveApp(app: Express): Promise<Served> {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const stop = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port: typeof address === 'object' && address ? address.port : 0, stop };
}
