import { expect, test } from 'vitest';
import { closedWithTabs } from '../../../lib/records/closed-with-tabs';
import type { SignOutRecord } from '../../../lib/records/record';

const record = {
  entries: [
    {
      steps: [
        { step: 'end', startedAt: 1_000, tookMs: 500 },
        { step: 'close', startedAt: 2_000, tookMs: 300 },
      ],
    },
  ],
} as unknown as SignOutRecord;

test.each([
  ['it is still there', null, false],
  ['a person closed it before', 1_400, false],
  ['its tab was closed', 2_100, true],
  ['the browser told it a moment later', 2_700, true],
  ['a person closed it afterwards', 3_000, false],
])('R08 the popup is shown again only where the sign-out itself closed it: %s', (_what, goneAt, expected) => {
  expect(closedWithTabs(record, goneAt)).toBe(expected);
});
