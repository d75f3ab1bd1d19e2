import { expect } from 'vitest';
import type { RecordEntry } from '../../lib/records/record';
import type { Signoff } from '../e2e/harness/signoff.ts';
import { perform } from './hands.ts';
import { alive, credentialsOf } from './oracle.ts';
import { type Shown, signOutByPopup, tabsAt } from './popup.ts';
import type { RealSite } from './product.ts';

/** What came of one sign-out: shown, written down, and found out from outside. */
export interface OneClick extends Shown {
  /** Of a verdict that is not `proven`. */
  readonly why: string;
  readonly oracle: 'dead' | 'alive';
  readonly strategy: string;
  readonly tookMs: number | null;
  /** Tabs that still stand at the site. */
  readonly left: number;
}

/** Somebody signs in, works in three tabs and presses the popup's one button. */
export async function signOutByOneClick(signoff: Signoff, site: RealSite, siteId: string): Promise<OneClick> {
  const first = await signoff.tab('about:blank');
  await perform(first, [...site.signIn, { open: site.tabs[0] }]);
  const second = await signoff.tab(site.tabs[1]);
  await perform(second, site.work ?? []);
  const third = await signoff.tab(site.tabs[2]);
  const credentials = await credentialsOf(signoff.browser.cdp, first, site.oracle);
  expect(await alive(site.oracle, credentials)).toBe(true);
  for (const tab of [first, second, third]) await tab.letGo();

  const shown = await signOutByPopup(signoff, siteId);
  const [entry] = (await signoff.send('records.list', { limit: 1 }))[0]?.entries ?? [];
  return {
    ...shown,
    why: whyOf(entry),
    oracle: (await alive(site.oracle, credentials)) ? 'alive' : 'dead',
    strategy: entry?.steps.find(({ step }) => step === 'end')?.strategy ?? 'none',
    tookMs: entry?.tookMs ?? null,
    left: (await tabsAt(signoff, site.address)).length,
  };
}

function whyOf(entry: RecordEntry | undefined): string {
  if (entry?.outcome.kind !== 'finished') return entry?.outcome.kind ?? 'no record';
  const { verdict } = entry.outcome;
  return verdict.kind === 'proven' ? '' : verdict.reason;
}
