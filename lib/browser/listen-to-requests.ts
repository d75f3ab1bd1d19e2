import browser from 'webextension-polyfill';

interface RequestEvent<Listener, Rest extends unknown[]> {
  addListener(listener: Listener, ...rest: Rest): void;
  removeListener(listener: Listener): void;
}

/**
 * Listens, and listens anew whenever access is granted: a worker that was running by then is told of no request at the new hosts,
 * neither a page's nor its own, until somebody registers again (Chromium 156: first install, first site).
 */
export function listenToRequests<Listener, Rest extends unknown[]>(
  event: RequestEvent<Listener, Rest>,
  listener: Listener,
  ...rest: Rest
): void {
  event.addListener(listener, ...rest);
  browser.permissions.onAdded.addListener(() => {
    event.removeListener(listener);
    event.addListener(listener, ...rest);
  });
}
