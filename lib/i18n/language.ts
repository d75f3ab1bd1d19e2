import browser from 'webextension-polyfill';

/** The languages that strings exist in; anything else is shown in English throughout, dates included. */
type Language = 'en' | 'zh-CN' | 'zh-TW';

export function uiLanguage(): Language {
  const [language, ...parts] = browser.i18n.getUILanguage().split('-');
  if (language !== 'zh') return 'en';
  return parts.some((part) => /^(tw|hk|mo|hant)$/i.test(part)) ? 'zh-TW' : 'zh-CN';
}

/** Marks the page with the language of its strings, for fonts, line breaks and screen readers. */
export function markLanguage(page: Document): void {
  page.documentElement.lang = uiLanguage();
  page.documentElement.dir = 'ltr';
}
