import { afterEach, describe, expect, test } from 'vitest';
import type { RecordEntry, SignOutRecord } from '../../lib/records/record';
import type { StyleName } from '../testbed/style-names.ts';
import { hostPatterns } from './harness/access.ts';
import { inFirefox } from './harness/engine.ts';
import { ownStorage } from './harness/own-storage.ts';
import { signInThere } from './harness/sign-in.ts';
import { containers, normalStore, privateStore, tabIn, unpackedEverywhere } from './harness/store-tabs.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld(unpackedEverywhere());

interface There {
  readonly storeId: string;
  readonly user: string;
  readonly tab: Tab;
}

/** The same CRM, signed in to by another person in each of these stores. */
async function signedInAt(style: StyleName, ...storeIds: readonly string[]) {
  const { bed, signoff } = world;
  const address = bed.url(style);
  const site = await signoff.addSite(address, style);
  const there: There[] = [];
  for (const [at, storeId] of storeIds.entries()) {
    const tab = await tabIn(signoff, storeId, address);
    const user = `person.${at}`;
    await signInThere(tab, user);
    there.push({ storeId, user, tab });
  }
  return { style, address, site, there };
}

const aliveUsers = (style: StyleName) =>
  world.bed
    .sessions(style)
    .filter(({ alive }) => alive)
    .map(({ user }) => user);

async function signOut(siteId: string, storeId?: string): Promise<SignOutRecord> {
  const { signoff } = world;
  const data = { siteIds: [siteId], by: 'popup' as const, ...(storeId === undefined ? {} : { storeId }) };
  return signoff.record((await signoff.send('signout.start', data)).jobId);
}

const lines = (record: SignOutRecord) =>
  Object.fromEntries(
    record.entries.map(({ storeId, outcome }) => [
      storeId,
      outcome.kind === 'finished' ? [outcome.verdict.kind, outcome.local.kind].join() : outcome.kind,
    ]),
  );

afterEach(async () => {
  const { signoff, bed } = world;
  for (const site of (await signoff.send('settings.get', {})).sites) {
    await signoff.closeTabsAt(site.address);
    await signoff.send('site.remove', { id: site.id });
  }
  bed.forget();
});

const isStillIn = async ({ tab, user }: There) => {
  await tab.goto(await tab.url());
  return (await tab.text()).includes(user);
};

const pair = inFirefox ? containers : ([normalStore, privateStore] as const);

describe.each(['get-logout', 'post-csrf', 'bearer', 'rotating', 'rotating-soft'] as const)(
  'L7 L10 one CRM (%s) as two people in two cookie stores',
  (style) => {
    test('one is signed out, the other is untouched; then the other', async () => {
      const { site, there } = await signedInAt(style, ...pair);
      const [first, second] = there as [There, There];
      const one = await signOut(site.id, first.storeId);
      expect(aliveUsers(style)).toEqual([second.user]);
      expect(one.entries.map(({ storeId }) => storeId)).toEqual([first.storeId]);
      expect(await first.tab.exists()).toBe(false);
      expect(await isStillIn(second)).toBe(true);
      const both = await signOut(site.id);
      expect(aliveUsers(style)).toEqual([]);
      const verdicts = { ...lines(one), ...lines(both) };
      expect(verdicts[first.storeId]).toBe('proven,clean');
      expect(verdicts[second.storeId]).toBe('proven,clean');
    });
  },
);

describe('R56 a private window', () => {
  test('is signed out, and nothing of it is written down', async () => {
    const { site, there, address } = await signedInAt('get-logout', privateStore);
    await until(async () => (await world.signoff.siteOverview(site.id)).session === 'signed-in', 'it is known');
    expect((await ownStorage(world.signoff)).disk).not.toContain('signedInAt');
    const record = await signOut(site.id, privateStore);
    expect(lines(record)).toEqual({ [privateStore]: 'proven,clean' });
    expect(aliveUsers('get-logout')).toEqual([]);
    expect(await there[0]?.tab.exists()).toBe(false);
    const { disk } = await ownStorage(world.signoff);
    expect(disk).not.toContain(record.id);
    expect(disk).not.toContain(`@${privateStore}`);
    expect((await world.signoff.overview()).records.map(({ id }) => id)).toContain(record.id);
    expect(address).toBe(site.address);
  });

  test('and the normal one beside it: both are proven, one is recorded', async () => {
    const { site } = await signedInAt('get-logout', normalStore, privateStore);
    const overview = await until(async () => {
      const row = await world.signoff.siteOverview(site.id);
      return row.stores.length === 2 ? row : null;
    }, 'both are shown');
    expect(overview.stores.map(({ store, tabs }) => [store.id, store.kind, tabs])).toEqual([
      [normalStore, 'normal', 1],
      [privateStore, 'private', 1],
    ]);
    const record = await signOut(site.id);
    expect(lines(record)).toEqual({ [normalStore]: 'proven,clean', [privateStore]: 'proven,clean' });
    expect(aliveUsers('get-logout')).toEqual([]);
    const { disk } = await ownStorage(world.signoff);
    expect(disk).toContain(`@${normalStore}`);
    expect(disk).not.toContain(`@${privateStore}`);
  });

  test('S7 L4 and its identity provider: what was left is ended from the result', async () => {
    const { signoff, bed } = world;
    const realm = 'oidc--private';
    const provider = new URL(bed.ssoOrigin(realm, 'idp'));
    await signoff.grantHosts(hostPatterns(provider.hostname));
    const address = `${bed.ssoOrigin(realm, 'desk')}/`;
    const site = await signoff.addSite(address, 'desk');
    // Its windows stay open when the site's tab is closed.
    const other = await tabIn(signoff, privateStore, bed.url('get-logout'));
    const tab = await tabIn(signoff, privateStore, address);
    await signInThere(tab);
    const [entry, ...others] = (await signOut(site.id, privateStore)).entries;
    expect(others).toEqual([]);
    expect(entry && providerIn(entry)).toBe('left alive');
    expect(bed.ssoSignedIn(realm, 'idp')).toHaveLength(1);

    const popup = await signoff.openPopup();
    await popup.waitFor('[data-action="end-provider"]');
    await popup.click('[data-action="end-provider"]');
    await popup.waitFor(`[data-site="${site.id}"] [data-idp="ended"]`, 60_000);
    await popup.close();
    expect(bed.ssoSignedIn(realm, 'idp')).toEqual([]);
    const { disk } = await ownStorage(signoff);
    expect(disk).not.toContain(provider.host);
    await other.close();
  });
});

function providerIn({ outcome }: RecordEntry): string | null {
  const result = outcome.kind === 'finished' ? outcome.provider : null;
  return result ? `${result.done} ${result.verdict.kind}` : null;
}
