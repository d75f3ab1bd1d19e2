import type { Language } from '../samples/names';
import { fakeI18n } from './fake-i18n';

let i18n = fakeI18n('en');

/** What stands in for `webextension-polyfill`: the browser's words and nothing else of it. */
export const browserWords = {
  get i18n() {
    return i18n;
  },
};

export function speak(language: Language): void {
  i18n = fakeI18n(language);
}
