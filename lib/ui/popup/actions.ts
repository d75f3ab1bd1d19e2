import type { Reply } from '../../messaging/protocol';
import type { SiteOverview } from '../../signout/overview';
import type { SiteId } from '../../sites/site';
import type { PopupApi } from './api';

/** What the popup's buttons do. */
export interface Actions {
  start(siteIds: readonly SiteId[]): void;
  stop(jobId: string): void;
  checkAgain(jobId: string): void;
  discard(jobId: string): void;
  /** Leads to the screen where discarding is confirmed. */
  askDiscard(): void;
  /** Brings the tab to the front and the thing into view; frame 0 and ref -1: the tab alone. */
  showUnsaved(tabId: number, frameId: number, ref: number): void;
  cleanAgain(recordId: string): void;
  openSite(siteId: SiteId): void;
  dismiss(): void;
  allow(sites: readonly SiteOverview[]): void;
  showReceipt(recordId: string, targetId: string): void;
}

/** `onRefusal` gets the code of a refusal, null when something was done. */
export function createActions(
  api: PopupApi,
  onRefusal: (code: string | null) => void,
  views: Pick<Actions, 'showReceipt' | 'askDiscard'>,
): Actions {
  const tell = (reply: Promise<Reply<unknown>>) => void reply.then((said) => onRefusal(said.ok ? null : said.code));
  return {
    start: (siteIds) => tell(api.send('signout.start', { siteIds, by: 'popup' })),
    stop: (jobId) => tell(api.send('signout.stop', { jobId })),
    checkAgain: (jobId) => tell(api.send('signout.check', { jobId })),
    discard: (jobId) => tell(api.send('signout.discard', { jobId })),
    showUnsaved: (tabId, frameId, ref) =>
      void api.send('unsaved.show', { tabId, frameId, ref }).then((said) => {
        const shown = said.ok && said.value.shown;
        onRefusal(shown ? null : said.ok ? 'unsaved-gone' : said.code);
        if (shown) api.leave();
      }),
    cleanAgain: (recordId) => tell(api.send('clean.again', { recordId })),
    openSite: (siteId) => tell(api.send('site.open', { siteId })),
    dismiss: () => tell(api.send('result.dismiss', {})),
    allow: (sites) => void api.requestAccess(sites.flatMap((site) => site.origins)),
    ...views,
  };
}
