import browser from 'webextension-polyfill';

export interface ToolbarLook {
  readonly badge: string;
  readonly title: string;
  readonly tone: 'quiet' | 'bad' | 'warn';
}

const COLOURS = { quiet: '#4a5161', bad: '#c62b23', warn: '#a86200' } as const;

export async function showToolbar({ badge, title, tone }: ToolbarLook): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: badge }),
    browser.action.setBadgeBackgroundColor({ color: COLOURS[tone] }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title }),
  ]);
}
