import type { EpochMs } from '../base/time';

interface TabRequest {
  readonly tabId: number;
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs | null;
}

/** Ended requests older than this answer no question any more. */
const KEPT_MS = 60_000;

/** Requests of each tab as this worker saw them: starts, ends, and what is under way. */
export interface TabRequests {
  started(requestId: string, tabId: number, at: EpochMs): void;
  ended(requestId: string, at: EpochMs): void;
  startedSince(tabId: number, since: EpochMs): number;
  /** How long this tab has had nothing under way that began at or after `since`; 0: something is. */
  quietMs(tabId: number, since: EpochMs, now: EpochMs): number;
}

export function createTabRequests(): TabRequests {
  const requests = new Map<string, TabRequest>();
  const of = (tabId: number, since: EpochMs) =>
    [...requests.values()].filter((request) => request.tabId === tabId && request.startedAt >= since);
  return {
    started(requestId, tabId, at) {
      for (const [id, { endedAt }] of requests) if (endedAt !== null && endedAt < at - KEPT_MS) requests.delete(id);
      // A redirect announces the same request again: it began when it first was.
      if (!requests.has(requestId)) requests.set(requestId, { tabId, startedAt: at, endedAt: null });
    },
    ended(requestId, at) {
      const request = requests.get(requestId);
      if (request) requests.set(requestId, { ...request, endedAt: at });
    },
    startedSince: (tabId, since) => of(tabId, since).length,
    quietMs(tabId, since, now) {
      const ends = of(tabId, since).map(({ endedAt }) => endedAt ?? now);
      return Math.max(0, now - Math.max(since, ...ends));
    },
  };
}
