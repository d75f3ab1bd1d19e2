import browser, { type WebRequest } from 'webextension-polyfill';
import type { EpochMs } from '../base/time';
import type { SentRequest } from '../signout/taught/derive-request';
import { listenToRequests } from './listen-to-requests';
import { scriptHeaders } from './request-headers';
import { withExtraHeaders } from './web-request-options';

const MOST = 60;
const KEPT_MS = 60_000;
const MOST_BYTES = 20_000;

export interface SentWatch {
  /** To requests to this origin; null: nobody records. Until it is told, a worker holds them all, in its memory. */
  listen(origin: string | null): void;
  since(at: EpochMs): SentRequest[];
}

/** Requests of pages to a site with what they carry, while somebody shows how to sign out: in memory, a minute at most. Only in the worker's first turn. */
export function observeSent(): SentWatch {
  const requests = new Map<string, SentRequest>();
  let isHeld: (url: string) => boolean = () => true;
  const filter: WebRequest.RequestFilter = {
    urls: ['<all_urls>'],
    types: ['main_frame', 'sub_frame', 'xmlhttprequest'],
  };
  listenToRequests(
    browser.webRequest.onBeforeRequest,
    (details: WebRequest.OnBeforeRequestDetailsType) => {
      if (details.tabId >= 0 && isHeld(details.url) && !requests.has(details.requestId)) {
        requests.set(details.requestId, sentBy(details));
        forget(requests);
      }
      return undefined;
    },
    filter,
    ['requestBody'],
  );
  listenToRequests(
    browser.webRequest.onSendHeaders,
    ({ requestId, requestHeaders = [] }: WebRequest.OnSendHeadersDetailsType) => {
      const request = requests.get(requestId);
      if (!request || request.headers.length > 0) return;
      const headers = requestHeaders.map(({ name, value = '' }) => ({ name, value }));
      const type = headers.find(({ name }) => /^content-type$/i.test(name))?.value ?? null;
      requests.set(requestId, {
        ...request,
        headers: scriptHeaders(headers).filter(({ name }) => !/^origin$/i.test(name)),
        contentType: type,
      });
    },
    filter,
    withExtraHeaders('requestHeaders'),
  );
  return {
    listen(origin) {
      isHeld = (url) => origin !== null && URL.parse(url)?.origin === origin;
      for (const [id, { url }] of requests) if (!isHeld(url)) requests.delete(id);
    },
    since: (at) => [...requests.values()].filter((request) => request.at >= at),
  };
}

function forget(requests: Map<string, SentRequest>): void {
  const now = Date.now();
  for (const [id, { at }] of requests) if (requests.size > MOST || at < now - KEPT_MS) requests.delete(id);
}

function sentBy(details: WebRequest.OnBeforeRequestDetailsType): SentRequest {
  const { tabId, method, url, type, requestBody, timeStamp } = details;
  return {
    ...{ tabId, method, url, at: Math.round(timeStamp), headers: [], contentType: null },
    type: type === 'main_frame' ? 'page' : type === 'sub_frame' ? 'frame' : 'call',
    body: requestBody ? bodyOf(requestBody) : null,
  };
}

/** The browser takes forms apart by itself; other bodies come as bytes. */
function bodyOf({
  formData,
  raw,
}: NonNullable<WebRequest.OnBeforeRequestDetailsType['requestBody']>): SentRequest['body'] {
  if (formData) {
    const pairs = Object.entries(formData as unknown as Record<string, readonly unknown[]>).flatMap(([name, values]) =>
      values.map((value) => [name, typeof value === 'string' ? value : null] as const),
    );
    return { kind: 'form', pairs };
  }
  const pieces = (raw ?? []) as readonly { readonly bytes?: ArrayBuffer; readonly file?: string }[];
  const size = pieces.reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0);
  if (size === 0 && pieces.length === 0) return null;
  if (size > MOST_BYTES || pieces.some(({ bytes }) => bytes === undefined)) return { kind: 'other' };
  const decoder = new TextDecoder();
  const text = pieces.map(({ bytes }) => decoder.decode(bytes, { stream: true })).join('') + decoder.decode();
  return { kind: 'text', text };
}
