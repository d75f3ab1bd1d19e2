import { expect, test } from 'vitest';
import { finished } from './harness/outcome.ts';
import { reached } from './harness/steps.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();

test('E4 a second press joins the first: one job, one record', async () => {
  const site = await world.signedIn('post-csrf');
  const press = () => world.signoff.send('signout.start', { siteIds: [site.site.id], by: 'popup' });
  const before = (await world.signoff.send('records.list', { limit: 20 })).length;
  const [first, second] = await Promise.all([press(), press()]);
  expect(second.jobId).toBe(first.jobId);
  expect([first.joined, second.joined].sort()).toEqual([false, true]);
  await world.signoff.record(first.jobId);
  expect(await world.signoff.send('records.list', { limit: 20 })).toHaveLength(before + 1);
  await world.forget(site);
});

test('L13 Stop in the stop window leaves everything untouched', async () => {
  const site = await world.signedIn('post-csrf', { has: { localStorage: true } });
  await world.signoff.send('settings.change', { stopWindowMs: 5_000 });
  const waiting = reached(world.signoff, 'waiting');
  const { jobId } = await world.signoff.send('signout.start', { siteIds: [site.site.id], by: 'popup' });
  await waiting;
  const stoppedAt = Date.now();
  const { stopped } = await world.signoff.send('signout.stop', { jobId });
  const record = await world.signoff.record(jobId);
  expect(stopped).toBe(true);
  expect(record.finishedAt - stoppedAt).toBeLessThan(1_000);
  expect(record.entries.map(({ outcome }) => outcome.kind)).toEqual(['stopped']);
  expect(world.alive('post-csrf')).toBe(1);
  expect(await site.tab.evaluate('localStorage.length')).toBeGreaterThan(0);
  await world.signoff.send('settings.change', { stopWindowMs: 0 });
  await world.forget(site);
});

test('L13 nothing happens before the stop window is over, then it does', async () => {
  const site = await world.signedIn('post-csrf');
  await world.signoff.send('settings.change', { stopWindowMs: 2_000 });
  const { jobId } = await world.signoff.send('signout.start', { siteIds: [site.site.id], by: 'popup' });
  const pressedAt = Date.now();
  const record = await world.signoff.record(jobId);
  const goodbyes = world.bed.requests().filter(({ at, path }) => at >= pressedAt && /out$/.test(path));
  expect(goodbyes.length).toBeGreaterThan(0);
  for (const { at } of goodbyes) expect(at).toBeGreaterThanOrEqual(record.startedAt);
  expect(record.startedAt - pressedAt).toBeGreaterThan(1_500);
  expect(finished(record, site.site.id).verdict.kind).toBe('proven');
  await world.signoff.send('settings.change', { stopWindowMs: 0 });
  await world.forget(site);
});

test('L13 Stop while it runs leaves each site finished or untouched', async () => {
  const keys = ['post-csrf--a', 'confirm-page--b', 'spa-menu--c'] as const;
  const sites = [];
  for (const key of keys) sites.push(await world.signedIn(key));
  const seen = reached(world.signoff, 'end');
  const { jobId } = await world.signoff.send('signout.start', {
    siteIds: sites.map(({ site }) => site.id),
    by: 'popup',
  });
  await seen;
  await world.signoff.send('signout.stop', { jobId });
  const record = await world.signoff.record(jobId);
  for (const { key, site } of sites) {
    const outcome = record.entries.find(({ siteId }) => siteId === site.id)?.outcome;
    if (outcome?.kind === 'stopped') expect(world.alive(key)).toBe(1);
    else expect(outcome).toMatchObject({ kind: 'finished', verdict: { kind: 'proven' }, local: { kind: 'clean' } });
  }
  for (const site of sites) await world.forget(site);
});

test('L8 a site that hangs costs at most its limit and delays no other', async () => {
  const slow = await world.signedIn('hang');
  const quick = await world.signedIn('post-csrf');
  const record = await world.signOut(slow, quick);
  const took = (siteId: string) => record.entries.find((entry) => entry.siteId === siteId)?.tookMs ?? Number.NaN;
  expect(took(quick.site.id)).toBeLessThan(took(slow.site.id));
  expect(took(quick.site.id)).toBeLessThan(10_000);
  expect(took(slow.site.id)).toBeLessThan(45_000);
  expect(finished(record, quick.site.id).verdict.kind).toBe('proven');
  await world.forget(slow);
  await world.forget(quick);
});

test('R6 the keyboard command signs out of everything', async () => {
  const site = await world.signedIn('post-csrf');
  await world.signoff.overview();
  await world.signoff.extension.command('sign-out-all');
  const record = await until(
    async () =>
      (await world.signoff.send('records.list', { limit: 1 })).find(
        ({ cause }) => cause.kind === 'manual' && cause.by === 'command',
      ),
    'the record of the command',
    60_000,
    200,
  );
  expect(finished(record, site.site.id).verdict.kind).toBe('proven');
  expect(world.alive('post-csrf')).toBe(0);
  await world.forget(site);
});

test('S10 without access to a site nothing is touched there, and the reason is said', async () => {
  const site = await world.signedIn('post-csrf');
  const { origins } = await world.signoff.siteOverview(site.site.id);
  await world.signoff.call((patterns) => chrome.permissions.remove({ origins: patterns }), [...origins]);
  expect((await world.signoff.siteOverview(site.site.id)).access).toBe(false);
  await expect(world.signOut(site)).rejects.toThrow('nothing-to-sign-out');
  const other = await world.signedIn('get-logout');
  const record = await world.signOut(site, other);
  expect(finished(record, site.site.id)).toMatchObject({
    verdict: { kind: 'unproven', reason: 'no-access' },
    local: { kind: 'not-cleaned' },
  });
  expect(finished(record, other.site.id).verdict.kind).toBe('proven');
  expect(world.alive('post-csrf')).toBe(1);
  expect(await site.tab.exists()).toBe(true);
  await world.signoff.grantHosts(origins);
  await world.forget(site);
  await world.forget(other);
});
