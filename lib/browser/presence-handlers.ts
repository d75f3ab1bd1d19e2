import type { Presence } from '../flows/presence';
import type { FrameHandlers } from '../messaging/frame-receive';
import type { SiteFrame } from '../messaging/site-frame';
import { originOf } from '../sites/match';
import type { Site } from '../sites/site';

/** What the presence script reports. `sites`: those configured now. */
export function presenceHandlers(
  { active, isCovered }: Presence,
  sites: () => readonly Site[],
): Pick<FrameHandlers, 'presence.active' | 'presence.begun'> {
  return {
    'presence.active': ({ agoMs }, from) => {
      const site = siteOf(from, sites());
      if (site !== null) active(site, Date.now() - agoMs, from.isPrivate);
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
