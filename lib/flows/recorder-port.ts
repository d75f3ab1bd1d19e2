import type { EpochMs } from '../base/time';
import type { SentRequest } from '../signout/taught/derive-request';
import type { Site } from '../sites/site';

/** Sees what somebody presses and sends at one site, while a sign-out is shown. What is pressed comes as reports of frames. */
export interface RecorderPort {
  /** In the site's pages, those that are open and those that come, until `off`. */
  on(site: Site): Promise<void>;
  off(): Promise<void>;
  /** Somebody records still: a worker that came up anew holds requests until it is told this, or `off`. */
  goOn(site: Site): void;
  /** Requests of pages to the site since then, with what they carry: in memory, for a minute. */
  sent(since: EpochMs): SentRequest[];
}
