import type { SessionRule } from './session-rules';

/**
 * Empties whatever the server answers in this tab: plain text that runs and loads nothing, sets no cookie, leads nowhere and is no
 * download. Only the page itself and its icon: should a service worker of the site answer instead, its page is left alone.
 * `clears`: what the browser is told to clear of the origin, as `Clear-Site-Data` says it; null: nothing.
 */
export function readBackRule(tabId: number, clears: string | null): SessionRule {
  return {
    priority: 9,
    condition: { tabIds: [tabId], resourceTypes: ['main_frame', 'image', 'other'] },
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'cookie', operation: 'remove' }],
      responseHeaders: [
        { header: 'content-type', operation: 'set', value: 'text/plain' },
        { header: 'content-security-policy', operation: 'set', value: "default-src 'none'; connect-src 'self'" },
        ...unwanted.map((header) => ({ header, operation: 'remove' as const })),
        clears === null ? { header: CLEAR, operation: 'remove' } : { header: CLEAR, operation: 'set', value: clears },
      ],
    },
  };
}

const CLEAR = 'clear-site-data';

const unwanted = [
  ...['set-cookie', 'location', 'refresh', 'link', 'content-disposition', 'www-authenticate'],
  ...['report-to', 'reporting-endpoints', 'nel', 'content-security-policy-report-only'],
];
