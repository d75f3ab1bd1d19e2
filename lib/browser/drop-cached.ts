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

/** Runs inside a page, from its source text. Answers that were asked for with and without credentials are kept apart. */
async function renewHere(resources: readonly string[]): Promise<void> {
  const renew = async (url: string, credentials: 'include' | 'omit'): Promise<void> => {
    try {
      const kept = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin', credentials });
      if (kept.status === 504) return;
      const fresh = await fetch(url, { cache: 'reload', mode: 'same-origin', credentials });
      await fresh.body?.cancel();
    } catch {
      // Not there, or no answer: what is left is counted afterwards.
    }
  };
  await Promise.all(resources.flatMap((url) => [renew(url, 'include'), renew(url, 'omit')]));
}
