import { expect, test } from 'vitest';
import { finished } from './harness/outcome.ts';
import { minutes } from './harness/timed-world.ts';
import { until } from './harness/until.ts';
import { useTimedWorld } from './harness/use-timed-world.ts';

const world = useTimedWorld();
/** Nothing else ends these sign-ins: what has a time of its own is told of before. */
const after = (count: number) => ({ idleOf: 'site', idleMs: minutes(count), maxAgeMs: null }) as const;
const warnMs = minutes(2);

test('R10 I2 idle 14:59 does nothing, 15:00 signs out: the server honours no session any more', async () => {
  const site = await world.workingAt('post-csrf', after(15));
  const { dueAt, cause, limitMs } = await world.ends(site);
  const { since } = await world.signoff.siteOverview(site.site.id);
  expect([cause, limitMs]).toEqual(['idle', minutes(15)]);
  expect(dueAt - (since ?? 0)).toBeGreaterThanOrEqual(minutes(15));
  expect(dueAt - (since ?? 0)).toBeLessThan(minutes(15) + 3_000);
  await world.comesTo(dueAt, warnMs - 1_000);
  await world.warning();
  await world.comesTo(dueAt, 3_000);
  await until(async () => (await world.clock.alarmAt(world.signoff)) === dueAt, 'the worker wakes next when it is due');
  const { at, job, deadline } = await world.signoff.overview();
  expect([job, deadline?.phase, world.alive('post-csrf'), at < dueAt]).toEqual([null, 'warning', 1, true]);
  const record = await world.signedOutByItself(site);
  expect(record.cause).toMatchObject({ rule: 'idle', owner: 'default', dueAt, limitMs: minutes(15), late: null });
  expect(record.startedAt - dueAt).toBeGreaterThanOrEqual(0);
  expect(record.startedAt - dueAt).toBeLessThan(5_000);
  expect(finished(record, site.site.id)).toMatchObject({ verdict: { kind: 'proven' }, local: { kind: 'clean' } });
  expect(world.alive('post-csrf')).toBe(0);
  await world.leave(site);
});

test('R12 I2 limits of 5 and 15 minutes are kept apart: the first site is signed out, the other goes on', async () => {
  const quick = await world.workingAt('post-csrf--quick', after(5));
  const slow = await world.workingAt('get-logout--slow', after(15));
  const [first, second] = [await world.ends(quick), await world.ends(slow)];
  expect(second.dueAt - first.dueAt).toBeGreaterThan(minutes(9));
  await world.comesTo(first.dueAt, minutes(1.5));
  const window = await world.warning();
  expect(await window.text()).toContain(quick.site.name);
  expect(await window.text()).not.toContain(slow.site.name);
  await world.comesTo(first.dueAt);
  const record = await world.signedOutByItself(quick);
  expect(record.entries.map(({ siteId }) => siteId)).toEqual([quick.site.id]);
  expect([world.alive('post-csrf--quick'), world.alive('get-logout--slow')]).toEqual([0, 1]);
  expect((await world.ends(slow)).dueAt).toBe(second.dueAt);
  await world.leave(quick, slow);
});

test('I5 X09 R18 a page that polls, and one whose script makes events, times out on time', async () => {
  const site = await world.workingAt('post-csrf', after(5));
  const { dueAt } = await world.ends(site);
  const fromAt = Date.now();
  await site.tab.evaluate(`setInterval(() => {
    void fetch('/contacts');
    for (const type of ['keydown', 'keyup', 'keypress']) document.body.dispatchEvent(new KeyboardEvent(type, { key: 'a', bubbles: true }));
    for (const type of ['pointermove', 'pointerdown', 'pointerup'])
      document.body.dispatchEvent(new PointerEvent(type, { bubbles: true, screenX: Math.random() * 999, clientX: Math.random() * 999 }));
    for (const type of ['mousemove', 'mousedown', 'click']) document.body.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    document.body.dispatchEvent(new WheelEvent('wheel', { deltaY: 5, bubbles: true }));
    window.scrollBy(0, 1);
  }, 200)`);
  const polls = () => world.bed.requests().filter(({ at, path }) => at > fromAt && path === '/contacts').length;
  await until(() => polls() >= 5, 'the page polls');
  expect((await world.ends(site)).dueAt).toBe(dueAt);
  await world.comesTo(dueAt, minutes(1));
  await world.warning();
  await world.comesTo(dueAt);
  const { cause, startedAt } = await world.signedOutByItself(site);
  expect([cause.rule, cause.dueAt, startedAt - dueAt < 5_000]).toEqual(['idle', dueAt, true]);
  expect(world.alive('post-csrf')).toBe(0);
  await world.leave(site);
});

test('I4 R26 a key pressed in one of 7 tabs keeps the site signed in without a warning, and no other site', async () => {
  const busy = await world.workingAt('post-csrf', after(15));
  const other = await world.workingAt('get-logout', after(15));
  const tabs = [busy.tab];
  while (tabs.length < 7) tabs.push(await world.signoff.tab(`${busy.address}deals`, { background: true }));
  const [before, otherBefore] = [await world.ends(busy), await world.ends(other)];
  await world.passes(minutes(12));
  await tabs[5]?.activate();
  await tabs[5]?.press('a');
  const later = async () => (await world.ends(busy)).dueAt - before.dueAt > minutes(11);
  await until(later, 'the key counts for the site');
  expect((await world.ends(other)).dueAt).toBe(otherBefore.dueAt);
  await world.comesTo(otherBefore.dueAt, minutes(1));
  const window = await world.warning();
  expect((await world.signoff.overview()).deadline?.deadline.siteIds).toEqual([other.site.id]);
  expect(await window.text()).not.toContain(busy.site.name);
  await world.comesTo(otherBefore.dueAt);
  await world.signedOutByItself(other);
  expect([world.alive('post-csrf'), world.alive('get-logout')]).toEqual([1, 0]);
  await world.leave(busy, other);
});
