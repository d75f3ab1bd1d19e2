import browser, { type WebRequest } from 'webextension-polyfill';
import { listenToRequests } from './listen-to-requests';
import { isReadBackAddress } from './read-back-address';

/** A page has this long to build itself before somebody looks at it. */
const BUILD_MS = 800;

/** Calls back, a moment later and once for several, when a page loaded at a host Signoff has access to. Only in the worker's first turn. */
export function onPageLoaded(callback: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  listenToRequests(
    browser.webRequest.onCompleted,
    ({ url, tabId }: WebRequest.OnCompletedDetailsType) => {
      if (tabId < 0 || isReadBackAddress(url)) return;
      clearTimeout(timer);
      timer = setTimeout(callback, BUILD_MS);
    },
    { urls: ['<all_urls>'], types: ['main_frame'] },
  );
}
