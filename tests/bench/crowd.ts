import { totalLeft } from '../../lib/signout/residue.ts';
import { finished } from '../e2e/harness/outcome.ts';
import { until } from '../e2e/harness/until.ts';
import type { SignedInSite, World } from '../e2e/harness/world.ts';
import type { SiteKey } from '../testbed/town.ts';
import { type Row, rowOf } from './row.ts';
import { wholeJobMs } from './whole-job.ts';

const SITES = 20;
const TABS_EACH = 10;
const COOKIES_EACH = 149; // and its session: 3,000 in all

/** 3,000 cookies over 20 sites with 200 tabs, and the popup open all the while. */
export async function benchCrowd(world: World): Promise<Row[]> {
  const sites: SignedInSite[] = [];
  for (let number = 1; number <= SITES; number++) {
    const site = await world.signedIn(`get-logout--${number}` as SiteKey, { has: { cookies: COOKIES_EACH } });
    sites.push(site);
    const { cdp } = world.signoff.browser;
    for (let tab = 1; tab < TABS_EACH; tab++) {
      await cdp.send('Target.createTarget', { url: `${site.address}contacts`, background: true });
    }
  }
  await until(allLoaded(world), 'every tab is loaded', 180_000, 1_000);
  const popup = await world.signoff.openPopup();
  await popup.waitFor('[data-run="idle"]');
  await popup.evaluate(`globalThis.stalls = []; new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) stalls.push(entry.duration);
  }).observe({ type: 'longtask' })`);
  const record = await world.signOut(...sites);
  const outcomes = sites.map(({ site }) => finished(record, site.id));
  const left = outcomes.reduce((sum, { local }) => sum + totalLeft(local.counts), 0);
  const proven = outcomes.filter(({ verdict }) => verdict.kind === 'proven').length;
  const stall = await popup.evaluate<number>('Math.max(0, ...stalls)');
  await popup.close();
  return [
    rowOf({
      id: 'crowd-left',
      what: `3,000 cookies over ${SITES} sites, ${SITES * TABS_EACH} tabs: ${proven} sites proven, in ${wholeJobMs(record)} ms`,
      unit: 'count',
      ours: left,
      target: '0 left, every site listed and proven',
      ok: left === 0 && proven === SITES,
    }),
    rowOf({
      id: 'crowd-stall',
      what: 'longest task of the open popup meanwhile',
      unit: 'ms',
      ours: stall,
      target: '≤ 100 ms',
      ok: stall <= 100,
    }),
  ];
}

function allLoaded({ signoff }: World) {
  return async () => {
    const tabs = await signoff.call(() => chrome.tabs.query({ url: 'http://*.localhost/*' }));
    return tabs.length >= SITES * TABS_EACH && tabs.every(({ status }) => status === 'complete');
  };
}
