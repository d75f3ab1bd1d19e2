import type { Reply } from '../../messaging/protocol';
import type { SiteOverview } from '../../signout/overview';
import type { SiteId } from '../../sites/site';
import type { Api } from '../api';

/** What the popup's buttons do. */
export interface Actions {
  start(siteIds: readonly SiteId[]): void;
  stop(jobId: string): void;
  cleanAgain(recordId: string): void;
  openSite(siteId: SiteId): void;
  dismiss(): void;
  allow(sites: readonly SiteOverview[]): void;
  showReceipt(recordId: string, targetId: string): void;
}

/** `onRefusal` gets the code of a refusal, null when something was done. */
export function createActions(
  api: Api,
  onRefusal: (code: string | null) => void,
  showReceipt: Actions['showReceipt'],
): Actions {
  const tell = (reply: Promise<Reply<unknown>>) => void reply.then((said) => onRefusal(said.ok ? null : said.code));
  return {
    start: (siteIds) => tell(api.send('signout.start', { siteIds, by: 'popup' })),
    stop: (jobId) => tell(api.send('signout.stop', { jobId })),
    cleanAgain: (recordId) => tell(api.send('clean.again', { recordId })),
    openSite: (siteId) => tell(api.send('site.open', { siteId })),
    dismiss: () => tell(api.send('result.dismiss', {})),
    allow: (sites) => void api.requestAccess(sites.flatMap((site) => site.origins)),
    showReceipt,
  };
}
