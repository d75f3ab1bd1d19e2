import { runIn } from './run-in';
import { type SessionRule, withSessionRule } from './session-rules';

/**
 * Asks for each of these resources that the HTTP cache still has once more, without cookies, and tells the browser that the answer is not
 * to be kept: Firefox then drops the old one, too. From a quiet page, whose part of the cache is that of the site's own pages.
 */
export async function dropCached(tabId: number, resources: readonly string[], limitMs: number): Promise<void> {
  if (resources.length === 0) return;
  await withSessionRule(unkept(tabId), () => runIn(tabId, renewHere, [resources], limitMs)).catch(() => null);
}

function unkept(tabId: number): SessionRule {
  return {
    priority: 9,
    condition: { tabIds: [tabId], resourceTypes: ['xmlhttprequest'] },
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'cookie', operation: 'remove' }],
      responseHeaders: [
        { header: 'cache-control', operation: 'set', value: 'no-store' },
        ...['set-cookie', 'location', 'clear-site-data', 'www-authenticate'].map((header) => ({
          header,
          operation: 'remove' as const,
        })),
      ],
    },
  };
}

/**
 * Runs inside a page, from its source text. Answers that were asked for with and without credentials are kept apart. Chromium keeps the
 * new answer all the same; one that is broken off in the middle takes the old one with it.
 */
async function renewHere(resources: readonly string[]): Promise<void> {
  const isKept = async (url: string, credentials: 'include' | 'omit'): Promise<boolean> => {
    const kept = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin', credentials }).catch(() => null);
    return kept !== null && kept.status !== 504;
  };
  /** Timers of a page that nobody sees come once a second. */
  const passed = async (ms: number): Promise<void> => {
    const { port1, port2 } = new MessageChannel();
    const endsAt = performance.now() + ms;
    do {
      const arrived = new Promise((resolve) => port1.addEventListener('message', resolve, { once: true }));
      port1.start();
      port2.postMessage(null);
      await arrived;
    } while (performance.now() < endsAt);
    port1.close();
  };
  const renew = async (url: string, credentials: 'include' | 'omit', breakOffMs: number | null): Promise<void> => {
    const breaker = new AbortController();
    const { signal } = breaker;
    const fresh = fetch(url, { cache: 'reload', mode: 'same-origin', credentials, signal });
    if (breakOffMs !== null) void passed(breakOffMs).then(() => breaker.abort());
    // Not there, or no answer: what is left is counted afterwards.
    await fresh.then((answer) => answer.body?.cancel()).catch(() => {});
  };
  const drop = async (url: string, credentials: 'include' | 'omit'): Promise<void> => {
    for (const breakOffMs of [null, 0.5, 1, 2, 4, 8]) {
      if (!(await isKept(url, credentials))) return;
      await renew(url, credentials, breakOffMs);
    }
  };
  await Promise.all(resources.flatMap((url) => [drop(url, 'include'), drop(url, 'omit')]));
}
