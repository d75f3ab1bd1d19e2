import type { EpochMs } from '../base/time';
import type { FrameHandlers } from '../messaging/frame-receive';
import type { SiteFrame } from '../messaging/site-frame';
import { originOf } from '../sites/match';
import type { Site } from '../sites/site';

export interface Presence {
  /** Somebody did something at the site, by hand, at that instant. */
  active(site: Site, at: EpochMs): void;
  /** A new document stands in the tab, or one that was left is back: whether people may not see it. By the answer it is covered. */
  isCovered(site: Site, tabId: number): boolean | Promise<boolean>;
}

/** What the presence script reports. `sites`: those configured now. */
export function presenceHandlers(
  { active, isCovered }: Presence,
  sites: () => readonly Site[],
): Pick<FrameHandlers, 'presence.active' | 'presence.begun'> {
  return {
    'presence.active': ({ agoMs }, from) => {
      const site = siteOf(from, sites());
      if (site !== null) active(site, Date.now() - agoMs);
      return null;
    },
    'presence.begun': async (_nothing, { site, frameId, tabId }) => ({
      covered: site !== null && frameId === 0 && (await isCovered(site, tabId)),
    }),
  };
}

/** The site that the tab shows, else the one whose page another one embeds. */
const siteOf = ({ site, origin }: SiteFrame, sites: readonly Site[]): Site | null =>
  site ?? sites.find((one) => originOf(one) === origin) ?? null;
