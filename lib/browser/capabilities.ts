import browser, { type Notifications } from 'webextension-polyfill';
import type { Capabilities, CapabilityState } from '../signout/capability';

const isThere = (yes: boolean, otherwise: CapabilityState = 'missing'): CapabilityState => (yes ? 'works' : otherwise);

/** Asked of the browser itself, not of its name; nothing is shown, cleared or changed by it. */
export async function capabilities(): Promise<Capabilities> {
  const [byOrigin, buttons, privateWindows, frozen] = await Promise.all([
    clearsByOrigin(),
    hasButtons(),
    browser.extension.isAllowedIncognitoAccess().catch(() => false),
    tellsFrozen(),
  ]);
  const asksAndClears = isThere(browser.declarativeNetRequest !== undefined && browser.browsingData !== undefined);
  return {
    proof: asksAndClears,
    'site-data': asksAndClears,
    'http-cache': isThere(byOrigin, 'partly'),
    containers: isThere(browser.contextualIdentities !== undefined),
    'private-windows': isThere(privateWindows, 'off'),
    // No browser lets an extension see them.
    'other-profiles': 'missing',
    'warning-window': isThere(browser.windows !== undefined),
    'notification-buttons': isThere(buttons),
    'screen-lock': isThere(tellsLock()),
    'sleeping-tabs': isThere(frozen, 'partly'),
    shortcuts: isThere(browser.commands !== undefined),
  };
}

/** Clears nothing: no kind of data is named. */
async function clearsByOrigin(): Promise<boolean> {
  try {
    await browser.browsingData.remove({ origins: ['https://capability.invalid'] } as object, {});
    return true;
  } catch {
    return false;
  }
}

/** Told without any notification: one without a picture is refused where buttons are known, and one with buttons for their sake where not. */
async function hasButtons(): Promise<boolean> {
  const asked = { type: 'basic', title: '', message: '', buttons: [] } as Notifications.CreateNotificationOptions;
  try {
    await browser.notifications.create('capability', asked);
    await browser.notifications.clear('capability');
    return true;
  } catch (error) {
    return browser.notifications !== undefined && !String(error).includes('buttons');
  }
}

function tellsLock(): boolean {
  const states: unknown = Reflect.get(browser.idle ?? {}, 'IdleState');
  return states instanceof Object && 'LOCKED' in states;
}

async function tellsFrozen(): Promise<boolean> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  return tabs.some((tab) => 'frozen' in tab);
}
