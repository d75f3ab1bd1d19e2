import { describe, expect, test } from 'vitest';
import type { ProviderResult } from '../../lib/signout/identity-provider';
import { type StepName, stepNames } from '../../lib/signout/job';
import type { Site } from '../../lib/sites/site';
import type { SsoRole } from '../testbed/sso/kinds.ts';
import { lastingLack } from './harness/installation.ts';
import { leftBehind, nothingLeft } from './harness/left-behind.ts';
import { finished } from './harness/outcome.ts';
import { ownStorage } from './harness/own-storage.ts';
import { skipped } from './harness/skipped.ts';
import { allowProvider, forgetParties, partyAddress, signedInParty } from './harness/sso-party.ts';
import { reached } from './harness/steps.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';
import type { World } from './harness/world.ts';

const lack = lastingLack();
const options = { has: { localStorage: true, indexedDb: true, cookies: 5 } };

/** A page that works for a while answers late: nothing has begun by then, and nothing is resumed later. */
const busy = '{ const end = performance.now() + 900; while (performance.now() < end); }';

/** Somebody is signed in at a server that can be made to take its time. */
interface SlowSite {
  readonly site: Site;
  readonly tab: Tab;
  readonly origin: string;
  readonly secrets: readonly string[];
  slow(delayMs: number): void;
  /** Sign-ins that the server still honours. */
  alive(): number;
  /** What was said about the identity provider is true. */
  expectHonestProvider(said: ProviderResult | null | undefined): void;
  forget(): Promise<void>;
}

async function usual(world: World): Promise<SlowSite> {
  const signedIn = await world.signedIn('post-csrf', options);
  return {
    ...signedIn,
    origin: world.bed.origin('post-csrf'),
    secrets: world.bed.sessions('post-csrf').map(({ id }) => id),
    slow: (delayMs) => world.bed.setMode('post-csrf', { delayMs }),
    alive: () => world.alive('post-csrf'),
    expectHonestProvider: () => {},
    forget: () => world.forget(signedIn),
  };
}

async function atProvider(world: World): Promise<SlowSite> {
  const realm = 'oidc--crash';
  const alive = (role: SsoRole) => world.bed.ssoSignedIn(realm, role).length;
  await allowProvider(world, realm);
  const party = await signedInParty(world, realm, 'crm', { providerRule: 'end-and-prove' });
  const hosts = (['crm', 'idp'] as const).map((role) => new URL(partyAddress(world, realm, role)).hostname);
  const cookies = await world.signoff.browser.cookies();
  return {
    ...party,
    origin: world.bed.ssoOrigin(realm, 'crm'),
    secrets: cookies.flatMap(({ domain, value }) => (hosts.includes(domain) ? [value] : [])),
    slow: (delayMs) => world.bed.ssoDelay(realm, delayMs),
    alive: () => alive('crm'),
    expectHonestProvider: (said) => {
      if (said?.verdict.kind === 'ended') expect(alive('idp')).toBe(0);
      if (said?.verdict.kind === 'alive') expect(alive('idp')).toBeGreaterThan(0);
      expect(said, 'its provider was found').toBeTruthy();
    },
    async forget() {
      await forgetParties(world, party);
      world.bed.forget();
    },
  };
}

/** Signs in, presses, and stops right at this step; signs in anew when the step, or the rest of the job, was quicker. */
async function stoppedAt(world: World, step: StepName, stop: () => Promise<unknown>) {
  for (let tries = 0; tries < 8; tries++) {
    const site = await (step === 'provider' ? atProvider : usual)(world);
    site.slow(80); // a step must last longer than it takes to stop it
    const seen = reached(world.signoff, step);
    const slow = step === 'check' ? site.tab.evaluate(busy).catch(() => null) : null;
    const { jobId } = await world.signoff.send('signout.start', { siteIds: [site.site.id], by: 'popup' });
    const hit = await seen;
    if (hit) await stop();
    site.slow(0);
    const record = await world.signoff.record(jobId);
    await slow;
    if (hit && (record.resumed || step === 'check')) return { site, record };
    await site.forget();
  }
  throw new Error(`the job was never stopped in the step ${step}`);
}

