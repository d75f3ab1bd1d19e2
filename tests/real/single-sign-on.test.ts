import { describe, expect, type TestContext, test } from 'vitest';
import { startBrowser } from '../e2e/harness/start-browser.ts';
import { Tab } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';
import { perform } from './hands.ts';
import { browserOptions, inside, partyOf, type SsoTown, signInEverywhere } from './sso/town.ts';
import { towns, useTown } from './sso/towns.ts';

describe.each(towns)('$name', ({ ids, start }) => {
  const townOf = useTown(start);

  /** A new browser in which somebody signed in at the first application and then visited the others. */
  const inTown = async (context: TestContext, story: (town: SsoTown, tab: Tab) => Promise<void>) => {
    const town = townOf(context);
    const browser = await startBrowser(browserOptions(town));
    try {
      const tab = await Tab.open(browser, 'about:blank');
      await signInEverywhere(town, async () => tab);
      await story(town, tab);
    } finally {
      if (town.signedIn().length > 0) await perform(await Tab.open(browser, 'about:blank'), town.endProvider);
      await browser.remove();
    }
  };

  test('one sign-in at the provider opens every application', (context) =>
    inTown(context, async (town) => {
      expect(town.signedIn()).toEqual([town.user]);
      for (const { signedIn } of town.parties) expect(signedIn()).toContain(town.user);
    }));

  test.for(ids)('a sign-out of %s alone keeps nobody out: the next visit signs in without a question', (id, context) =>
    inTown(context, async (town, tab) => {
      const { party, signedIn } = partyOf(town, id);
      const before = signedIn().length;
      await perform(tab, [{ open: `${party.url}/` }, { press: inside }, { seeAt: /\/bye/ }]);
      expect(signedIn()).toHaveLength(before - 1);
      expect(town.signedIn()).toEqual([town.user]);
      await perform(tab, [{ open: `${party.url}/` }, { see: inside }]);
      expect(signedIn()).toHaveLength(before);
    }),
  );

  test('with its session ended the provider asks who it is, at every application', (context) =>
    inTown(context, async (town, tab) => {
      await perform(tab, town.endProvider);
      expect(town.signedIn()).toEqual([]);
      for (const { party, signedIn, endsWithProvider } of town.parties) {
        if (endsWithProvider) await until(() => signedIn().length === 0, `${party.id} is told`);
        else expect(signedIn()).toContain(town.user);
        await perform(tab, [{ open: `${party.url}/logout` }, { open: `${party.url}/` }, { see: town.form }]);
        expect(new URL(await tab.url()).origin).toBe(town.provider);
      }
      expect(town.signedIn()).toEqual([]);
    }));
});
