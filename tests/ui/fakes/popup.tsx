import { afterEach, beforeEach, vi } from 'vitest';
import type { Overview } from '../../../lib/signout/overview';
import { Popup } from '../../../lib/ui/popup/popup';
import * as views from '../../../lib/ui/popup/second-views';
import type { Language } from '../samples/names';
import { now } from '../samples/parts';
import { type PopupSample, popupSamples } from '../samples/popup-samples';
import { speak } from './browser-words';
import { type FakeApi, fakeApi } from './fake-api';
import { type Page, show } from './page';

/** Of the test that runs. */
export let api: FakeApi;
/** What was opened last. */
export let page: Page;

/** Each test of the file has an API of its own, in English, at the moment the samples speak of. */
export function usePopup(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now, toFake: ['Date', 'setInterval', 'clearInterval'] });
    speak('en');
    api = fakeApi();
  });
  afterEach(() => {
    page?.close();
    vi.useRealTimers();
  });
}

export function sampleOf(name: string, language: Language = 'en'): PopupSample {
  const sample = popupSamples(language)[name];
  if (sample === undefined) throw new Error(`no sample ${name}`);
  return sample;
}

export async function open(of: string | Overview, language: Language = 'en'): Promise<void> {
  speak(language);
  const { overview, here = null } = typeof of === 'string' ? sampleOf(of, language) : { overview: of };
  const origin = here === null ? null : new URL(here).origin;
  page = await show(<Popup api={api} known={overview} here={origin} views={views} />);
}
