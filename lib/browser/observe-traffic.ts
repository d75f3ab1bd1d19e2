import browser, { type WebRequest } from 'webextension-polyfill';
import type { EpochMs } from '../base/time';
import type { TrafficPort } from '../flows/ports';
import type { HeaderPair, SeenRedirect, SeenRequest } from '../signout/proof/answer';
import { listenToRequests } from './listen-to-requests';
import { isReadBackAddress } from './read-back-address';
import { headerValue, isCredentialed, scriptHeaders } from './request-headers';
import { createRequestStores, type RequestPlace } from './request-store';
import { ownHost } from './session-rules';
import { createTabRequests, type TabRequests } from './tab-requests';
import { type HostTraffic, withCredentialedAnswer, withPresented, withRedirect, withSeen } from './traffic-memory';
import { createTrafficStore, type TrafficStore } from './traffic-store';
import { beacons, withExtraHeaders } from './web-request-options';

export interface TrafficWatch extends TrafficPort {
  /** How long this tab has had nothing under way that began at or after `since`; 0: something is. */
  quietMs(tabId: number, since: EpochMs): number;
}

/** Longer addresses are exports and tracking, never a page to ask again. */
const MAX_URL = 2_048;
/** Requests of a sign-in may be signed, and long. */
const MAX_REDIRECT_URL = 8_192;

const seenTypes: Partial<Record<WebRequest.ResourceType, SeenRequest['type']>> = {
  main_frame: 'page',
  sub_frame: 'frame',
  xmlhttprequest: 'call',
};

/**
 * Registers its listeners at once: only in the worker's first turn. They ask for all addresses, and the browser still wakes the worker
 * only for hosts it has access to (Chromium 156: 0 of 100 loads of other hosts' pages started it), so that no list has to be read first.
 */
export function observeTraffic(): TrafficWatch {
  const store = createTrafficStore();
  const tabs = createTabRequests();
  listen(store, tabs);
  return {
    seen: async (hosts, storeId) => newestFirst((await store.of(hosts, storeId)).flatMap(({ seen }) => seen)),
    ledTo: async (hosts, storeId) => newestFirst((await store.of(hosts, storeId)).flatMap(({ ledTo }) => ledTo)),
    async presented(hosts, storeId, since) {
      const all = (await store.of(hosts, storeId)).flatMap(({ presented }) => presented);
      const found = all.filter(({ lastAt }) => lastAt >= since);
      return [...new Set(found.sort((a, b) => b.lastAt - a.lastAt).map(({ header }) => header))];
    },
    startedIn: tabs.startedSince,
    quietMs: (tabId, since) => tabs.quietMs(tabId, since, Date.now()),
    async lastCredentialedAnswerAt(hosts, storeId) {
      const times = (await store.of(hosts, storeId)).flatMap(({ lastCredentialedAnswerAt: at }) => at ?? []);
      return times.length === 0 ? null : Math.max(...times);
    },
    forget: store.forget,
  };
}

const newestFirst = <T extends { readonly lastAt: EpochMs }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => b.lastAt - a.lastAt);

