import { expect, test } from 'vitest';
import { replayRule } from '../../../lib/browser/replay-rule';

test('M8, X73: the rule fits one request of the background only', () => {
  const rule = replayRule(
    'https://crm.test:8443/me',
    'signoff-1',
    [{ header: 'cookie', operation: 'set', value: 'sid=1' }],
    'abc',
  );
  expect(rule.condition).toEqual({
    tabIds: [-1],
    initiatorDomains: ['abc'],
    requestDomains: ['crm.test'],
    urlFilter: '#signoff-1|',
    resourceTypes: ['xmlhttprequest'],
  });
});
