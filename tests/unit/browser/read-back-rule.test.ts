import { expect, test } from 'vitest';
import { readBackRule } from '../../../lib/browser/read-back-rule';

const header = (clears: string | null) =>
  readBackRule(7, clears).action.responseHeaders?.filter((one) => one.header === 'clear-site-data');

test('R36 the rule touches the one tab and nothing that its page would load', () => {
  expect(readBackRule(7, null).condition).toEqual({ tabIds: [7], resourceTypes: ['main_frame', 'image', 'other'] });
});

test('R36 no cookie goes out with it, and none comes in', () => {
  const { requestHeaders, responseHeaders } = readBackRule(7, '"storage"').action;
  expect(requestHeaders).toEqual([{ header: 'cookie', operation: 'remove' }]);
  expect(responseHeaders).toContainEqual({ header: 'set-cookie', operation: 'remove' });
  expect(responseHeaders).toContainEqual({ header: 'location', operation: 'remove' });
});

test('M6 a page that is only read clears nothing, whatever the server says; one that clears says what', () => {
  expect(header(null)).toEqual([{ header: 'clear-site-data', operation: 'remove' }]);
  expect(header('"cache"')).toEqual([{ header: 'clear-site-data', operation: 'set', value: '"cache"' }]);
});
