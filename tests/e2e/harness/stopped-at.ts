import { expect } from 'vitest';
import type { ProviderResult } from '../../../lib/signout/identity-provider';
import type { StepName } from '../../../lib/signout/job';
import type { Site } from '../../../lib/sites/site';
import type { SsoRole } from '../../testbed/sso/kinds.ts';
import { leftBehind, nothingLeft } from './left-behind.ts';
import { ownStorage } from './own-storage.ts';
import { allowProvider, forgetParties, partyAddress, signedInParty } from './sso-party.ts';
import { reached } from './steps.ts';
import type { Tab } from './tab.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** What the site leaves in the browser. */
export const slowSiteOptions = { has: { localStorage: true, indexedDb: true, cookies: 5 } };

/** A page that works for a while answers late: nothing has begun by then, and nothing is resumed later. */
const busy = '{ const end = performance.now() + 900; while (performance.now() < end); }';

/** Somebody is signed in at a server that can be made to take its time. */
export interface SlowSite {
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
  const signedIn = await world.signedIn('post-csrf', slowSiteOptions);
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
export async function stoppedAt(world: World, step: StepName, stop: () => Promise<unknown>) {
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

export async function nothingStays(world: World, site: SlowSite): Promise<void> {
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
