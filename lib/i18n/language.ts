import browser from 'webextension-polyfill';

/** Language of the strings in use, as their file names it. The browser's own language can differ: then dates would not fit them. */
export function uiLanguage(): string {
  return browser.i18n.getMessage('language') || 'en';
}

/** Marks the page with the language of its strings, for fonts, line breaks and screen readers. */
export function markLanguage(page: Document): void {
  page.documentElement.lang = uiLanguage();
  page.documentElement.dir = 'ltr';
}
