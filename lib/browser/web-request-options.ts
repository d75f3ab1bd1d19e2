import browser, { type WebRequest } from 'webextension-polyfill';

/** Cookie, Set-Cookie, Origin and Referer are shown only on this extra word in Chromium; Firefox shows them anyway and refuses the word. */
export function withExtraHeaders<T extends string>(option: T): (T | 'extraHeaders')[] {
  const known: unknown = Reflect.get(browser.webRequest, 'OnSendHeadersOptions');
  return known instanceof Object && 'EXTRA_HEADERS' in known ? [option, 'extraHeaders'] : [option];
}

/** What `navigator.sendBeacon` sends is a ping in Chromium; Firefox has a name of its own for it. */
export function beacons(): WebRequest.ResourceType[] {
  const known: unknown = Reflect.get(browser.webRequest, 'ResourceType');
  return known instanceof Object && Object.values(known).includes('beacon') ? ['beacon'] : [];
}
