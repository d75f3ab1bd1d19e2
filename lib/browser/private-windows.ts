import browser from 'webextension-polyfill';

/**
 * Calls when the last private window that can be seen is closed, only while `listen(true)`: otherwise every window that anybody closes would
 * start the worker. Registers its listener at once: only in the worker's first turn. Browsers without windows close none.
 */
export function onLastPrivateClosed(closed: () => void): { listen(on: boolean): void } {
  const onRemoved = browser.windows?.onRemoved;
  const look = () =>
    void browser.windows.getAll().then(
      (open) => {
        if (!open.some(({ incognito }) => incognito)) closed();
      },
      () => {},
    );
  let listening = false;
  const listen = (on: boolean) => {
    if (on !== listening) onRemoved?.[on ? 'addListener' : 'removeListener'](look);
    listening = on;
  };
  listen(true);
  return { listen };
}
