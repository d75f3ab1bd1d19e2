import browser, { type Tabs } from 'webextension-polyfill';

/** Opens a tab without taking anybody's attention; in a new unfocused window when there is none. @throws when the browser opens neither */
export async function openInactive(url: string): Promise<Tabs.Tab> {
  try {
    return await browser.tabs.create({ url, active: false });
  } catch {
    const [tab] = (await browser.windows.create({ url, focused: false })).tabs ?? [];
    if (!tab) throw new Error('no tab could be opened');
    return tab;
  }
}
