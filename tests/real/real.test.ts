import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import type { RecordEntry } from '../../lib/records/record';
import { startChromium } from '../e2e/harness/chromium.ts';
import { Signoff } from '../e2e/harness/signoff.ts';
import { Tab } from '../e2e/harness/tab.ts';
import { perform } from './hands.ts';
import { alive, anonymous, credentialsOf } from './oracle.ts';
import { signOutByPopup, tabsAt } from './popup.ts';
import type { RealSite, Running } from './product.ts';
import { products } from './products.ts';
import { type Row, tableOf, writeJson } from './report.ts';
import { Unavailable } from './setup/unavailable.ts';

const rows: Row[] = [];
const skipped = { verdict: 'skipped', oracle: '', local: '', idp: '', held: null, strategy: '', tookMs: null };

afterAll(() => {
  if (rows.length > 0) console.log(`\n${tableOf(rows)}\n`);
  if (process.env.REAL_JSON) writeJson(process.env.REAL_JSON, rows);
});

describe.each(products)('$name', ({ name, siteIds, presetIds = {}, start }) => {
  let running: Running | Unavailable;

  beforeAll(async () => {
    running = await start().catch((error) => {
      if (error instanceof Unavailable) return error;
      throw error;
    });
    if (!(running instanceof Unavailable)) return;
    const why = running.message.split('\n', 1)[0] ?? '';
    rows.push(...siteIds.map((site) => ({ ...skipped, product: name, site, why })));
  });
  afterAll(async () => {
    if (running && !(running instanceof Unavailable)) await running.stop();
  });

  const siteOf = (id: string, context: TestContext): RealSite => {
    if (running instanceof Unavailable) return context.skip(running.message);
    const site = running.sites.find((one) => one.id === id);
    if (!site) throw new Error(`${name} has no site ${id}`);
    return site;
  };

  test.for(siteIds)(
    'the oracle knows who is signed in at %s, before and after its own sign-out',
    async (id, context) => {
      const site = siteOf(id, context);
      const browser = await startChromium();
      try {
        const tab = await Tab.open(browser, 'about:blank');
        await perform(tab, [...site.signIn, { open: site.tabs[0] }]);
        const credentials = await credentialsOf(browser.cdp, tab, site.oracle);
        expect(await alive(site.oracle, credentials)).toBe(true);
        expect(await alive(site.oracle, anonymous)).toBe(false);
        await perform(tab, site.signOut);
        expect(await alive(site.oracle, credentials)).toBe(site.afterSignOut === 'alive');
      } finally {
        await browser.remove();
      }
    },
  );

  const ways = siteIds.flatMap((id) => [null, ...(presetIds[id] ?? [])].map((presetId) => ({ id, presetId })));

  test.for(ways)(
    'one click signs out of $id (preset: $presetId) and says what is true',
    async ({ id, presetId }, context) => {
      const site = siteOf(id, context);
      const signoff = await Signoff.start();
      try {
        const row = await signOutOf(signoff, site, presetId);
        rows.push({ product: name, ...row });
        expect(row.oracle).toBe(site.afterSignOut);
        expect(row.verdict).toBe(row.oracle === 'dead' ? 'proven' : 'still-alive');
        expect(row.local).toBe('clean');
        expect(row.held).toBe(site.work !== undefined);
        expect(await tabsAt(signoff, site.address)).toEqual([]);
      } finally {
        await signoff.remove();
      }
    },
  );
});

async function signOutOf(signoff: Signoff, site: RealSite, presetId: string | null): Promise<Omit<Row, 'product'>> {
  const added = await signoff.addSite(site.address, site.id, { presetId });
  const first = await signoff.tab('about:blank');
  await perform(first, [...site.signIn, { open: site.tabs[0] }]);
  const second = await signoff.tab(site.tabs[1]);
  await perform(second, site.work ?? []);
  const third = await signoff.tab(site.tabs[2]);
  const credentials = await credentialsOf(signoff.browser.cdp, first, site.oracle);
  expect(await alive(site.oracle, credentials)).toBe(true);
  for (const tab of [first, second, third]) await tab.letGo();

  const shown = await signOutByPopup(signoff, added.id);
  const [entry] = (await signoff.send('records.list', { limit: 1 }))[0]?.entries ?? [];
  return {
    site: presetId ? `${site.id} (preset ${presetId})` : site.id,
    ...shown,
    why: whyOf(entry),
    oracle: (await alive(site.oracle, credentials)) ? 'alive' : 'dead',
    strategy: entry?.steps.find(({ step }) => step === 'end')?.strategy ?? 'none',
    tookMs: entry?.tookMs ?? null,
  };
}

function whyOf(entry: RecordEntry | undefined): string {
  if (entry?.outcome.kind !== 'finished') return entry?.outcome.kind ?? 'no record';
  const { verdict } = entry.outcome;
  return verdict.kind === 'proven' ? '' : verdict.reason;
}
