import browser from 'webextension-polyfill';
import type { Overview } from '../signout/overview';

const RETRY_MS = 250;

/**
 * Calls back with each overview until the returned function is called. The worker may stop at any time and take the port with
 * it; a page in view connects again (which starts the worker), a hidden one does when it comes into view.
 */
export function watchOverview(callback: (overview: Overview) => void): () => void {
  let port: ReturnType<typeof browser.runtime.connect> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const connect = () => {
    if (stopped || port !== null || document.visibilityState === 'hidden') return;
    const opened = browser.runtime.connect({ name: 'overview' });
    port = opened;
    opened.onMessage.addListener((overview) => callback(overview as Overview));
    opened.onDisconnect.addListener(() => {
      port = null;
      retry = setTimeout(connect, RETRY_MS);
    });
  };
  document.addEventListener('visibilitychange', connect);
  connect();
  return () => {
    stopped = true;
    clearTimeout(retry);
    document.removeEventListener('visibilitychange', connect);
    port?.disconnect();
  };
}
