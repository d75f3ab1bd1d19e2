import type { World } from '../e2e/harness/world.ts';
import type { Row } from './row.ts';
import type { Bench } from './unsaved-beside.ts';
import { benchFlood } from './unsaved-flood.ts';
import { benchKeys } from './unsaved-keys.ts';
import { benchLatency } from './unsaved-latency.ts';
import { benchLoads } from './unsaved-load.ts';
import { FormPages } from './unsaved-pages.ts';
import { benchPresses } from './unsaved-presses.ts';
import { unsavedSizes } from './unsaved-size.ts';
import { benchStranger } from './unsaved-stranger.ts';

const parts = [benchLoads, benchKeys, benchPresses, benchFlood, benchLatency, benchStranger];

/** What the detector costs a page, beside two libraries that watch over the same forms; `folder`: of the built package. */
export async function benchUnsaved({ signoff }: World, folder: string): Promise<Row[]> {
  const pages = await FormPages.start();
  try {
    await signoff.addSite(`${pages.origin('signoff')}/`, 'CRM');
    const bench: Bench = { cdp: signoff.browser.cdp, signoff, pages };
    const rows = unsavedSizes(folder);
    for (const part of parts) rows.push(...(await part(bench)));
    return rows;
  } finally {
    pages.close();
  }
}
