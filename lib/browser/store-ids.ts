import type { Tabs } from 'webextension-polyfill';

// As browsers name them; the same in every profile.
const NORMAL = { chromium: '0', firefox: 'firefox-default' } as const;
const PRIVATE = { chromium: '1', firefox: 'firefox-private' } as const;
const CONTAINER = 'firefox-container-';

export const normalStoreId = (): string => (import.meta.env.FIREFOX ? NORMAL.firefox : NORMAL.chromium);

export const isPrivateStore = (id: string): boolean => id === PRIVATE.chromium || id === PRIVATE.firefox;

export const isContainer = (id: string): boolean => id.startsWith(CONTAINER);

/** Browsers that have one jar for all, or do not tell, have the normal one or that of private windows. */
export const storeOfTab = ({ cookieStoreId, incognito }: Tabs.Tab): string =>
  cookieStoreId ?? (incognito ? PRIVATE.chromium : NORMAL.chromium);
