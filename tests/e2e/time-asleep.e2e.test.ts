import { expect, test } from 'vitest';
import { signInThere } from './harness/sign-in.ts';
import { entryOf, minutes, type TimedWorld } from './harness/timed-world.ts';
import { until } from './harness/until.ts';
import { useTimedWorld } from './harness/use-timed-world.ts';
import type { SignedInSite } from './harness/world.ts';

const world = useTimedWorld();
const rules = { idleOf: 'site', idleMs: minutes(15), maxAgeMs: null } as const;

type Event = (world: TimedWorld, site: SignedInSite) => Promise<unknown>;

/** The lid is closed: the worker is gone, and nothing rings. */
async function sleeps(ms: number): Promise<void> {
  await world.signoff.killWorker();
  await world.clock.move(ms);
}

/** It may be gone before it is loaded. */
const opensPage: Event = ({ signoff }, { address }) => signoff.browser.open(`${address}deals`);

test.each<[string, number, Event]>([
  ['3 h, an alarm rings', minutes(180), ({ clock, signoff }) => clock.ring(signoff)],
  ['10 h, somebody opens a page of the site', minutes(600), opensPage],
])('I7 H6 X46 asleep for %s: signed out within 5 s, and the record says how late and why', async (_, ms, happens) => {
  const site = await world.workingAt('post-csrf', rules);
  const { dueAt } = await world.ends(site);
  await sleeps(ms);
  const wokenAt = world.clock.now();
  await happens(world, site);
  const record = await world.signedOutByItself(site);
  const tookMs = record.startedAt - wokenAt;
  console.log(`asleep for ${ms / 3_600_000} h: the sign-out began ${tookMs} ms after the first event`);
  expect(tookMs).toBeLessThan(5_000);
  expect(record.cause).toMatchObject({ rule: 'idle', dueAt, late: { because: 'asleep' } });
  expect(Math.abs((record.cause.late?.byMs ?? 0) - (wokenAt - dueAt))).toBeLessThan(5_000);
  expect(entryOf(record, site)?.outcome).toMatchObject({ kind: 'finished', verdict: { kind: 'proven' } });
  expect(world.alive('post-csrf')).toBe(0);
  await world.leave(site);
});

test.each([
  ['at once', false],
  ['a while later', true],
])(
  'I8 the session was over meanwhile and somebody signs in anew, %s: it survives, and the record says why',
  async (_, later) => {
    const site = await world.workingAt('post-csrf', rules);
    const { dueAt } = await world.ends(site);
    await sleeps(minutes(180));
    world.bed.forget('post-csrf');
    await site.tab.goto(site.address);
    if (later) await world.comes(() => world.automatic(site), 'the missed deadline has its record');
    await signInThere(site.tab, 'jon.vega');
    const named = async () => {
      const record = await world.automatic(site);
      const outcome = record && entryOf(record, site)?.outcome;
      return outcome?.kind === 'left-alone' && outcome.because === 'newer' && record;
    };
    const record = await until(named, 'the record tells of the newer sign-in');
    expect(record.cause).toMatchObject({ rule: 'idle', dueAt, late: { because: 'asleep' } });
    const alive = world.bed.sessions('post-csrf').filter((row) => row.alive);
    expect(alive.map(({ user }) => user)).toEqual(['jon.vega']);
    const { dueAt: nextAt } = await until(() => world.ends(site), 'the new sign-in has a limit of its own');
    expect(nextAt).toBeGreaterThan(world.clock.now() + minutes(13));
    await world.leave(site);
  },
);
