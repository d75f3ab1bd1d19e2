import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import type { Site } from '../../lib/sites/site';
import { startChromium } from '../e2e/harness/chromium.ts';
import { Signoff } from '../e2e/harness/signoff.ts';
import { Tab } from '../e2e/harness/tab.ts';
import { perform } from './hands.ts';
import { knownOf } from './known-of.ts';
import { type OneClick, signOutByOneClick } from './one-click.ts';
import { alive, anonymous, credentialsOf } from './oracle.ts';
import type { RealSite, Running } from './product.ts';
import { products } from './products.ts';
import { type Row, tableOf, writeJson } from './report.ts';
import { Unavailable } from './setup/unavailable.ts';
import { type Lesson, teachByHand } from './teach.ts';

const rows: Row[] = [];
const skipped = {
  helpedBy: '',
  verdict: 'skipped',
  oracle: '',
  local: '',
  idp: '',
  held: null,
  strategy: '',
  tookMs: null,
};

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
      await withSignoff(site, presetId, async (signoff, { id: siteId }) => {
        const row = await signOutByOneClick(signoff, site, siteId);
        const known = presetId === null ? await knownOf(signoff, site, siteId) : {};
        rows.push({ ...row, ...known, product: name, site: id, helpedBy: presetId ?? 'nothing' });
        expectTruth(site, row);
        expect(await presetOf(signoff, siteId)).toBe(presetId);
      });
    },
  );

  test.for(siteIds)(
    'one demonstration of the sign-out of %s is played back, and one click repeats it and says what is true',
    async (id, context) => {
      const site = siteOf(id, context);
      await withSignoff(site, null, async (signoff, { id: siteId }) => {
        const lesson = await teachByHand(signoff, site, siteId);
        const row = await signOutByOneClick(signoff, site, siteId);
        rows.push({
          ...row,
          product: name,
          site: id,
          helpedBy: 'recording',
          control: lesson.seen.join(' · '),
          lesson: wordsFor(lesson),
        });
        expectTruth(site, row);
        expect(lesson.verdict).toBe(row.verdict);
        if (site.afterSignOut === 'dead') expect([lesson.played, row.strategy]).toEqual(['works', 'taught']);
      });
    },
  );
});

async function withSignoff(
  site: RealSite,
  presetId: string | null,
  story: (signoff: Signoff, added: Site) => Promise<void>,
): Promise<void> {
  const signoff = await Signoff.start();
  try {
    await story(signoff, await signoff.addSite(site.address, site.id, { presetId }));
  } finally {
    await signoff.remove();
  }
}

function expectTruth(site: RealSite, row: OneClick): void {
  expect(row.oracle).toBe(site.afterSignOut);
  expect(row.verdict).toBe(row.oracle === 'dead' ? 'proven' : 'still-alive');
  expect(row.local).toBe('clean');
  expect(row.held).toBe(site.work !== undefined);
  expect(row.left).toBe(0);
}

const presetOf = async (signoff: Signoff, siteId: string): Promise<string | null | undefined> =>
  (await signoff.send('settings.get', {})).sites.find(({ id }) => id === siteId)?.presetId;

const wordsFor = ({ played, noticedSignIn }: Lesson): string =>
  noticedSignIn ? played : `${played}, after "I am signed in"`;
