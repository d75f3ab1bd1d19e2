import browser from 'webextension-polyfill';

/** Cookie, Set-Cookie, Origin and Referer are shown only on this extra word in Chromium; Firefox shows them anyway and refuses the word. */
export function withExtraHeaders<T extends string>(option: T): (T | 'extraHeaders')[] {
  const known: unknown = Reflect.get(browser.webRequest, 'OnSendHeadersOptions');
  return known instanceof Object && 'EXTRA_HEADERS' in known ? [option, 'extraHeaders'] : [option];
}
