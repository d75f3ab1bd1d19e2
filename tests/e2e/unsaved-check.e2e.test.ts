import { expect, test } from 'vitest';
import { finished } from './harness/outcome.ts';
import { reached } from './harness/steps.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';
import type { SignedInSite } from './harness/world.ts';

const world = useWorld();
const words = 'Called her back, she wants the larger pallet.';

/** A ticket of the site, with a reply that somebody typed; back at once. */
async function typedReply(site: SignedInSite): Promise<Tab> {
  await openTicket(site);
  await typeReply(site.tab);
  return site.tab;
}

async function openTicket({ tab, address }: SignedInSite): Promise<void> {
  await tab.goto(`${address}tickets`);
  await tab.click('a[href*="/ticket/"]');
  await tab.waitFor('textarea[name=reply]');
}

async function typeReply(tab: Tab): Promise<void> {
  await tab.activate();
  await tab.click('textarea[name=reply]');
  await tab.fill('textarea[name=reply]', words);
}

const reply = (tab: Tab) => tab.evaluate<string>(`document.querySelector('textarea[name=reply]').value`);
const phase = async () => (await world.signoff.overview()).job?.phase ?? null;
const isHeld = () => until(async () => (await phase()) === 'blocked', 'the sign-out is held');
const start = async ({ site }: SignedInSite) => {
  const { jobId } = await world.signoff.send('signout.start', { siteIds: [site.id], by: 'popup' });
  return jobId;
};

async function expectUntouched({ tab }: SignedInSite): Promise<void> {
  expect([world.alive('post-csrf'), await reply(tab)]).toEqual([1, words]);
}

test('U1 a reply that was typed holds the sign-out: it is named, nothing is asked of the server, cancel leaves it all', async () => {
  const site = await world.signedIn('post-csrf');
  await typedReply(site);
  const pressedAt = Date.now();
  const jobId = await start(site);
  await isHeld();
  await expectUntouched(site);
  expect(world.bed.requests().filter(({ at }) => at >= pressedAt)).toEqual([]);
  const [listed] = await world.signoff.send('unsaved.list', { siteIds: 'all' });
  expect(listed?.tabs[0]).toMatchObject({
    total: 1,
    unknown: null,
    entries: [{ label: expect.stringMatching(/reply/i) }],
  });
  expect(JSON.stringify(listed)).not.toContain('pallet');
  await world.signoff.send('signout.stop', { jobId });
  const record = await until(
    async () => (await world.signoff.send('records.list', { limit: 5 })).find(({ id }) => id === jobId),
    'the record',
  );
  expect(record.entries[0]).toMatchObject({
    outcome: { kind: 'stopped' },
    steps: [{ step: 'check', unsaved: 1, unknownTabs: 0, decision: 'cancelled' }],
  });
  await expectUntouched(site);
  await world.forget(site);
});

test('U1 discarded, it is signed out, cleaned and proven, and the record keeps counts only', async () => {
  const site = await world.signedIn('post-csrf');
  await typedReply(site);
  const record = await world.discardAndSignOut(site);
  const { verdict, local } = finished(record, site.site.id);
  expect([verdict.kind, local.kind, world.alive('post-csrf')]).toEqual(['proven', 'clean', 0]);
  expect(record.entries[0]?.steps[0]).toMatchObject({ step: 'check', unsaved: 1, decision: 'discarded' });
  expect(JSON.stringify(record)).not.toMatch(/reply|pallet|ticket/i);
  await world.forget(site);
});

test('U1 saved by its own button and looked at again, the same press signs out', async () => {
  const site = await world.signedIn('post-csrf');
  const tab = await typedReply(site);
  const jobId = await start(site);
  await isHeld();
  expect(await world.signoff.send('signout.check', { jobId })).toEqual({ blocked: true });
  await tab.click('form.fields button[type=submit]');
  await tab.waitForText(words);
  expect(await world.signoff.send('signout.check', { jobId })).toEqual({ blocked: false });
  const record = await world.signoff.record(jobId);
  expect(finished(record, site.site.id).verdict.kind).toBe('proven');
  expect(record.entries[0]?.steps[0]).toMatchObject({ step: 'check', unsaved: 0 });
  await world.forget(site);
});

test('U1 what is typed in the stop window, after the check, is not eaten either', async () => {
  const site = await world.signedIn('post-csrf');
  await openTicket(site);
  await world.signoff.send('settings.change', { stopWindowMs: 4_000 });
  const waiting = reached(world.signoff, 'waiting');
  const jobId = await start(site);
  expect(await waiting).toBe(true);
  await typeReply(site.tab);
  await isHeld();
  await expectUntouched(site);
  await world.signoff.send('signout.discard', { jobId });
  expect(finished(await world.signoff.record(jobId), site.site.id).verdict.kind).toBe('proven');
  await world.signoff.send('settings.change', { stopWindowMs: 0 });
  await world.forget(site);
});

test('E1 the worker is stopped while somebody has to decide: still held, and the decision counts', async () => {
  const site = await world.signedIn('post-csrf');
  await typedReply(site);
  const jobId = await start(site);
  await isHeld();
  await world.signoff.killWorker();
  await isHeld();
  await expectUntouched(site);
  expect(await world.signoff.send('signout.discard', { jobId })).toEqual({ continued: true });
  expect(finished(await world.signoff.record(jobId), site.site.id).verdict.kind).toBe('proven');
  await world.forget(site);
});
