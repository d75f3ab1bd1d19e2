import type { EpochMs } from '../base/time';
import type { SeenRedirect, SeenRequest } from '../signout/proof/answer';

/** What was learnt of one host's own traffic in one cookie store. Holds credentials: memory only. */
export interface HostTraffic {
  /** Newest first. */
  readonly seen: readonly SeenRequest[];
  /** Cookie headers the browser presented, newest first. */
  readonly presented: readonly { readonly header: string; readonly lastAt: EpochMs }[];
  readonly lastCredentialedAnswerAt: EpochMs | null;
  /** Newest first. */
  readonly ledTo: readonly SeenRedirect[];
}

export const noTraffic: HostTraffic = { seen: [], presented: [], lastCredentialedAnswerAt: null, ledTo: [] };

const MAX_PAGES = 15;
const MAX_CALLS = 25;
const MAX_PRESENTED = 8;
const MAX_REDIRECTS = 10;

const COARSE_MS = 30_000;

export function withSeen(traffic: HostTraffic, request: Omit<SeenRequest, 'times'>): HostTraffic {
  const before = traffic.seen.find(({ url, type }) => url === request.url && type === request.type);
  const newest: SeenRequest = { ...request, times: (before?.times ?? 0) + 1 };
  const all = [newest, ...traffic.seen.filter((seen) => seen !== before)];
  return { ...traffic, seen: atMost(all) };
}

/** Polling scripts must not push out the few pages, nor pages the calls. */
function atMost(seen: readonly SeenRequest[]): SeenRequest[] {
  const isCall = ({ type }: SeenRequest) => type === 'call';
  const kept = new Set([
    ...seen.filter((one) => !isCall(one)).slice(0, MAX_PAGES),
    ...seen.filter(isCall).slice(0, MAX_CALLS),
  ]);
  return seen.filter((one) => kept.has(one));
}

export function withPresented(traffic: HostTraffic, header: string, at: EpochMs): HostTraffic {
  const others = traffic.presented.filter((one) => one.header !== header);
  return { ...traffic, presented: [{ header, lastAt: at }, ...others].slice(0, MAX_PRESENTED) };
}

export function withRedirect(traffic: HostTraffic, redirect: SeenRedirect): HostTraffic {
  const others = traffic.ledTo.filter(({ from, to }) => from !== redirect.from || to !== redirect.to);
  return { ...traffic, ledTo: [redirect, ...others].slice(0, MAX_REDIRECTS) };
}

export function withCredentialedAnswer(traffic: HostTraffic, at: EpochMs): HostTraffic {
  return { ...traffic, lastCredentialedAnswerAt: at };
}

/** Changes when there is something worth keeping beyond this worker's life: an address, header or cookie, or a time that moved on by much. */
export function digestOf({ seen, presented, lastCredentialedAnswerAt, ledTo }: HostTraffic): string {
  return JSON.stringify([
    seen.map(({ url, type, headers, times }) => [type, url, headers, Math.min(times, 2)]).sort(),
    presented.map(({ header }) => header).sort(),
    Math.floor((lastCredentialedAnswerAt ?? 0) / COARSE_MS),
    ledTo.map(({ from, to }) => `${from} ${to}`).sort(),
  ]);
}
