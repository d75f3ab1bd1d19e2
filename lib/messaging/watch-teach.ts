import browser from 'webextension-polyfill';

const RETRY_MS = 250;

/** Tells the worker that the wizard is open, until the returned function is called; anew to a worker that came up anew. */
export function watchTeach(): () => void {
  let port: ReturnType<typeof browser.runtime.connect> | null = null;
  let stopped = false;
  const connect = () => {
    if (stopped) return;
    port = browser.runtime.connect({ name: 'teach' });
    port.onDisconnect.addListener(() => setTimeout(connect, RETRY_MS));
  };
  connect();
  return () => {
    stopped = true;
    port?.disconnect();
  };
}
