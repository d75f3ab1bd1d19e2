import { afterAll, describe, expect, type TestContext, test } from 'vitest';
import type { ProviderResult } from '../../lib/signout/identity-provider';
import type { ProviderRule } from '../../lib/sites/provider-rule';
import type { Site } from '../../lib/sites/site';
import { hostPatterns } from '../e2e/harness/access.ts';
import { engine } from '../e2e/harness/engine.ts';
import { finished } from '../e2e/harness/outcome.ts';
import { Signoff } from '../e2e/harness/signoff.ts';
import { until } from '../e2e/harness/until.ts';
import { perform } from './hands.ts';
import { signOutByPopup } from './popup.ts';
import { browserOptions, inside, partyOf, type SsoTown, signInEverywhere, type TownParty } from './sso/town.ts';
import { towns, useTown } from './sso/towns.ts';

interface Signed {
  readonly signoff: Signoff;
  readonly town: SsoTown;
  /** The first is signed out. */
  readonly parties: readonly TownParty[];
  readonly sites: readonly Site[];
}

const rows: string[] = [];
afterAll(() => {
  if (rows.length > 0) console.log(`\n${engine}\n${rows.join('\n')}\n`);
});

describe.each(towns)('$name', ({ name, ids, start }) => {
  const townOf = useTown(start);
  const pairs = ids.map((id, at) => ({ id, other: ids[(at + 1) % ids.length] ?? '' }));

  /**
   * Somebody is signed in at these applications, each of them a site whose provider may be asked: last at the first, because processes of
   * LemonLDAP::NG learn of one more application up to 15 s late, and tell only those that they know of.
   */
  const signedIn = async (
    context: TestContext,
    chosen: readonly string[],
    providerRule: ProviderRule | null,
    story: (signed: Signed) => Promise<void>,
  ) => {
    const town = townOf(context);
    const parties = chosen.map((id) => partyOf(town, id));
    const signoff = await Signoff.start(browserOptions(town));
    try {
      await signoff.grantHosts(hostPatterns(new URL(town.provider).hostname));
      const sites: Site[] = [];
      for (const { party } of parties) sites.push(await signoff.addSite(`${party.url}/`, party.id, { providerRule }));
      const signInAt = parties.toReversed();
      for (const tab of await signInEverywhere(town, () => signoff.tab('about:blank'), signInAt)) await tab.letGo();
      for (const site of sites) await until(() => isSeen(signoff, site), `${site.name} is seen to be signed in`);
      await story({ signoff, town, parties, sites });
    } finally {
      const tab = await signoff.tab('about:blank');
      if (town.signedIn().length > 0) await perform(tab, town.endProvider);
      await signoff.remove();
    }
  };

  const noteResult = (id: string, { rule, done, by, verdict }: ProviderResult) =>
    rows.push([name, id, rule, done, by, verdict.kind, 'reason' in verdict ? verdict.reason : ''].join(' | '));

  test.for(ids)('P4 signed out of %s, its provider left: that it lets the next person in is said', (id, context) =>
    signedIn(context, [id], null, async ({ signoff, town, parties, sites }) => {
      const [[app], [site]] = [parties, sites];
      const before = app?.signedIn().length ?? 0;
      const shown = await signOutByPopup(signoff, site?.id ?? '');
      noteResult(id, await resultOf(signoff, site));
      expect(shown).toMatchObject({ verdict: 'proven', idp: 'alive' });
      expect(app?.signedIn()).toHaveLength(before - 1);
      expect(town.signedIn()).toEqual([town.user]);
      await perform(await signoff.tab(`${app?.party.url}/`), [{ see: inside }]);
    }),
  );

  test.for(ids)('P4 signed out of %s and its provider: it shows a sign-in form, and nobody is let in', (id, context) =>
    signedIn(context, [id], 'end-and-prove', async ({ signoff, town, parties, sites }) => {
      const [[app], [site]] = [parties, sites];
      const before = app?.signedIn().length ?? 0;
      const shown = await signOutByPopup(signoff, site?.id ?? '');
      noteResult(id, await resultOf(signoff, site));
      expect(town.signedIn()).toEqual([]);
      expect(app?.signedIn().length).toBeLessThan(before);
      expect(shown).toMatchObject({ verdict: 'proven', idp: 'ended' });
      await perform(await signoff.tab(`${app?.party.url}/`), [{ see: town.form }]);
    }),
  );

  test.for(pairs)(
    'the provider of $id is shared: $other is announced, and ends when somebody says so',
    (pair, context) =>
      signedIn(context, [pair.id, pair.other], null, async ({ signoff, town, parties, sites }) => {
        const [[, other], [site, otherSite]] = [parties, sites];
        const announced = [{ id: otherSite?.id, name: pair.other }];
        const sharing = async () => (await signoff.siteOverview(site?.id ?? '')).provider?.sharedWith ?? [];
        await until(async () => (await sharing()).length > 0, 'it is announced');
        expect(await sharing()).toEqual(announced);
        await signoff.signOut([site?.id ?? '']);
        expect(await resultOf(signoff, site)).toMatchObject({ verdict: { kind: 'alive' }, sharedWith: announced });
        expect(other?.signedIn()).toContain(town.user);

        const popup = await signoff.openPopup();
        await popup.waitFor('[data-also-ends="1"]');
        expect(await popup.text()).toContain(pair.other);
        await popup.click('[data-action="end-provider"]');
        const result = await until(
          async () => askedIn(await resultOf(signoff, site)),
          'the provider was asked',
          60_000,
        );
        noteResult(`${pair.id}, with ${pair.other}`, result);
        expect(result).toMatchObject({ done: 'ended', verdict: { kind: 'ended' }, sharedWith: announced });
        await popup.waitFor('[data-idp="ended"]');
        expect(town.signedIn()).toEqual([]);
        const otherRow = async () => (await signoff.siteOverview(otherSite?.id ?? '')).session;
        expect(await otherRow()).not.toBe('signed-in');
        expect(await popup.has('[data-run="done"] [data-idp="ended"]')).toBe(true);
        if (other?.endsWithProvider) await until(() => other.signedIn().length === 0, `${pair.other} is told`);
      }),
  );
});

const isSeen = async (signoff: Signoff, { id }: Site) => (await signoff.siteOverview(id)).session === 'signed-in';

const askedIn = (result: ProviderResult) => (result.done === 'left' ? null : result);

async function resultOf(signoff: Signoff, site: Site | undefined): Promise<ProviderResult> {
  const [record] = await signoff.send('records.list', { limit: 1 });
  const provider = record && finished(record, site?.id ?? '').provider;
  if (!provider) throw new Error(`no provider in the record: ${JSON.stringify(record)}`);
  return provider;
}
