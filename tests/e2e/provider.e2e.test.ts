import { describe, expect, test } from 'vitest';
import type { ProviderResult } from '../../lib/signout/identity-provider';
import type { ProviderRule } from '../../lib/sites/provider-rule';
import type { Site } from '../../lib/sites/site';
import { type SsoRole, ssoKinds } from '../testbed/sso/kinds.ts';
import { hostPatterns } from './harness/access.ts';
import { finished } from './harness/outcome.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();

interface Party {
  readonly site: Site;
  readonly address: string;
  readonly tab: Tab;
}

const addressOf = (name: string, role: SsoRole) => `${world.bed.ssoOrigin(name, role)}/`;

/** Configures an application, and signs in at its provider as a person does: by name and password, or by being known there already. */
async function signedIn(name: string, role: 'crm' | 'desk', change: Partial<Omit<Site, 'id'>> = {}): Promise<Party> {
  const address = addressOf(name, role);
  const site = await world.signoff.addSite(address, `${name} ${role}`, change);
  const tab = await world.signoff.tab(address);
  if (role === 'desk') await tab.click('main.card > a');
  const there = () => tab.has('nav form button').catch(() => false);
  const form = () => tab.has('input[name=password]').catch(() => false);
  await until(async () => (await there()) || (await form()), 'the provider answers');
  if (await form()) {
    await tab.fill('input[name=user]', 'mira.holm');
    await tab.fill('input[name=password]', 'anything');
    await tab.click('form button[type=submit]');
  }
  await until(there, 'somebody is signed in');
  return { site, address, tab };
}

const allowProvider = (name: string) =>
  world.signoff.grantHosts(hostPatterns(new URL(addressOf(name, 'idp')).hostname));

async function signOut(...parties: readonly Party[]): Promise<ReturnType<typeof finished>[]> {
  const record = await world.signoff.signOut(parties.map(({ site }) => site.id));
  return parties.map(({ site }) => finished(record, site.id));
}

async function forget(...parties: readonly Party[]): Promise<void> {
  for (const { site, address } of parties) {
    await world.signoff.closeTabsAt(address);
    await world.signoff.send('site.remove', { id: site.id });
  }
}

const told = (result: ProviderResult | null | undefined) =>
  result &&
  [
    result.done,
    result.by ?? '-',
    result.verdict.kind === 'unproven' ? result.verdict.reason : result.verdict.kind,
  ].join(' ');

describe.each(ssoKinds.map(({ name, truth }) => ({ name, truth })))(
  'L4 P4 R04 single sign-on: $name',
  ({ name, truth }) => {
    test.each<[string, ProviderRule | null]>([
      ['left', null],
      ['ended', 'end-and-prove'],
    ])('%s, it is what the server says', async (way, providerRule) => {
      const realm = `${name}--${way}`;
      await allowProvider(realm);
      const party = await signedIn(realm, 'crm', { providerRule });
      const [outcome] = await signOut(party);
      expect(told(outcome?.provider), truth.why).toBe(
        way === 'left'
          ? 'left - alive'
          : `${truth.ended.alive ? 'tried' : 'ended'} ${truth.ended.by} ${truth.ended.verdict}`,
      );
      expect(world.bed.ssoSignedIn(realm, 'idp').length > 0).toBe(way === 'left' || truth.ended.alive);
      const crm = way === 'left' ? truth.left.crm : { verdict: 'proven', alive: false };
      expect(world.bed.ssoSignedIn(realm, 'crm').length > 0).toBe(crm.alive);
      expect(outcome).toMatchObject({ verdict: { kind: crm.verdict }, local: { kind: 'clean' } });
      await forget(party);
    });
  },
);
