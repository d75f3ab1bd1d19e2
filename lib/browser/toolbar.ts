import browser from 'webextension-polyfill';

export interface ToolbarLook {
  /** Name of a drawing in `public/icon/state`, 16 and 32 px. */
  readonly icon: string;
  readonly badge: string;
  readonly title: string;
  readonly tone: 'quiet' | 'bad' | 'warn';
}

const COLOURS = { quiet: '#4a5161', bad: '#c62b23', warn: '#a86200' } as const;

export async function showToolbar({ badge, title, tone, icon }: ToolbarLook): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: badge }),
    browser.action.setBadgeBackgroundColor({ color: COLOURS[tone] }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title }),
    browser.action.setIcon({ path: { 16: `/icon/state/${icon}-16.png`, 32: `/icon/state/${icon}-32.png` } }),
  ]);
}