function listen(store: TrafficStore, tabs: TabRequests): void {
  const learn = createLearner(store);
  const sent = new Map<string, { readonly headers: readonly HeaderPair[]; redirected: boolean }>();
  const filter: WebRequest.RequestFilter = {
    urls: ['<all_urls>'],
    types: ['main_frame', 'sub_frame', 'xmlhttprequest', 'script', 'image', 'ping', 'other', ...beacons()],
  };
  const { onBeforeRequest, onSendHeaders, onBeforeRedirect, onCompleted, onErrorOccurred } = browser.webRequest;

  listenToRequests(
    onBeforeRequest,
    (details) => {
      if (!isOwn(details)) tabs.started(details.requestId, details.tabId, details.timeStamp);
      return undefined;
    },
    filter,
  );

  listenToRequests(
    onSendHeaders,
    (details) => {
      if (isOwn(details)) return;
      const headers = pairs(details.requestHeaders);
      sent.set(details.requestId, { headers, redirected: sent.get(details.requestId)?.redirected ?? false });
      const cookies = headerValue(headers, 'cookie');
      if (cookies !== null) learn(details, (host) => withPresented(host, cookies, Math.round(details.timeStamp)));
    },
    filter,
    withExtraHeaders('requestHeaders'),
  );

  listenToRequests(
    onBeforeRedirect,
    (details) => {
      const request = sent.get(details.requestId);
      if (request) request.redirected = true;
      const redirect = redirectIn(details);
      if (redirect !== null) learn(details, (host) => withRedirect(host, redirect));
    },
    filter,
  );

  listenToRequests(
    onCompleted,
    (details) => {
      tabs.ended(details.requestId, details.timeStamp);
      const request = sent.get(details.requestId);
      sent.delete(details.requestId);
      if (request && !isReadBackAddress(details.url)) learnAnswer(learn, details, request);
    },
    filter,
    withExtraHeaders('responseHeaders'),
  );

  listenToRequests(
    onErrorOccurred,
    (details) => {
      tabs.ended(details.requestId, details.timeStamp);
      sent.delete(details.requestId);
    },
    filter,
  );
}

type Learn = (request: RequestPlace & { readonly url: string }, change: (host: HostTraffic) => HostTraffic) => void;

function createLearner(store: TrafficStore): Learn {
  const storeOf = createRequestStores();
  return (request, change) =>
    void storeOf(request).then((storeId) => {
      if (storeId !== null) store.change({ host: hostOf(request.url), storeId }, change);
    });
}

/** A document that led to another host; null: no document, or it stayed. */
function redirectIn({
  type,
  url,
  redirectUrl,
  timeStamp,
}: WebRequest.OnBeforeRedirectDetailsType): SeenRedirect | null {
  if (type !== 'main_frame' && type !== 'sub_frame') return null;
  const target = URL.parse(redirectUrl);
  if (target === null || !target.protocol.startsWith('http') || target.hostname === hostOf(url)) return null;
  if (url.length > MAX_URL || redirectUrl.length > MAX_REDIRECT_URL) return null;
  return { from: withoutFragment(url), to: withoutFragment(redirectUrl), lastAt: Math.round(timeStamp) };
}

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? '';

function learnAnswer(
  learn: Learn,
  details: WebRequest.OnCompletedDetailsType,
  { headers, redirected }: { readonly headers: readonly HeaderPair[]; readonly redirected: boolean },
): void {
  const { statusCode: status, method } = details;
  const at = Math.round(details.timeStamp);
  const type = seenTypes[details.type];
  if (type === undefined) return;
  const url = withoutFragment(details.url);
  if (status >= 200 && status < 300 && isCredentialed(headers))
    learn(details, (known) => withCredentialedAnswer(known, at));
  if (method !== 'GET' || status !== 200 || redirected || url.length > MAX_URL) return;
  const mediaType = headerValue(pairs(details.responseHeaders), 'content-type')?.split(';', 1)[0] ?? '';
  const contentType = mediaType.trim().toLowerCase();
  const accept = headerValue(headers, 'accept');
  learn(details, (known) =>
    withSeen(known, { url, type, status, contentType, accept, headers: scriptHeaders(headers), lastAt: at }),
  );
}

/** Our own questions say nothing about what the site does. */
function isOwn(details: { tabId: number; initiator?: string; originUrl?: string }): boolean {
  const from = details.initiator ?? details.originUrl;
  return details.tabId === -1 && from !== undefined && URL.parse(from)?.hostname === ownHost();
}

function pairs(headers: WebRequest.HttpHeaders | undefined): HeaderPair[] {
  return (headers ?? []).map(({ name, value, binaryValue }) => ({ name, value: value ?? readable(binaryValue ?? []) }));
}

/** Bytes that are no text come as numbers. They cannot be put on a request of ours, so the cookies that hold them are left out. */
function readable(bytes: readonly number[]): string {
  const parts = String.fromCharCode(...bytes).split('; ');
  return parts.filter((part) => /^[\x20-\x7e]*$/.test(part)).join('; ');
}

const hostOf = (url: string): string => new URL(url).hostname;