async function nothingStays(world: World, site: SlowSite): Promise<void> {
  expect(await leftBehind(world.signoff, site.origin)).toEqual(nothingLeft);
  const own = await until(async () => {
    const found = await ownStorage(world.signoff);
    return found.rules === 0 && found;
  }, 'no rule is left');
  for (const secret of site.secrets) {
    expect(own.disk, 'nothing secret on disk').not.toContain(secret);
    expect(own.session, 'no witness in memory').not.toContain(secret);
  }
  expect(
    JSON.parse(own.disk)[1]
      ?.flat()
      ?.filter((row: { targets?: unknown }) => row.targets),
  ).toEqual([]);
  await site.forget();
}

describe('the worker is stopped', () => {
  const world = useWorld();

  test.each(stepNames)('E1 L4 in the step %s: the job ends as if nothing had been', async (step) => {
    const { site, record } = await stoppedAt(world, step, () => world.signoff.killWorker());
    const { verdict, local, provider } = finished(record, site.site.id);
    expect([verdict.kind, local.kind, site.alive()]).toEqual(['proven', 'clean', 0]);
    site.expectHonestProvider(provider);
    expect(record.entries[0]?.steps.map((note) => note.step)).toEqual([...stepNames]);
    await nothingStays(world, site);
  });

  test('E1 at every step of one job: it still ends', async () => {
    const site = await world.signedIn('post-csrf', options);
    world.bed.setMode('post-csrf', { delayMs: 80 });
    const { jobId } = await world.signoff.send('signout.start', { siteIds: [site.site.id], by: 'popup' });
    for (const step of stepNames.filter((name) => name !== 'check')) {
      await reached(world.signoff, step, true);
      await world.signoff.killWorker();
    }
    const record = await world.signoff.record(jobId);
    const { verdict, local } = finished(record, site.site.id);
    expect(
      [verdict.kind, local.kind, world.alive('post-csrf')],
      JSON.stringify([verdict, record.entries[0]?.steps]),
    ).toEqual(['proven', 'clean', 0]);
    await world.forget(site);
  });

  test('E1 with no page open to wake it, the alarm takes the job up', async () => {
    const { site, record } = await stoppedAt(world, 'end', async () => {
      await world.signoff.killWorker();
      await until(() => world.signoff.extension.workerRuns(), 'the worker is there again', 60_000, 250);
    });
    expect(finished(record, site.site.id).local.kind).toBe('clean');
    await site.forget();
  });
});

describe.skipIf(lack)(`the browser is killed${skipped(lack)}`, () => {
  const world = useWorld('lasting');

  test.each(stepNames)(
    'E2 X27 in the step %s: the job ends at the next start and says what it cannot prove',
    async (step) => {
      const { site, record } = await stoppedAt(world, step, async () => {
        await world.signoff.killBrowser();
        await world.signoff.restart();
      });
      const { verdict, local, provider } = finished(record, site.site.id);
      expect(local.kind).toBe('clean');
      site.expectHonestProvider(provider);
      const alive = site.alive();
      if (verdict.kind === 'proven') expect(alive).toBe(0);
      else
        expect(verdict).toMatchObject({ kind: alive > 0 ? expect.stringMatching(/still-alive|unproven/) : 'unproven' });
      await nothingStays(world, site);
    },
  );

  test('C16 a browser killed while somebody is signed in cleans nothing', async () => {
    const site = await world.signedIn('remember-me-good', { has: { localStorage: true } });
    await world.signoff.restart(); // a browser that ends properly writes its cookies to disk
    await world.signoff.killBrowser();
    await world.signoff.restart();
    const { cookies } = await leftBehind(world.signoff, world.bed.origin('remember-me-good'));
    expect(cookies.length).toBeGreaterThan(0);
    expect(world.alive('remember-me-good')).toBeGreaterThan(0);
    expect((await world.signoff.overview()).job).toBeNull();
    await world.forget(site);
  });
});
