import type { EpochMs } from '../../base/time';
import type { DeadlineId } from '../../deadlines/deadline';
import type { Pausable } from '../../deadlines/pause';
import type { Reply } from '../../messaging/protocol';
import type { SiteOverview } from '../../signout/overview';
import type { SiteId } from '../../sites/site';
import type { PopupApi } from './api';
import type { ProviderGroup } from './provider-groups';

/** What the popup's buttons do. */
export interface Actions {
  /** `storeId`: in this cookie store only. */
  start(siteIds: readonly SiteId[], storeId?: string): void;
  stop(jobId: string): void;
  checkAgain(jobId: string): void;
  discard(jobId: string): void;
  /** Brings the tab to the front and the thing into view; frame 0 and ref -1: the tab alone. */
  showUnsaved(tabId: number, frameId: number, ref: number): void;
  cleanAgain(recordId: string): void;
  openSite(siteId: SiteId): void;
  dismiss(): void;
  extend(id: DeadlineId): void;
  pause(untilAt: EpochMs, rules: readonly Pausable[]): void;
  resume(): void;
  stepAway(): void;
  comeBack(): void;
  /** null: the shift ends as planned. */
  stayLate(untilAt: EpochMs | null): void;
  allow(of: readonly Pick<SiteOverview, 'origins'>[]): void;
  /** True: it is being tried; what comes of it stands in the record then. */
  endProvider(of: Pick<ProviderGroup, 'recordId' | 'targetIds'>): Promise<boolean>;
  showReceipt(recordId: string, targetId: string): void;
  /** Leads to the screen where it is confirmed, or chosen until when. */
  ask(about: 'discard' | 'stay-late' | 'pause'): void;
}

/** `onRefusal` gets the code of a refusal, null when something was done; `onShiftEnd` when the shift ends now that somebody chose. */
export function createActions(
  api: PopupApi,
  onRefusal: (code: string | null) => void,
  onShiftEnd: (endAt: EpochMs) => void,
  views: Pick<Actions, 'showReceipt' | 'ask'>,
): Actions {
  const tell = (reply: Promise<Reply<unknown>>) => void reply.then((said) => onRefusal(said.ok ? null : said.code));
  return {
    start: (siteIds, storeId) => tell(api.send('signout.start', { siteIds, by: 'popup', ...(storeId && { storeId }) })),
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
    extend: (id) =>
      void api.send('deadline.extend', { id }).then((said) => {
        onRefusal(said.ok ? (said.value.extended ? null : 'extend-over') : said.code);
      }),
    pause: (untilAt, rules) => tell(api.send('time.pause', { untilAt, rules })),
    resume: () => tell(api.send('time.resume', {})),
    stepAway: () => tell(api.send('away.begin', {})),
    comeBack: () => tell(api.send('away.end', {})),
    stayLate: (untilAt) =>
      void api.send('shift.stayLate', { untilAt }).then((said) => {
        onRefusal(said.ok ? null : said.code);
        if (said.ok && said.value.endAt !== null) onShiftEnd(said.value.endAt);
      }),
    allow: (of) => void api.requestAccess(of.flatMap(({ origins }) => origins)),
    endProvider: async ({ recordId, targetIds }) => {
      const said = await Promise.all(targetIds.map((targetId) => api.send('provider.end', { recordId, targetId })));
      const refused = said.find(({ ok }) => !ok);
      onRefusal(refused && !refused.ok ? refused.code : null);
      return refused === undefined;
    },
    ...views,
  };
}
