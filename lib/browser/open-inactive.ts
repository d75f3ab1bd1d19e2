import browser, { type Tabs } from 'webextension-polyfill';
import { isContainer, isPrivateStore } from './store-ids';

/**
 * Opens a tab in this cookie store without taking anybody's attention; in a new unfocused window when there is none.
 * @throws when the browser opens neither, and for a private store whose windows are all closed
 */
export async function openInactive(url: string, storeId: string): Promise<Tabs.Tab> {
  const incognito = isPrivateStore(storeId);
  const container = isContainer(storeId) ? { cookieStoreId: storeId } : {};
  const windowId = await windowFor(incognito);
  if (windowId !== null) return browser.tabs.create({ url, active: false, windowId, ...container });
  if (incognito) throw new Error('no private window is open');
  if (browser.windows === undefined) return browser.tabs.create({ url, active: false, ...container });
  const [tab] = (await browser.windows.create({ url, focused: false, ...container })).tabs ?? [];
  if (!tab) throw new Error('no tab could be opened');
  return tab;
}

/** The one in front, if it is of this kind: a tab of the other kind cannot be opened there. null: there is none. */
async function windowFor(incognito: boolean): Promise<number | null> {
  const open = (await browser.windows?.getAll({ windowTypes: ['normal'] }).catch(() => [])) ?? [];
  const fitting = open.filter((window) => window.incognito === incognito);
  return (fitting.find(({ focused }) => focused) ?? fitting[0])?.id ?? null;
}
