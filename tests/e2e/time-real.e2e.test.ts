import { expect, test } from 'vitest';
import { rosterOf, secondIn } from './harness/roster.ts';
import { pause, until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();
const WARN_MS = 25_000;
/** The worker sleeps after 30 s without an event; the badge counts from one minute before the end on. */
const ENDS_IN_MS = 90_000;

test('H1 E5 I10 real time, real alarms, nothing attached: the worker sleeps, warns, ends the session to the second, and starts seldom', async () => {
  const { browser, extension } = world.signoff;
  await world.signoff.send('settings.change', {
    warning: { warnMs: WARN_MS, extendMs: 60_000, mostExtensions: 10, hintsMs: [] },
  });
  const site = await world.signedIn('post-csrf');
  await until(async () => (await world.signoff.siteOverview(site.site.id)).since !== null, 'the sign-in is known');
  const seen: { at: number; awake: boolean; warned: boolean }[] = [];
  const endAt = secondIn(ENDS_IN_MS);
  await world.signoff.send('roster.import', { text: rosterOf(endAt - 3_600_000, endAt), name: 'shift.ics' });
  await site.tab.letGo();
  const fromAt = Date.now();
  while (world.alive('post-csrf') > 0 && Date.now() < endAt + 20_000) {
    const awake = await extension.workerRuns();
    const warned = (await browser.pages()).some(({ url }) => url.endsWith('/warning.html'));
    seen.push({ at: Date.now(), awake, warned });
    await pause(100);
  }
  const endedAt = Date.now();
  const warnedAt = seen.find(({ warned }) => warned)?.at ?? 0;
  const woken = seen.filter(({ awake }, at) => awake && seen[at - 1]?.awake === false).length;
  const sleptMs = seen.filter(({ awake }) => !awake).length * 100;
  console.log(
    `real time: warned ${endAt - warnedAt} ms before the end, ended ${endedAt - endAt} ms after it, asleep for ${sleptMs} ms, ${woken} starts in ${endedAt - fromAt} ms`,
  );
  expect(
    seen.some(({ at, awake }) => !awake && at < warnedAt),
    'the worker slept before',
  ).toBe(true);
  expect(endAt - warnedAt).toBeGreaterThan(WARN_MS - 3_000);
  expect(endAt - warnedAt).toBeLessThanOrEqual(WARN_MS + 500);
  expect(world.alive('post-csrf')).toBe(0);
  expect(endedAt).toBeGreaterThanOrEqual(endAt);
  expect(endedAt - endAt).toBeLessThan(10_000);
  expect(woken).toBeLessThanOrEqual(Math.ceil((endedAt - fromAt) / 60_000));
  const [record] = await until(async () => {
    const records = await world.signoff.send('records.list', { limit: 1 });
    return records.length > 0 && records;
  }, 'the record');
  expect(record?.cause).toMatchObject({ kind: 'automatic', rule: 'shift-end', owner: 'you', dueAt: endAt, late: null });
  await world.forget(site);
}, 150_000);
