import { expect, test } from 'vitest';
import { residueKinds } from '../../lib/signout/residue';
import { everyResidue } from '../testbed/site-options.ts';
import type { Where } from '../testbed/testbed.ts';
import { inFirefox } from './harness/engine.ts';
import { allCookies, leftBehind, nothingLeft } from './harness/left-behind.ts';
import { finished } from './harness/outcome.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();
const resources = ['/asset.js', '/asset.css'];

/** Waits until the page has left all it leaves, so that there is something to clean. */
async function filled(origin: string) {
  return until(async () => {
    const found = await leftBehind(world.signoff, origin, resources);
    const full = found.serviceWorkers > 0 && found.databases.length > 0 && found.cached.length === 2;
    return full && found.caches.length > 0 && Object.keys(found.localStorage).length > 0 && found;
  }, 'the site has left something in every storage');
}

test.each<[string, Where]>([
  ['plain HTTP', {}],
  ['HTTPS on a port of its own', { secure: true, top: 'test' }],
  ['an odd port', { oddPort: true, top: 'localhost' }],
])('C1 C2 C3 C4 C5 C6 C7 C9 X28 S3 a site that leaves everything over %s leaves nothing', async (_name, where) => {
  const origin = world.bed.origin('get-logout', where);
  const widget = origin.replace('get-logout', 'widget');
  const embeddedHosts = [new URL(widget).hostname];
  const site = await world.signedIn('get-logout', { where, has: everyResidue, change: { embeddedHosts } });
  const before = await filled(origin);
  // Firefox takes no cookie without a name.
  expect(before.cookies.length).toBe(inFirefox ? 14 : 15);
  expect(before.embedded.length).toBe(2);

  const { verdict, local } = finished(await world.signOut(site), site.site.id);

  expect(verdict.kind).toBe('proven');
  expect(local.kind).toBe('clean');
  expect(local.counts).toEqual(Object.fromEntries(residueKinds.map((kind) => [kind, 0])));
  expect(await leftBehind(world.signoff, origin, resources)).toEqual(nothingLeft);
  await world.forget(site);
});

test('C4 C5 C6 C9 X74 over plain HTTP at a name of its own what can be listed is gone, and nothing else is claimed', async () => {
  const where = { top: 'test' } as const;
  const has = { localStorage: true, sessionStorage: true, indexedDb: true, httpCache: true };
  const site = await world.signedIn('get-logout', { where, has });
  const origin = world.bed.origin('get-logout', where);
  await until(async () => {
    const { databases, cached } = await leftBehind(world.signoff, origin, resources);
    return databases.length > 0 && cached.length === 2;
  }, 'the site has left something');

  const { verdict, local } = finished(await world.signOut(site), site.site.id);

  expect([verdict.kind, local.kind]).toEqual(['proven', 'clean']);
  const counts = Object.fromEntries(residueKinds.map((kind) => [kind, 0]));
  expect(local.counts).toEqual({ ...counts, 'http-cache': inFirefox ? null : 0 });
  expect(await leftBehind(world.signoff, origin, resources)).toEqual(nothingLeft);
  await world.forget(site);
});

test.each(['extra', 'session'] as const)('C2 partitioned cookies of the site itself go (%s)', async (partitioned) => {
  const where = { secure: true, top: 'test' } as const;
  const site = await world.signedIn('post-csrf', { where, has: { partitioned, hostCookie: partitioned === 'extra' } });
  const { verdict, local } = finished(await world.signOut(site), site.site.id);
  expect([verdict.kind, local.kind]).toEqual(['proven', 'clean']);
  expect((await leftBehind(world.signoff, world.bed.origin('post-csrf', where))).cookies).toEqual([]);
  await world.forget(site);
});

test('C10 X28 cookies on the keep-list stay as they were, the session goes', async () => {
  const change = { keepCookies: ['device_trust'] };
  const site = await world.signedIn('get-logout', { has: { oddCookies: true }, change });
  const isTrust = (cookie: string) => cookie.startsWith('device_trust@');
  const trust = async () => (await leftBehind(world.signoff, world.bed.origin('get-logout'))).cookies.filter(isTrust);
  const before = await trust();
  const { verdict, local } = finished(await world.signOut(site), site.site.id);
  expect(before.length).toBe(1);
  expect(await trust()).toEqual(before);
  expect(verdict.kind).toBe('proven');
  expect(local).toMatchObject({ kind: 'clean', keptCookies: 1 });
  await world.forget(site);
});

