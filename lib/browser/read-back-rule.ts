import type { SessionRule } from './session-rules';

/**
 * Empties whatever the server answers in this tab: plain text that runs and loads nothing, sets no cookie, leads nowhere and is no
 * download. Only the page itself and its icon: should a service worker of the site answer instead, its page is left alone.
 */
export function readBackRule(tabId: number): SessionRule {
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
      ],
    },
  };
}

const unwanted = [
  ...['set-cookie', 'location', 'refresh', 'link', 'content-disposition', 'clear-site-data', 'www-authenticate'],
  ...['report-to', 'reporting-endpoints', 'nel', 'content-security-policy-report-only'],
];
