import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { inFirefox } from './harness/engine.ts';
import { skipped } from './harness/skipped.ts';
import { minutes } from './harness/timed-world.ts';
import { until } from './harness/until.ts';
import { useTimedWorld } from './harness/use-timed-world.ts';
import { World } from './harness/world.ts';

const world = useTimedWorld();
const why = inFirefox ? 'Firefox tells no extension of a locked screen' : null;
const quiet = { idleMs: null, maxAgeMs: null } as const;

/** As the browser tells it; headless it never does by itself. Nobody hears it while nobody is signed in. */
async function screen(state: 'locked' | 'active', isHeard = true): Promise<void> {
  await world.signoff.overview();
  const worker = await until(() => world.signoff.worker(), 'the worker runs');
  await worker.evaluate(`{
    const apis = [globalThis.browser, globalThis.chrome].flatMap((one) => one?.idle ?? []);
    for (const idle of apis) idle.queryState = () => Promise.resolve('${state}');
    apis[0].onStateChanged.dispatch('${state}');
  }`);
  await worker.detach();
  const noted = () =>
    world.signoff.call(async () => {
      const { time } = await chrome.storage.local.get('time');
      return (time as { computer?: { state: string } })?.computer?.state;
    });
  if (isHeard) await until(async () => (await noted()) === state, 'the worker has noted it');
}

test.skipIf(why)(`I3 R19 a locked screen signs out at once where the rule has no grace${skipped(why)}`, async () => {
  const site = await world.workingAt('post-csrf', { ...quiet, lockMs: 0 });
  const lockedAt = world.clock.now();
  await screen('locked');
  const record = await world.signedOutByItself(site);
  console.log(`locked: the sign-out began ${record.startedAt - lockedAt} ms later`);
  expect(record.cause).toMatchObject({ rule: 'locked', owner: 'you', limitMs: 0, late: null });
  expect([record.startedAt - lockedAt < 5_000, world.alive('post-csrf')]).toEqual([true, 0]);
  await screen('active', false);
  await world.leave(site);
});

test.skipIf(why)(
  `I3 R19 unlocked within the grace nothing happens; after it the session is ended, counted from the lock${skipped(why)}`,
  async () => {
    const site = await world.workingAt('post-csrf', { ...quiet, lockMs: minutes(10) });
    await screen('locked');
    await world.passes(minutes(9));
    await screen('active');
    await world.passes(minutes(5));
    const { job, records } = await world.signoff.overview();
    expect([job, records.some(({ entries }) => entries.some(({ siteId }) => siteId === site.site.id))]).toEqual([
      null,
      false,
    ]);
    expect(world.alive('post-csrf')).toBe(1);
    const lockedAt = world.clock.now();
    await screen('locked');
    await world.passes(minutes(10));
    const record = await world.signedOutByItself(site);
    expect(record.cause).toMatchObject({ rule: 'locked', limitMs: minutes(10) });
    expect(record.cause.dueAt - lockedAt).toBeGreaterThanOrEqual(minutes(10));
    expect(record.cause.dueAt - lockedAt).toBeLessThan(minutes(10) + 5_000);
    expect(world.alive('post-csrf')).toBe(0);
    await screen('active', false);
    await world.leave(site);
  },
);

const lack = why ?? screenLack();

describe.skipIf(lack)(`a real screen${skipped(lack)}`, () => {
  test('I3 the screen saver comes on: signed out', async () => {
    const display = `:${90 + (process.pid % 100)}`;
    const server = spawn('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
    const there = new World();
    try {
      await until(() => run('xset', display, 'q'), 'the screen is there');
      const wrapper = (command: string, args: readonly string[]) =>
        ['env', [`DISPLAY=${display}`, command, ...args]] as const;
      await there.open('unpacked', { headless: false, wrapper });
      const site = await there.signedIn('post-csrf', { change: { rules: { ...quiet, lockMs: 0 } } });
      await until(async () => (await there.signoff.siteOverview(site.site.id)).since !== null, 'the sign-in is known');
      const lockedAt = Date.now();
      run('xset', display, 's', 'activate');
      await until(() => there.alive('post-csrf') === 0, 'signed out', 30_000);
      console.log(`screen saver on: the server ended the session ${Date.now() - lockedAt} ms later`);
      run('xset', display, 's', 'reset');
      const [record] = await until(async () => {
        const records = await there.signoff.send('records.list', { limit: 1 });
        return records.length > 0 && records;
      }, 'the record');
      expect(record?.cause).toMatchObject({ kind: 'automatic', rule: 'locked' });
    } finally {
      await there.close();
      await end(server);
    }
  });
});

function run(program: string, display: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { env: { ...process.env, DISPLAY: display } }).status === 0;
}

/** Why no screen can be had; null: it can. */
function screenLack(): string | null {
  const missing = ['Xvfb', 'xset'].filter((program) => spawnSync('which', [program]).status !== 0);
  return missing.length === 0 ? null : `${missing.join(' and ')} not there`;
}

async function end(server: ChildProcess): Promise<void> {
  server.kill();
  await until(() => server.exitCode !== null || server.signalCode !== null, 'the screen is gone', 5_000);
}
