import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pause } from '../e2e/harness/until.ts';
import type { World } from '../e2e/harness/world.ts';
import { type Row, rowOf } from './row.ts';

const LOADS = 100;
const page =
  '<!doctype html><title>News</title><h1>Nothing to do with any CRM</h1><img src="/dot.png" alt=""><script>document.cookie = "a=" + Math.random()</script>';

/** How often pages that are nobody's CRM wake the worker. */
export async function benchForeign(world: World): Promise<Row[]> {
  const site = await world.signedIn('post-csrf');
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(page),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await pause(2_000); // what the sign-in set going comes to rest
  const foreign = await world.signoff.tab(`http://news-0.localhost:${port}/`);
  await world.signoff.killWorker();
  let starts = 0;
  const { cdp } = world.signoff.browser;
  const stop = cdp.listen((method, params) => {
    const { targetInfo } = (params ?? {}) as { targetInfo?: { type: string; url: string } };
    const isOurs = targetInfo?.type === 'service_worker' && targetInfo.url.includes(world.signoff.id);
    if (method === 'Target.targetCreated' && isOurs) starts += 1;
  });
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  for (let load = 1; load <= LOADS; load++)
    await foreign.goto(`http://news-${load % 7}.localhost:${port}/page-${load}`);
  await pause(500);
  await cdp.send('Target.setDiscoverTargets', { discover: false });
  stop();
  server.close();
  await foreign.close();
  await world.forget(site);
  return [
    rowOf({
      id: 'foreign-wakes',
      what: `worker starts while ${LOADS} pages of other sites load`,
      unit: 'count',
      ours: starts,
      target: '0',
      ok: starts === 0,
    }),
  ];
}
