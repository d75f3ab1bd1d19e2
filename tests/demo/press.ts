import { join, relative } from 'node:path';
import type { SignOutRecord } from '../../lib/records/record.ts';
import type { ResidueCounts } from '../../lib/signout/residue.ts';
import type { Tab } from '../e2e/harness/tab.ts';
import { root } from '../setup/paths.mjs';
import type { Demo } from './demo.ts';
import { type Receipt, receiptOf } from './receipt.ts';
import { demoSites } from './sites.ts';

const pictures = join(root, 'test-results', 'start');
const size = { width: 360, height: 620 };

export interface Report {
  readonly receipts: readonly Receipt[];
  /** Folder, as seen from the project. */
  readonly pictures: string;
  /** Does the popup itself show the dishonest site as still open, and the others as proven? */
  readonly shown: boolean;
}

/** Presses the popup's own button, as a person would, and asks browser and servers what came of it. */
export async function pressAndReport(demo: Demo): Promise<Report> {
  const before = await residueBefore(demo);
  const popup = await demo.signoff.openPopup();
  await popup.waitFor('[data-action="sign-out-all"]');
  await popup.screenshot(join(pictures, 'popup-before.png'), size);
  await popup.click('[data-action="sign-out-all"]');
  await popup.waitFor('[data-run="running"] .site .steps');
  await popup.screenshot(join(pictures, 'popup-during.png'), size);
  await popup.waitFor('[data-run="done"]', 120_000);
  await popup.screenshot(join(pictures, 'popup-after.png'), size);
  const [record] = await demo.signoff.send('records.list', { limit: 1 });
  if (!record) throw new Error('the sign-out left no record');
  return {
    receipts: receiptsOf(demo, record, before),
    pictures: relative(root, pictures),
    shown: await showsTruth(demo, popup),
  };
}

/** What the settings page shows as about to go, by style. */
async function residueBefore({ signoff, siteIds }: Demo): Promise<ReadonlyMap<string, ResidueCounts>> {
  const found = new Map<string, ResidueCounts>();
  for (const [style, id] of siteIds) found.set(style, (await signoff.send('site.preview', { id })).counts);
  return found;
}

function receiptsOf(
  { testbed, siteIds }: Demo,
  record: SignOutRecord,
  before: ReadonlyMap<string, ResidueCounts>,
): Receipt[] {
  const rows = testbed.sessions();
  return demoSites.flatMap((site) => {
    const entry = record.entries.find(({ siteId }) => siteId === siteIds.get(site.style));
    if (!entry) return [];
    const own = rows.filter(({ style, kind }) => style === site.style && kind !== 'anonymous');
    const server = { opened: own.length, alive: own.filter(({ alive }) => alive).length };
    return [receiptOf(site, entry, server, before.get(site.style) ?? {})];
  });
}

async function showsTruth({ siteIds }: Demo, popup: Tab): Promise<boolean> {
  const shown = await Promise.all(
    demoSites.map(({ style, honest }) => {
      const row = `[data-site="${siteIds.get(style)}"]`;
      const verdict = honest ? 'proven' : 'still-alive';
      return popup.has(`${row}[data-verdict="${verdict}"][data-local="clean"]`);
    }),
  );
  return shown.every(Boolean);
}
