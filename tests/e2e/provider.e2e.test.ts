import { describe, expect, test } from 'vitest';
import type { ProviderResult } from '../../lib/signout/identity-provider';
import type { ProviderRule } from '../../lib/sites/provider-rule';
import type { Site } from '../../lib/sites/site';
import { ssoKinds } from '../testbed/sso/kinds.ts';
import { finished } from './harness/outcome.ts';
import {
  allowProvider,
  forgetParties,
  partyAddress,
  partySees,
  type SsoParty,
  signedInParty,
} from './harness/sso-party.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();

const signedIn = (realm: string, role: 'crm' | 'desk', change: Partial<Omit<Site, 'id'>> = {}): Promise<SsoParty> =>
  signedInParty(world, realm, role, change);

async function signOut(...parties: readonly SsoParty[]): Promise<ReturnType<typeof finished>[]> {
  const record = await world.signoff.signOut(parties.map(({ site }) => site.id));
  return parties.map(({ site }) => finished(record, site.id));
}

const forget = (...parties: readonly SsoParty[]) => forgetParties(world, ...parties);

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
      await allowProvider(world, realm);
      const party = await signedIn(realm, 'crm', { providerRule });
      const [outcome] = await signOut(party);
      const { alive, by, verdict } = truth.ended;
      // Whether old cookies are honoured for good is known after a while only: a slow machine may not have that long.
      const honest = alive ? [verdict, 'interrupted'] : [verdict];
      // A browser that lists every cookie knows more than one that does not.
      if (verdict === 'unclear') honest.push(alive ? 'alive' : 'ended');
      const expected = honest.map((one) => `${one === 'ended' ? 'ended' : 'tried'} ${by} ${one}`);
      expect(way === 'left' ? [`left - ${truth.left.verdict}`, 'left - alive'] : expected, truth.why).toContain(
        told(outcome?.provider),
      );
      expect(world.bed.ssoSignedIn(realm, 'idp').length > 0).toBe(way === 'left' || truth.ended.alive);
      const crm = way === 'left' ? truth.left.crm : { verdict: 'proven', alive: false };
      expect(world.bed.ssoSignedIn(realm, 'crm').length > 0).toBe(crm.alive);
      expect(outcome).toMatchObject({ verdict: { kind: crm.verdict }, local: { kind: 'clean' } });
      await forget(party);
    });
  },
);

/** Opens the application as the next person would. */
async function nextVisit(name: string, role: 'crm' | 'desk'): Promise<'signed in' | 'asked for a password'> {
  const tab = await world.signoff.tab(partyAddress(world, name, role));
  const seen = (await partySees(tab)) === 'a form' ? 'asked for a password' : 'signed in';
  await tab.close();
  return seen;
}

test('R04 P4 what the verdict says is what the next person meets', async () => {
  for (const [providerRule, expected] of [
    ['ask', 'alive, signed in'],
    ['end-and-prove', 'ended, asked for a password'],
  ] as const) {
    const realm = `oidc--next-${providerRule}`;
    await allowProvider(world, realm);
    const party = await signedIn(realm, 'crm', { providerRule });
    const [outcome] = await signOut(party);
    expect(`${outcome?.provider?.verdict.kind}, ${await nextVisit(realm, 'crm')}`).toBe(expected);
    await forget(party);
  }
});

test('X47 L4 a shared provider: who else ends is announced, told by the provider, and noticed', async () => {
  const realm = 'oidc--shared';
  await allowProvider(world, realm);
  const crm = await signedIn(realm, 'crm');
  const desk = await signedIn(realm, 'desk', { providerRule: 'end-and-prove' });
  const shared = async () => (await world.signoff.siteOverview(desk.site.id)).provider?.sharedWith;
  expect(await until(async () => ((await shared())?.length ?? 0) > 0 && shared(), 'both providers were seen')).toEqual([
    { id: crm.site.id, name: crm.site.name },
  ]);
  const [outcome] = await signOut(desk);
  expect(outcome?.provider).toMatchObject({ done: 'ended', sharedWith: [{ id: crm.site.id }] });
  expect([world.bed.ssoSignedIn(realm, 'idp'), world.bed.ssoSignedIn(realm, 'crm')]).toEqual([[], []]);
  // Its page still shows a sign-out control.
  expect((await world.signoff.siteOverview(crm.site.id)).session).toBe('unknown');
  await crm.tab.goto(crm.address);
  const over = async () => (await world.signoff.siteOverview(crm.site.id)).session !== 'signed-in';
  await until(over, 'nobody is known to be signed in at the CRM', 15_000, 300);
  await forget(crm, desk);
});

test('L4 two sites of one provider in one sign-out: both sessions end, and its own once', async () => {
  const realm = 'oidc-asks--both';
  await allowProvider(world, realm);
  const crm = await signedIn(realm, 'crm', { providerRule: 'end-and-prove' });
  const desk = await signedIn(realm, 'desk', { providerRule: 'end-and-prove' });
  const results = await signOut(crm, desk);
  expect(results.map(({ verdict }) => verdict.kind)).toEqual(['proven', 'proven']);
  expect(results.map(({ provider }) => provider?.verdict.kind)).toEqual(['ended', 'ended']);
  expect(results.map(({ provider }) => provider?.done).sort()).toEqual(['ended', 'over-before']);
  for (const role of ['idp', 'crm', 'desk'] as const) expect(world.bed.ssoSignedIn(realm, role)).toEqual([]);
  await forget(crm, desk);
});

test('S10 R37 a provider that was not allowed is not asked, and that is said', async () => {
  const realm = 'oidc--closed';
  const party = await signedIn(realm, 'crm', { providerRule: 'end-and-prove' });
  const { host } = new URL(partyAddress(world, realm, 'idp'));
  const asked = () => world.bed.requests().filter((request) => request.host === host).length;
  const before = asked();
  const [outcome] = await signOut(party);
  expect(told(outcome?.provider)).toBe('left - no-access');
  expect([asked() - before, world.bed.ssoSignedIn(realm, 'idp')]).toEqual([0, ['mira.holm']]);
  await forget(party);
});

test('S7 L4 what a sign-out left is ended when somebody says so, and the record tells', async () => {
  const realm = 'oidc-asks--later';
  await allowProvider(world, realm);
  const party = await signedIn(realm, 'crm');
  const record = await world.signoff.signOut([party.site.id]);
  expect(told(finished(record, party.site.id).provider)).toBe('left - alive');
  const [entry] = record.entries;
  await world.signoff.send('provider.end', { recordId: record.id, targetId: entry?.targetId ?? '' });
  const now = async () => {
    const found = (await world.signoff.send('records.list', { limit: 20 })).find(({ id }) => id === record.id);
    return found && told(finished(found, party.site.id).provider);
  };
  expect(await now()).toBe('ended discovery ended');
  expect(world.bed.ssoSignedIn(realm, 'idp')).toEqual([]);
  expect(await nextVisit(realm, 'crm')).toBe('asked for a password');
  await forget(party);
});

test('L4 the address that somebody named comes first', async () => {
  const realm = 'oidc-plain--named';
  await allowProvider(world, realm);
  const idp = world.bed.ssoOrigin(realm, 'idp');
  const party = await signedIn(realm, 'crm', {
    providerRule: 'end',
    providerUrl: `${idp}/`,
    providerSignOutUrl: `${idp}/leave`,
  });
  const [outcome] = await signOut(party);
  expect(told(outcome?.provider)).toBe('ended named-address ended');
  expect(world.bed.ssoSignedIn(realm, 'idp')).toEqual([]);
  await forget(party);
});
