import browser, { type WebRequest } from 'webextension-polyfill';
import { after } from './after';
import { listenToRequests } from './listen-to-requests';
import { withExtraHeaders } from './web-request-options';

/** Head of a response to one of our own requests. A script's `fetch` is told neither a redirect's target nor the cookies set. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

export interface OwnResponses {
  /** To be called before the request with this fragment goes out. */
  expect(tag: string): ExpectedResponse;
}

export interface ExpectedResponse {
  /** The browser may tell it only after `fetch` has settled. null: not told in time. */
  head(limitMs: number): Promise<ResponseHead | null>;
  forget(): void;
}

/** Registers its listener at once: only in the worker's first turn. */
export function observeOwnResponses(): OwnResponses {
  const expected = new Map<string, PromiseWithResolvers<ResponseHead>>();
  listenToRequests(
    browser.webRequest.onHeadersReceived,
    (details) => expected.get(tagOf(details.url))?.resolve(headFrom(details)),
    { urls: ['<all_urls>'], types: ['xmlhttprequest'] },
    withExtraHeaders('responseHeaders'),
  );
  return {
    expect(tag) {
      const told = Promise.withResolvers<ResponseHead>();
      expected.set(tag, told);
      return {
        head: (limitMs) => Promise.race([told.promise, after(limitMs, null)]),
        forget: () => void expected.delete(tag),
      };
    },
  };
}

export const freshTag = (): string => `signoff-${crypto.randomUUID()}`;

const tagOf = (url: string): string => URL.parse(url)?.hash.slice(1) ?? '';

function headFrom(details: WebRequest.OnHeadersReceivedDetailsType): ResponseHead {
  const headers = (details.responseHeaders ?? []).map(({ name, value }) => ({
    name: name.toLowerCase(),
    value: value ?? '',
  }));
  return { status: details.statusCode, headers };
}
