import browser from 'webextension-polyfill';
import type { SettingsPort } from '../flows/ports';
import { stored } from './stored';

const welcomed = stored<boolean>({
  key: 'welcomed',
  area: 'local',
  until: 'the extension is removed',
  fallback: false,
  parse: (raw) => raw === true,
});

/**
 * Once, in the first worker of an installation that comes so far: a browser may stop the very first one, as Firefox does when private
 * windows are allowed. Not where somebody else set this browser up (A8): sites, access or values are there already, or an administrator installed it.
 */
export async function openWelcome(settings: SettingsPort): Promise<void> {
  if (await welcomed.read()) return;
  const setUp = await Promise.all([hasSettings(settings), hasAccess(), isAdministered()]);
  // Without a window there is nobody to welcome.
  if (!setUp.includes(true))
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(() => undefined);
  await welcomed.write(true);
}

async function hasSettings(port: SettingsPort): Promise<boolean> {
  const { settings, damaged } = await port.load();
  return damaged || settings.sites.length > 0;
}

async function hasAccess(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.length > 0;
}

async function isAdministered(): Promise<boolean> {
  const { installType } = await browser.management.getSelf();
  // Firefox refuses where there are none.
  const given: object = (await Promise.resolve(browser.storage.managed?.get()).catch(() => ({}))) ?? {};
  return installType === 'admin' || Object.keys(given).length > 0;
}
