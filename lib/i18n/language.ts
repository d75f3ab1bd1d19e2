import browser from 'webextension-polyfill';

/** Languages, without region, that are written from right to left; so a translation to one needs its messages only. */
const FROM_RIGHT = ['ar', 'fa', 'he', 'ur'];

/** Language of the strings in use, as their file names it. The browser's own language can differ: then dates would not fit them. */
export function uiLanguage(): string {
  return browser.i18n.getMessage('language') || 'en';
}

/** Marks the page with the language of its strings, for fonts, line breaks, screen readers and the direction of the layout. */
export function markLanguage(page: Document): void {
  const language = uiLanguage();
  page.documentElement.lang = language;
  page.documentElement.dir = FROM_RIGHT.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
