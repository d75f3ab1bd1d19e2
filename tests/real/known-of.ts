import type { ShownControl } from '../../lib/signout/doctor/shown-control';
import type { Signoff } from '../e2e/harness/signoff.ts';
import { perform } from './hands.ts';
import type { RealSite } from './product.ts';

export interface Known {
  /** What a sign-out presses, in the page's own words, with the menu that it opens for it. */
  readonly control: string;
  /** Presets and families that the site would be recognised as by its traces, had somebody let them be taken. */
  readonly recognised: string;
}

/** Somebody signs in once more and asks what would be pressed. Presses nothing. */
export async function knownOf(signoff: Signoff, site: RealSite, siteId: string): Promise<Known> {
  const tab = await signoff.tab('about:blank');
  await perform(tab, [...site.signIn, { open: site.tabs[0] }]);
  await tab.letGo();
  const { presets } = await signoff.send('site.inspect', { address: site.address });
  const seen = await signoff.send('site.control', { id: siteId, on: true });
  return { control: wordsFor(seen), recognised: presets.map(({ id }) => id).join(' ') };
}

function wordsFor(seen: ShownControl | null): string {
  if (seen?.kind !== 'shown') return seen ? `none: ${seen.because}` : 'none';
  return seen.menu === null ? seen.label : `${seen.menu} → ${seen.label}`;
}