test.each([
  ['named and left', ['http://crm.localhost/*'], 1],
  // With access to a host Firefox shows the cookies of the domains above it, too.
  [
    `left, and without access to that domain ${inFirefox ? 'seen all the same' : 'not even seen'}`,
    [],
    inFirefox ? 1 : 0,
  ],
])(
  'S6 C11 X29 the sibling keeps its session and storage, the cookie on the parent domain is %s',
  async (_name, allowed, seen) => {
    await world.signoff.call((origins) => chrome.permissions.remove({ origins }), ['http://crm.localhost/*']);
    if (allowed.length > 0) await world.signoff.grantHosts(allowed);
    const neighbour = await world.signedIn('sibling', { has: { localStorage: true, indexedDb: true, cookies: 3 } });
    const before = await leftBehind(world.signoff, world.bed.origin('sibling'));
    const site = await world.signedIn('parent-cookie', { has: { localStorage: true } });
    await setSharedCookie();
    const { verdict, local } = finished(await world.signOut(site), site.site.id);
    expect(verdict.kind).toBe('proven');
    expect(local.sharedCookies).toBe(seen);
    expect(world.alive('sibling')).toBe(1);
    const after = await leftBehind(world.signoff, world.bed.origin('sibling'));
    const own = (names: readonly string[]) => names.filter((name) => name.includes('@us.crm'));
    expect(own(after.cookies)).toEqual(own(before.cookies));
    expect(after.cookies).toContain('company@.crm.localhost/');
    expect(after.localStorage).toEqual(before.localStorage);
    expect(after.databases).toEqual(before.databases);
    await world.forget(neighbour);
    await world.forget(site);
  },
);

/** One that both siblings get and that the sign-out does not take along. */
const setSharedCookie = () =>
  world.signoff.browser.setCookie({ domain: '.crm.localhost', name: 'company', value: 'atlas' });

test('X29 C1 a cookie on the parent domain goes when the site says so', async () => {
  const site = await world.signedIn('parent-cookie', { change: { parentCookies: 'clear' } });
  await setSharedCookie();
  const { verdict, local } = finished(await world.signOut(site), site.site.id);
  expect(verdict.kind).toBe('proven');
  expect(local).toMatchObject({ kind: 'clean', sharedCookies: 0 });
  expect((await leftBehind(world.signoff, world.bed.origin('parent-cookie'))).cookies).toEqual([]);
  await world.forget(site);
});

test('S3 a CRM in a folder on an odd port goes, the app beside it on the same host stays', async () => {
  const neighbour = await world.signedIn('neighbour', { has: { localStorage: true } });
  const before = await leftBehind(world.signoff, world.bed.origin('neighbour'));
  const site = await world.signedIn('subpath', { has: { localStorage: true, indexedDb: true } });
  const { verdict } = finished(await world.signOut(site), site.site.id);
  expect(verdict.kind).toBe('proven');
  expect(world.alive('subpath')).toBe(0);
  expect(world.alive('neighbour')).toBe(1);
  const after = await leftBehind(world.signoff, world.bed.origin('neighbour'));
  expect(after.localStorage).toEqual(before.localStorage);
  expect(after.cookies.filter((name) => name.startsWith('desk_sid'))).toHaveLength(1);
  const suite = await leftBehind(world.signoff, world.bed.origin('subpath'));
  expect([suite.databases, suite.localStorage]).toEqual([[], {}]);
  await world.forget(neighbour);
  await world.forget(site);
});

test('S1 a site that is not configured is the same before and after', async () => {
  const options = { ...everyResidue, widget: false };
  const foreign = await world.signedIn('post-csrf--foreign', { has: options });
  await world.signoff.send('site.remove', { id: foreign.site.id });
  const origin = world.bed.origin('post-csrf--foreign');
  const { hostname } = new URL(origin);
  const values = async () => (await allCookies(world.signoff)).filter(({ domain }) => domain.endsWith(hostname));
  const [before, cookiesBefore] = [await filled(origin), await values()];
  const tabsBefore = (await world.signoff.tabsAt(`${origin}/`)).map(({ id, url }) => [id, url]);

  const site = await world.signedIn('get-logout', { has: everyResidue });
  finished(await world.signOut(site), site.site.id);

  expect(await leftBehind(world.signoff, origin, resources)).toEqual(before);
  expect(await values()).toEqual(cookiesBefore);
  expect((await world.signoff.tabsAt(`${origin}/`)).map(({ id, url }) => [id, url])).toEqual(tabsBefore);
  expect(world.alive('post-csrf--foreign')).toBe(1);
  await world.forget(site);
});

test('C14 the preview names what then goes', async () => {
  const site = await world.signedIn('get-logout', { has: { cookies: 3, localStorage: true, indexedDb: true } });
  const preview = await world.signoff.send('site.preview', { id: site.site.id });
  const { cookies } = await leftBehind(world.signoff, world.bed.origin('get-logout'));
  expect([...preview.cookieNames].sort()).toEqual(cookies.map((cookie) => cookie.split('@')[0]).sort());
  await world.signOut(site);
  expect((await leftBehind(world.signoff, world.bed.origin('get-logout'))).cookies).toEqual([]);
  await world.forget(site);
});

test('C17 the record is the same after more clean-ups', async () => {
  const site = await world.signedIn('get-logout');
  const first = await world.signOut(site);
  await world.forget(site);
  for (let round = 0; round < 3; round++) {
    const again = await world.signedIn('get-logout');
    await world.signOut(again);
    await world.forget(again);
  }
  const records = await world.signoff.send('records.list', { limit: 20 });
  const kept = records.find(({ id }) => id === first.id);
  const lasting = (record: typeof first | undefined) =>
    record?.entries.map(({ outcome, steps }) => ({ outcome, steps }));
  expect(lasting(kept)).toEqual(lasting(first));
});
