import type { Browser } from './browser.ts';
import { inFirefox } from './engine.ts';
import { Firefox } from './firefox.ts';
import { type Installation, unpacked } from './installation.ts';
import { builtPackage } from './package.ts';
import type { Signoff } from './signoff.ts';
import { Tab } from './tab.ts';
import { until } from './until.ts';

export const normalStore = inFirefox ? 'firefox-default' : '0';
export const privateStore = inFirefox ? 'firefox-private' : '1';
/** Of the four that a new profile has. */
export const containers = ['firefox-container-1', 'firefox-container-2'] as const;

/** As `unpacked`, allowed in private windows. */
export function unpackedEverywhere(): Installation {
  return { ...unpacked(), load: (browser) => (browser instanceof Firefox ? loadInFirefox(browser) : load(browser)) };
}

async function loadInFirefox({ bidi }: Firefox): Promise<string> {
  const extensionData = { type: 'path', path: builtPackage() };
  const params = { extensionData, 'moz:permanent': false, 'moz:allowPrivateBrowsing': true };
  return (await bidi.send<{ extension: string }>('webExtension.install', params)).extension;
}

async function load({ cdp }: Browser): Promise<string> {
  // The types are older than the switch.
  const params = { path: builtPackage(), enableInIncognito: true };
  return (await cdp.send('Extensions.loadUnpacked', params)).id;
}

/** A page in this cookie store; in a new private window when there is none yet. */
export async function tabIn(signoff: Signoff, storeId: string, url: string): Promise<Tab> {
  const known = new Set((await signoff.browser.pages()).map(({ id }) => id));
  await signoff.call(openThere, url, storeId, storeId === privateStore);
  const opened = async () =>
    (await signoff.browser.pages()).find((page) => !known.has(page.id) && page.url.startsWith(new URL(url).origin));
  const tab = await Tab.at(signoff.browser, (await until(opened, `a page in ${storeId}`)).id);
  await tab.loaded();
  return tab;
}

/** Runs in an extension page. */
async function openThere(url: string, storeId: string, isPrivate: boolean): Promise<void> {
  const windows = (await chrome.windows.getAll()).filter(
    ({ incognito, type }) => incognito === isPrivate && type === 'normal',
  );
  const windowId = windows[0]?.id;
  const where = storeId.startsWith('firefox-container') ? { cookieStoreId: storeId } : {};
  if (windowId === undefined) await chrome.windows.create({ url, incognito: isPrivate });
  else await chrome.tabs.create({ url, windowId, ...where });
}
