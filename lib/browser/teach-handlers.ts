import type { Teach } from '../flows/teach/teach';
import type { FrameHandlers } from '../messaging/frame-receive';

/** What the recorder reports. */
export function teachHandlers({ pressed }: Teach): Pick<FrameHandlers, 'teach.pressed'> {
  return {
    'teach.pressed': async (report, { tabId, frameId, tabUrl, isPrivate, site }) => ({
      recording: await pressed(report, { tabId, tabUrl, isTop: frameId === 0, isPrivate, siteId: site?.id ?? null }),
    }),
  };
}
