import type { HeaderChange } from './request-dress';
import type { SessionRule } from './session-rules';

/**
 * Puts credentials on exactly one request of our own. Its fragment `tag` is matched here and never sent, so that questions to one host
 * may run side by side; `tabIds` and `initiatorDomains` keep pages, their service workers and our own pages out.
 */
export function replayRule(url: string, tag: string, changes: readonly HeaderChange[], ownHost: string): SessionRule {
  return {
    priority: 9,
    condition: {
      tabIds: [-1],
      initiatorDomains: [ownHost],
      requestDomains: [new URL(url).hostname],
      urlFilter: `#${tag}|`,
      resourceTypes: ['xmlhttprequest'],
    },
    action: { type: 'modifyHeaders', requestHeaders: [...changes] },
  };
}
