import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { peekInMenu } from '../../../lib/browser/peek-in-menu';
import type { PageLook } from '../../../lib/signout/control/look';

/** How long a page takes for a call, and what was done to its opener. */
const page = vi.hoisted(() => ({ takesMs: 0, opened: [] as string[] }));
vi.mock('../../../lib/browser/page-call', () => {
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  return {
    wait,
    callPage: async (_tab: number, _frame: number, _method: string, [, by]: [string, string]) => {
      page.opened.push(by);
      await wait(page.takesMs);
      return [];
    },
  };
});

const nothing: PageLook = { kind: 'looked', frames: [] };
const opener = { frameId: 0, ref: 'o1', label: 'Ada', opensMenu: true };

beforeEach(() => {
  vi.useFakeTimers();
  page.opened = [];
});
afterEach(() => vi.useRealTimers());

test.each([
  ['answers', 0, ['hover', 'click'], true, 1_700],
  ['hangs', 2_000, ['hover'], false, 4_150],
  ['is slow', 1_300, ['hover', 'click'], true, 5_600],
])('Z6 a page that %s is looked at no longer than a sign-out can wait', async (_, takesMs, opened, pressed, tookMs) => {
  page.takesMs = takesMs;
  const startedAt = Date.now();
  const peeked = peekInMenu(1, opener, async () => {
    await new Promise((resolve) => setTimeout(resolve, takesMs));
    return nothing;
  });
  await vi.runAllTimersAsync();
  expect(await peeked).toMatchObject({ label: 'Ada', pressed });
  expect([page.opened, Date.now() - startedAt]).toEqual([opened, tookMs]);
});
