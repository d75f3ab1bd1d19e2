import type { Protocol } from 'puppeteer-core';
import { pause, until } from '../e2e/harness/until.ts';
import type { World } from '../e2e/harness/world.ts';
import { type Row, rowOf } from './row.ts';

const MINUTE_MS = 60_000;
const MINUTES = 3;

/** How often the worker is started: by somebody who types without a pause, and by nobody at all. */
export async function benchWorkerStarts(world: World): Promise<Row[]> {
  const site = await world.signedIn('post-csrf');
  await until(async () => (await world.signoff.siteOverview(site.site.id)).since !== null, 'the sign-in is known');
  await site.tab.goto(`${site.address}tickets`);
  await site.tab.click('a[href*="/ticket/"]');
  await site.tab.waitFor('textarea[name=reply]');
  await site.tab.click('textarea[name=reply]');
  const typing = await startsIn(world, () => site.tab.press('a'));
  await world.discardAndSignOut(site);
  await world.forget(site);
  // The second look a minute later is the last thing that a sign-out wants.
  await pause(MINUTE_MS + 40_000);
  const nobody = await startsIn(world, async () => {});
  return [
    rowOf({
      id: 'worker-typing',
      what: `starts of the worker per minute while somebody is signed in and types for ${MINUTES} min`,
      unit: 'count',
      ours: typing / MINUTES,
      target: '≤ 1',
      ok: typing <= MINUTES,
    }),
    rowOf({
      id: 'worker-nobody',
      what: `starts of the worker in ${MINUTES} min while nobody is signed in`,
      unit: 'count',
      ours: nobody,
      target: '0',
      ok: nobody === 0,
    }),
  ];
}

/** Starts in so many minutes, `act` twice a second. Nothing is attached to the worker: it would not sleep. */
async function startsIn({ signoff }: World, act: () => Promise<unknown>): Promise<number> {
  const { cdp } = signoff.browser;
  let starts = 0;
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  const stop = cdp.listen((method, params) => {
    if (method !== 'Target.targetCreated') return;
    if ((params as Protocol.Target.TargetCreatedEvent).targetInfo.type === 'service_worker') starts += 1;
  });
  await until(async () => !(await signoff.extension.workerRuns()), 'the worker sleeps', 2 * MINUTE_MS, 1_000);
  starts = 0;
  const endAt = Date.now() + MINUTES * MINUTE_MS;
  while (Date.now() < endAt) {
    await act();
    await pause(500);
  }
  stop();
  await cdp.send('Target.setDiscoverTargets', { discover: false });
  return starts;
}
